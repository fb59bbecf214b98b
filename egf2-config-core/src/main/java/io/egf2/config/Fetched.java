package io.egf2.config;

import io.egf2.config.spi.FetchedDocument;

/**
 * The outcome of the FETCH stage.
 *
 * @param document what was fetched
 * @param fingerprint what its bytes are known by, see {@link Fingerprint}
 * @param attempts how many attempts it took, from 1
 */
record Fetched(FetchedDocument document, String fingerprint, int attempts) {

    /** Hashes the document, so it is made on the thread that fetches. */
    Fetched(FetchedDocument document, int attempts) {
        this(document, Fingerprint.of(document.bytes()), attempts);
    }
}
