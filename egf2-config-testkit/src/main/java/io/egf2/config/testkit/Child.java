package io.egf2.config.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opentest4j.AssertionFailedError;

/** A process, what it prints, and the waiting for either, which ends with a failure that tells all of it. */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;

    private final String name;
    private final Process process;
    private final Duration timeout;
    private final long deadline;
    private final Printed printed;

    private Child(String name, Process process, Duration timeout) {
        this.name = name;
        this.process = process;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.printed = new Printed(process);
    }

    static Child start(ProcessBuilder builder, String name, Duration timeout) {
        try {
            return new Child(name, builder.start(), timeout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Printed printed() {
        return printed;
    }

    long pid() {
        return process.pid();
    }

    void await(String what, BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw tooLate("expected " + what);
                }
                if (!process.isAlive()) {
                    checkOnceMore(what, condition);
                    return;
                }
                printed.awaitMore(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What it printed last still counts. */
    private void checkOnceMore(String what, BooleanSupplier condition) throws InterruptedException {
        printed.awaitLast();
        if (!condition.getAsBoolean()) {
            throw failure("expected " + what + ", but it ended");
        }
    }

    /** The exit code, as soon as there is one and all that was printed has been read. */
    int awaitEnd() {
        try {
            if (!process.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw tooLate("expected it to end");
            }
            printed.awaitLast();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    void checkRunning() {
        if (!process.isAlive()) {
            awaitEnd();
            throw failure("expected it to run, but it ended");
        }
    }

    /** Asks it to end, and ends it if it does not; its exit code. */
    int stop() {
        List<ProcessHandle> started = process.descendants().toList(); // of a process that has ended nobody knows them
        process.toHandle().destroy(); // Process.destroy would also close standard input, which ends the JVM at once
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            process.waitFor();
            started.forEach(ProcessHandle::destroyForcibly);
            printed.awaitLast();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends it and all that it has started, at once. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    AssertionFailedError failure(String expected) {
        return new AssertionFailedError(story(expected));
    }

    /** The message of a failure. */
    String story(String expected) {
        String state = process.isAlive() ? "It is running." : "It ended with exit code " + process.exitValue() + ".";
        return name + ": " + expected + "\n" + state + "\n" + printed;
    }

    private AssertionFailedError tooLate(String expected) {
        AssertionFailedError failure =
                failure(expected + " within " + timeout.toMillis() + " ms, the bound of ServiceLaunch.timeout");
        kill();
        return failure;
    }

    private IllegalStateException interrupted(InterruptedException cause) {
        kill();
        Thread.currentThread().interrupt();
        return new IllegalStateException("the test was interrupted", cause);
    }
}
