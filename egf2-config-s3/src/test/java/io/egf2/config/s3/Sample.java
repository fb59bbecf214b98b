package io.egf2.config.s3;

/**
 * The settings of a service with one key.
 *
 * @param name any text
 */
record Sample(String name) {}
