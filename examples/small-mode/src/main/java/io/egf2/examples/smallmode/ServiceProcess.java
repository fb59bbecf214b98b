package io.egf2.examples.smallmode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A service in a JVM of its own, which ends when the demo says so, or is killed. */
final class ServiceProcess implements AutoCloseable {

    private static final String STARTED = "started ";

    private final Service service;
    private final Process process;
    private final CompletableFuture<String> page = new CompletableFuture<>();
    private final Lines output;
    private final Lines errors;

    /**
     * Starts a service.
     *
     * @param log is given each line that it writes to standard error
     */
    ServiceProcess(Service service, DocumentSource source, Consumer<String> log) throws IOException {
        this.service = service;
        this.process = builder(service, source).start();
        this.output = new Lines(process.getInputStream(), this::outputLine, this::outputEnd);
        this.errors = new Lines(process.getErrorStream(), log, () -> {});
    }

    private static ProcessBuilder builder(Service service, DocumentSource source) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What starts nine JVMs at once on a small machine soonest.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-classpath",
                System.getProperty("java.class.path"),
                EndsWith.class.getName(),
                Long.toString(ProcessHandle.current().pid()),
                service.main().getName(),
                "--config",
                source.url(service.path()),
                // Nobody balances a load here.
                "--drain=0s"));
        // An override meant for a real service must not reach these.
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("egf_"));
        builder.environment().putAll(source.environment());
        return builder;
    }

    private void outputLine(String line) {
        if (line.startsWith(STARTED)) {
            page.complete(line.substring(STARTED.length()));
        }
    }

    /** A service that has said all it had to say, but not that it has started, has not. */
    private void outputEnd() {
        page.completeExceptionally(new IOException("ended"));
    }

    /** Waits until the service says that it has started, and gives what it tells of itself. */
    String awaitStart(long deadlineNanos) throws InterruptedException, DemoException {
        try {
            return page.get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw failure("has not started in time");
        } catch (ExecutionException e) {
            throw failure("did not start but ended with exit code " + awaitEnd(deadlineNanos));
        }
    }

    /** Waits for the end of a service, and gives its exit code. */
    int awaitEnd(long deadlineNanos) throws InterruptedException, DemoException {
        if (!process.waitFor(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw failure("has not ended in time");
        }
        output.awaitLast();
        errors.awaitLast();
        return process.exitValue();
    }

    /** A failure of this service, told with all that it said itself. */
    DemoException failure(String message) {
        return new DemoException(service.name() + " " + message + "; its standard error:\n" + errors.text());
    }

    String output() {
        return output.text();
    }

    String errors() {
        return errors.text();
    }

    /** Tells the service to end. */
    void askToEnd() {
        Termination.askFor(process);
    }

    /** Ends the service, however it takes it. */
    @Override
    public void close() {
        Termination.of(process);
    }
}
