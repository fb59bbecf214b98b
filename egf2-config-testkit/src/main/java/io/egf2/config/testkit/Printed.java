package io.egf2.config.testkit;

/** What a process has printed so far, to both of its streams. Notifies who waits for it when more has come. */
final class Printed {

    private final Captured output;
    private final Captured error;

    Printed(Process process) {
        this.output = new Captured(process.getInputStream(), this);
        this.error = new Captured(process.getErrorStream(), this);
    }

    String output() {
        return output.text();
    }

    String error() {
        return error.text();
    }

    /** Waits until more has come, or a time has passed. */
    @SuppressWarnings("WaitNotInLoop") // the caller looks again
    synchronized void awaitMore(long millis) throws InterruptedException {
        wait(millis);
    }

    /** Waits for what a process that has ended printed last. */
    void awaitLast() throws InterruptedException {
        output.awaitLast();
        error.awaitLast();
    }

    /** Both streams, for the message of a failure. */
    @Override
    public String toString() {
        return section("standard error", error()) + section("standard output", output());
    }

    private static String section(String title, String text) {
        return text.isEmpty()
                ? "Nothing on " + title + ".\n"
                : "--- " + title + "\n" + text.stripTrailing() + "\n---\n";
    }
}
