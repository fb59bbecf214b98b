package io.egf2.examples.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine that has run to its end.
 *
 * @param status its exit code
 * @param output its standard output
 * @param error its standard error
 */
record RanProgram(int status, String output, String error) {

    private static final long SECONDS = 120;

    static RanProgram of(String... command) {
        return of(Map.of(), "", command);
    }

    static RanProgram of(Map<String, String> environment, String input, String... command) {
        try {
            Path output = Files.createTempFile("egf2", ".out");
            Path error = Files.createTempFile("egf2", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(List.of(command))
                        .redirectOutput(output.toFile())
                        .redirectError(error.toFile());
                builder.environment().putAll(environment);
                int status = end(builder.start(), input);
                return new RanProgram(status, Files.readString(output), Files.readString(error));
            } finally {
                Files.delete(output);
                Files.delete(error);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int end(Process process, String input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IllegalStateException("has not ended: " + process.info());
    }
}
