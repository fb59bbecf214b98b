package io.egf2.examples.smallmode;

import java.util.concurrent.TimeUnit;

/** The end of a process that was started here. */
public final class Termination {

    private static final long SECONDS_TO_END = 10;

    private Termination() {}

    /**
     * Asks a process to end, by SIGTERM. What it still has to say can be read on, other than after {@link Process#destroy}.
     *
     * @param process which
     */
    public static void askFor(Process process) {
        process.toHandle().destroy();
    }

    /**
     * Ends a process, however it takes it.
     *
     * @param process which
     */
    public static void of(Process process) {
        askFor(process);
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
