package io.egf2.examples.deployment.rolling;

import java.util.concurrent.TimeUnit;

/**
 * A moment until which something has to have happened.
 *
 * @param nanos the moment, in the time of {@link System#nanoTime}
 */
record Deadline(long nanos) {

    static Deadline ofSeconds(long seconds) {
        return new Deadline(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    /** What is left, at least one. */
    long millis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime()));
    }
}
