package io.egf2.config;

import java.time.Duration;

/**
 * The bounds of one fetch.
 *
 * @param service the service's name, for the User-Agent
 * @param timeout the time for all attempts together
 * @param maxBytes the most bytes of a document, compressed or not
 */
record FetchPolicy(String service, Duration timeout, int maxBytes) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    static final int DEFAULT_MAX_BYTES = 4 << 20;

    static FetchPolicy of(String service) {
        return new FetchPolicy(service, DEFAULT_TIMEOUT, DEFAULT_MAX_BYTES);
    }

    FetchPolicy withTimeout(Duration timeout) {
        return new FetchPolicy(service, timeout, maxBytes);
    }

    FetchPolicy withMaxBytes(int maxBytes) {
        return new FetchPolicy(service, timeout, maxBytes);
    }
}
