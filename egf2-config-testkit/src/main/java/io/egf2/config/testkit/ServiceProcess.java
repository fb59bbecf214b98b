package io.egf2.config.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/**
 * A service in a JVM of its own, started by its real {@code main} with the class path of the tests, and what is asserted of it:
 *
 * <pre>{@code
 * try (ServiceProcess auth = ServiceProcess.run(AuthMain.class, server.args("auth"))) {
 *     auth.assertExitCode(78).assertErrorContains("EGF2-B03", "/port").assertNoOutput().assertNoStackTrace();
 * }
 * }</pre>
 *
 * <p>{@link #close} ends the process and what it has started. A process that nobody closes ends with the JVM of the tests, even
 * if that is killed. Each assertion waits as long as it needs to, within the time of {@link ServiceLaunch#timeout}, and fails
 * with all that the process has printed.
 *
 * <p>May be used by several threads.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;
    /** As it is, or as a string in JSON, which is how logs are often written. */
    private static final Pattern STACK_TRACE = Pattern.compile("(?:^|\n|\\\\n)(?:\t|\\\\t)at \\S+\\(");

    private final String name;
    private final Process process;
    private final long deadline;
    private final Duration timeout;
    private final Printed printed;
    private volatile boolean isStarted;

    private ServiceProcess(String name, Process process, Duration timeout) {
        this.name = name;
        this.process = process;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.printed = new Printed(process);
    }

    /**
     * Starts a service as {@code java} would, and does not wait for anything. The caller closes what comes back.
     *
     * @param main the class with {@code main}, which need not be public
     * @param args the arguments
     * @return the running process
     */
    public static ServiceProcess run(Class<?> main, String... args) {
        return of(main).run(args);
    }

    /**
     * A start with other settings.
     *
     * @param main the class with {@code main}, which need not be public
     * @return a launch as {@link #run} does it
     */
    public static ServiceLaunch of(Class<?> main) {
        return new ServiceLaunch(main);
    }

    static ServiceProcess start(ProcessBuilder builder, String name, Duration timeout) {
        try {
            return new ServiceProcess(name, builder.start(), timeout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was printed to standard output so far.
     *
     * @return a text, read as UTF-8
     */
    public String output() {
        return printed.output();
    }

    /**
     * What was printed to standard error so far.
     *
     * @return a text, read as UTF-8
     */
    public String error() {
        return printed.error();
    }

    /**
     * The process identifier.
     *
     * @return the identifier that the operating system gave
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Asserts that the service starts: that it prints a text to either stream.
     *
     * @param text what it prints when it has started
     * @return this process
     */
    public ServiceProcess assertStarted(String text) {
        return await("it to print \"" + text + "\"", () -> output().contains(text) || error().contains(text));
    }

    /**
     * Asserts that the service starts, by a condition of the caller's, such as that its port answers.
     *
     * @param condition is asked again and again until it holds
     * @return this process
     */
    public ServiceProcess assertStarted(BooleanSupplier condition) {
        return await("its condition to hold", condition);
    }

    private ServiceProcess await(String what, BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw tooLate("expected " + what);
                }
                if (!process.isAlive()) {
                    return ended(what, condition);
                }
                printed.awaitMore(POLL_MILLIS);
            }
            isStarted = true;
            return this;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What it printed last still counts. */
    private ServiceProcess ended(String what, BooleanSupplier condition) {
        awaitLast();
        if (!condition.getAsBoolean()) {
            throw failure("expected " + what + ", but it ended");
        }
        return this;
    }

    /**
     * Asserts that the service ends by itself.
     *
     * @param expected the exit code
     * @return this process
     */
    public ServiceProcess assertExitCode(int expected) {
        int found = exitCode();
        if (found != expected) {
            throw new AssertionFailedError(
                    story("expected exit code " + expected + ", but it ended with " + found), expected, found);
        }
        return this;
    }

    /**
     * Waits for the end of the service.
     *
     * @return its exit code
     */
    public int exitCode() {
        try {
            if (!process.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw tooLate("expected it to end");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        awaitLast();
        return process.exitValue();
    }

    /**
     * Asserts that the service is running.
     *
     * @return this process
     */
    public ServiceProcess assertRunning() {
        if (!process.isAlive()) {
            awaitLast();
            throw failure("expected it to run, but it ended");
        }
        return this;
    }

    /**
     * Asserts that standard error has texts. Waits for the end of the service.
     *
     * @param texts each of them has to be there
     * @return this process
     */
    public ServiceProcess assertErrorContains(String... texts) {
        exitCode();
        return assertContains("standard error", error(), texts);
    }

    /**
     * Asserts that standard output has texts. Waits for the end of the service.
     *
     * @param texts each of them has to be there
     * @return this process
     */
    public ServiceProcess assertOutputContains(String... texts) {
        exitCode();
        return assertContains("standard output", output(), texts);
    }

    private ServiceProcess assertContains(String stream, String found, String... texts) {
        for (String text : texts) {
            if (!found.contains(text)) {
                throw failure("expected \"" + text + "\" on " + stream);
            }
        }
        return this;
    }

    /**
     * Asserts that nothing was printed to standard output. Waits for the end of the service.
     *
     * @return this process
     */
    public ServiceProcess assertNoOutput() {
        exitCode();
        if (!output().isEmpty()) {
            throw failure("expected nothing on standard output");
        }
        return this;
    }

    /**
     * Asserts that no stack trace was printed. Waits for the end of the service.
     *
     * @return this process
     */
    public ServiceProcess assertNoStackTrace() {
        exitCode();
        if (STACK_TRACE.matcher(output() + "\n" + error()).find()) {
            throw failure("expected no stack trace");
        }
        return this;
    }

    /**
     * Asserts that none of some texts was printed anywhere: secrets, above all. Looks at what a service has printed so far if
     * it is known to have started, and waits for the end of any other.
     *
     * @param secrets the texts; a failure shows {@code ***} in their place, and their number in this list, counted from 1
     * @return this process
     */
    public ServiceProcess assertNowhere(String... secrets) {
        if (!isStarted) {
            exitCode();
        }
        for (int i = 0; i < secrets.length; i++) {
            if (output().contains(secrets[i]) || error().contains(secrets[i])) {
                String story = story("expected none of the secrets, but number " + (i + 1) + " was printed");
                for (String secret : secrets) {
                    story = story.replace(secret, "***");
                }
                throw new AssertionFailedError(story);
            }
        }
        return this;
    }

    /**
     * Ends the service as a supervisor does (SIGTERM), and harder if it does not end within five seconds.
     *
     * @return its exit code: 143 of a service that ends at once
     */
    public int stop() {
        List<ProcessHandle> started = process.descendants().toList(); // of a process that has ended nobody knows them
        process.toHandle().destroy(); // Process.destroy would also close standard input, which ends the JVM at once
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
            process.waitFor();
            started.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        awaitLast();
        return process.exitValue();
    }

    /** Ends the process and all that it has started, at once. Closing it twice does no harm. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void awaitLast() {
        try {
            printed.awaitLast();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private AssertionFailedError tooLate(String expected) {
        AssertionFailedError failure = failure(expected + " within " + timeout.toMillis() + " ms");
        close();
        return failure;
    }

    private AssertionFailedError failure(String expected) {
        return new AssertionFailedError(story(expected));
    }

    private String story(String expected) {
        String state = process.isAlive() ? "It is running." : "It ended with exit code " + process.exitValue() + ".";
        return name + ": " + expected + "\n" + state + "\n" + printed;
    }

    private IllegalStateException interrupted(InterruptedException cause) {
        close();
        Thread.currentThread().interrupt();
        return new IllegalStateException("the test was interrupted", cause);
    }
}
