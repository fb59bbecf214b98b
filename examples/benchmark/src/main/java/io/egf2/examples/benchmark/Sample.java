package io.egf2.examples.benchmark;

/**
 * What one run took.
 *
 * @param wallMillis from the start of the process to its line, or to its end
 * @param cpuMillis the processor time of all its threads until then; 0 if it was measured to its end
 * @param peakKib the most memory it had until then; 0 if it was measured to its end
 */
record Sample(double wallMillis, double cpuMillis, double peakKib) {}
