package io.egf2.config;

import java.time.Duration;

/** The moment at which a fetch has to be over, and the time since it began. */
final class Deadline {

    /** Longer waits make no sense, and would overflow the arithmetic here and in the HTTP client. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Time time;
    private final long begin;
    private final long millis;

    Deadline(Duration timeout, Time time) {
        this.time = time;
        this.begin = time.nanos();
        this.millis = timeout.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : Math.max(0, timeout.toMillis());
    }

    /** The whole time that was given, in milliseconds. */
    long millis() {
        return millis;
    }

    long elapsedMillis() {
        return (time.nanos() - begin) / 1_000_000;
    }

    /** Never negative. */
    long remainingMillis() {
        return Math.max(0, millis - elapsedMillis());
    }

    Duration remaining() {
        return Duration.ofMillis(remainingMillis());
    }
}
