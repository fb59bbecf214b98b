package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import io.egf2.examples.smallmode.Termination;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of this run: what it prints is read, and it ends when it is closed, however it takes it. */
final class Child implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Lines output;
    private final Lines errors;

    /**
     * Starts it.
     *
     * @param name what a failure calls it
     */
    Child(String name, List<String> command, Map<String, String> environment) throws IOException {
        this.name = name;
        ProcessBuilder builder = new ProcessBuilder(command);
        // An override meant for a real service, or a location meant for it, must not reach these.
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.toLowerCase(Locale.ROOT).matches("(egf_|aws_).*|jdk_java_options"));
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.output = new Lines(process.getInputStream());
        this.errors = new Lines(process.getErrorStream());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** A few words on whether it runs. */
    String state() {
        return isAlive() ? "it does not answer" : "it ended with " + process.exitValue();
    }

    /** Waits for a line of standard output; there is none if the process ends before. */
    Optional<String> awaitOutput(String part, Deadline deadline) throws InterruptedException, DemoException {
        Optional<String> line = output.await(part, deadline);
        if (line.isEmpty() && process.isAlive() && deadline.isOver()) {
            throw failure("has not started in time");
        }
        return line;
    }

    /** Waits for the end, and gives the exit code. */
    int awaitEnd(Deadline deadline) throws InterruptedException, DemoException {
        if (!process.waitFor(deadline.millis(), TimeUnit.MILLISECONDS)) {
            throw failure("has not ended in time");
        }
        output.awaitLast(deadline);
        errors.awaitLast(deadline);
        return process.exitValue();
    }

    String output() {
        return output.text();
    }

    String errors() {
        return errors.text();
    }

    /** A failure of this process, told with all that it said itself. */
    DemoException failure(String message) {
        return new DemoException(name + " " + message + "; what it said:\n" + output() + "\n" + errors());
    }

    /** SIGTERM. */
    void askToEnd() {
        Termination.askFor(process);
    }

    /** SIGKILL. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        Termination.of(process);
    }
}
