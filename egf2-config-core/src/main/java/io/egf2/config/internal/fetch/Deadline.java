package io.egf2.config.internal.fetch;

import java.time.Duration;

/** The moment at which a fetch has to be over, and the time since it began. */
public final class Deadline {

    private final Time time;
    private final long begin;
    private final long millis;

    Deadline(Duration timeout, Time time, long begin) {
        this.time = time;
        this.begin = begin;
        this.millis = timeout.toMillis();
    }

    /** The whole time that was given, in milliseconds. */
    long millis() {
        return millis;
    }

    long elapsedMillis() {
        return (time.nanos() - begin) / 1_000_000;
    }

    /** Never negative. */
    public long remainingMillis() {
        return Math.max(0, millis - elapsedMillis());
    }

    /** The time until so much later than the deadline; negative if that is over too. */
    long remainingMillis(long later) {
        return millis + later - elapsedMillis();
    }

    Duration remaining() {
        return Duration.ofMillis(remainingMillis());
    }
}
