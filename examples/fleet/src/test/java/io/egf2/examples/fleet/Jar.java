package io.egf2.examples.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The tool as people run it: the one jar, in a JVM of its own. */
final class Jar {

    private static final long MOST_SECONDS = 60;

    private final Map<String, String> variables = new HashMap<>();
    private Path folder = Path.of("target");

    /** What is typed before the arguments. */
    static String command() {
        Path jar = Path.of(System.getProperty("fleet.jar", "fleet.jar")).toAbsolutePath();
        return Path.of(System.getProperty("java.home"), "bin", "java") + " -jar " + jar;
    }

    Jar in(Path other) {
        folder = other;
        return this;
    }

    Jar withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /**
     * How it ended.
     *
     * @param exitCode its exit code
     * @param out what it printed to standard output
     * @param err what it printed to standard error
     */
    record Result(int exitCode, String out, String err) {}

    Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(command().split(" ")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Result(process.waitFor(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the documents of small mode, each with one warning where it names a queue: files in the wild quote the port. */
    static void copyDocuments(Path to) throws IOException {
        try (var files = Files.list(Path.of("../deployment/configs/small"))) {
            for (Path file : files.toList()) {
                String document = Files.readString(file).replace("\"port\": 28015", "\"port\": \"28015\"");
                Files.writeString(to.resolve(file.getFileName()), document);
            }
        }
    }
}
