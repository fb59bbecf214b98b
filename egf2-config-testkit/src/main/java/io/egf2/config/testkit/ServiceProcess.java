package io.egf2.config.testkit;

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

    /** As it is, or as a string in JSON, which is how logs are often written. */
    private static final Pattern STACK_TRACE = Pattern.compile("(?:^|\n|\\\\n)(?:\t|\\\\t)at \\S+\\(");

    private final Child child;
    private volatile boolean isStarted;

    ServiceProcess(Child child) {
        this.child = child;
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

    /**
     * What was printed to standard output so far.
     *
     * @return a text, read as UTF-8
     */
    public String output() {
        return child.printed().output();
    }

    /**
     * What was printed to standard error so far.
     *
     * @return a text, read as UTF-8
     */
    public String error() {
        return child.printed().error();
    }

    /**
     * The process identifier.
     *
     * @return the identifier that the operating system gave
     */
    public long pid() {
        return child.pid();
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
        child.await(what, condition);
        isStarted = true;
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
                    child.story("expected exit code " + expected + ", but it ended with " + found), expected, found);
        }
        return this;
    }

    /**
     * Waits for the end of the service.
     *
     * @return its exit code
     */
    public int exitCode() {
        return child.awaitEnd();
    }

    /**
     * Asserts that the service is running.
     *
     * @return this process
     */
    public ServiceProcess assertRunning() {
        child.checkRunning();
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
                throw child.failure("expected \"" + text + "\" on " + stream);
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
            throw child.failure("expected nothing on standard output");
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
            throw child.failure("expected no stack trace");
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
                String story = child.story("expected none of the secrets, but number " + (i + 1) + " was printed");
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
        return child.stop();
    }

    /** Ends the process and all that it has started, at once. Closing it twice does no harm. */
    @Override
    public void close() {
        child.kill();
    }
}
