package io.egf2.config.internal.fetch;

import java.time.Duration;

/**
 * The bounds of one fetch.
 *
 * @param timeout the time for all attempts together, from 1 millisecond to 1 hour
 * @param maxBytes the most bytes of a document, compressed or not, at least 1
 */
public record FetchPolicy(Duration timeout, int maxBytes) {

    public static final FetchPolicy DEFAULT = new FetchPolicy(Duration.ofSeconds(30), 4 << 20);

    public FetchPolicy {
        if (!isTimeout(timeout)) {
            throw new IllegalArgumentException("a timeout is from 1 millisecond to 1 hour");
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a document has at least one byte");
        }
    }

    /** The one place that knows how long a fetch may take. */
    public static boolean isTimeout(Duration timeout) {
        return timeout.compareTo(Duration.ofMillis(1)) >= 0 && timeout.compareTo(Duration.ofHours(1)) <= 0;
    }

    public FetchPolicy withTimeout(Duration other) {
        return new FetchPolicy(other, maxBytes);
    }

    public FetchPolicy withMaxBytes(int other) {
        return new FetchPolicy(timeout, other);
    }
}
