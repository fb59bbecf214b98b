package io.egf2.examples.smallmode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A service in a JVM of its own. Its standard input stays open for as long as it is wanted. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> started = new CompletableFuture<>();
    private final Thread errorReader;

    /**
     * Starts a service.
     *
     * @param log is given each line that it writes to standard error
     */
    ServiceProcess(Service service, String location, Consumer<String> log) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        service.main().getName(),
                        "--config",
                        location))
                .start();
        reader(process.getInputStream(), this::line, () -> started.completeExceptionally(new IOException("it ended")));
        errorReader = reader(
                process.getErrorStream(),
                line -> {
                    errors.add(line);
                    log.accept(line);
                },
                () -> {});
    }

    private static Thread reader(InputStream stream, Consumer<String> target, Runnable atEnd) {
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    target.accept(line);
                }
            } catch (IOException e) {
                // The process is gone, and with it what it had to say.
            } finally {
                atEnd.run();
            }
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private void line(String line) {
        if (line.startsWith("started ")) {
            started.complete(line);
        }
    }

    /** Waits until the service says that it has started, and gives what it says. */
    String awaitStart(long seconds) throws InterruptedException, ExecutionException, TimeoutException {
        return started.get(seconds, TimeUnit.SECONDS);
    }

    /** Waits for the end of a service that is not expected to start. */
    int awaitEnd(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service neither started nor ended");
        }
        errorReader.join(TimeUnit.SECONDS.toMillis(5));
        return process.exitValue();
    }

    /** What it has printed to standard error so far. */
    String errors() {
        return String.join("\n", errors) + "\n";
    }

    /** Asks the service to end, and sees to it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            // It does not read any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
