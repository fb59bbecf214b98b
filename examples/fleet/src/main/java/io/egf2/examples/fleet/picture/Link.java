package io.egf2.examples.fleet.picture;

/**
 * A piece of a net between two rows that are next to each other.
 *
 * @param upper where it is in the upper row
 * @param lower where it is in the lower row
 * @param net whose piece it is
 */
record Link(Spot upper, Spot lower, Net net) {}
