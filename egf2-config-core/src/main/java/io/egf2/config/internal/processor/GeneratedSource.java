package io.egf2.config.internal.processor;

/**
 * A class that was written.
 *
 * @param name its full name
 * @param text what its file holds
 */
record GeneratedSource(String name, String text) {}
