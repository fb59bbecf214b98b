package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what has to come. */
final class Until {

    private static final long SECONDS = 60;

    private Until() {}

    static void holds(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for %s", what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
