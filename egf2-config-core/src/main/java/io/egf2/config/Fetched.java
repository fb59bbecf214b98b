package io.egf2.config;

import io.egf2.config.spi.FetchedDocument;

/**
 * The outcome of the FETCH stage.
 *
 * @param document what was fetched
 * @param attempts how many attempts it took, from 1
 */
record Fetched(FetchedDocument document, int attempts) {}
