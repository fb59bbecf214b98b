package io.egf2.examples.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs programs one at a time, each in a new process. */
final class Trial {

    private static final long PATIENCE_SECONDS = 120;

    private final Path errors;

    /**
     * A place for trials.
     *
     * @param directory where what a program says on standard error is kept until the next one runs
     */
    Trial(Path directory) {
        this.errors = directory.resolve("standard-error.txt");
    }

    /** Runs a program until its line, or until it fails if it has none, and takes its figures then. */
    Sample measure(Program program) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(program);
        try {
            if (program.line().isEmpty()) {
                return untilFailure(program, process, begin);
            }
            awaitLine(program, process);
            double wall = millisSince(begin);
            return new Sample(wall, ProcessFigures.cpuMillis(process.pid()), ProcessFigures.peakKib(process.pid()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Runs a program until its line and then lets it end by itself. */
    void finish(Program program) throws IOException, InterruptedException {
        Process process = start(program);
        awaitLine(program, process);
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        process.waitFor();
    }

    /** A program waits at its standard input after its line, so none of them outlives the benchmark. */
    private Process start(Program program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("egf_"));
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        return process;
    }

    private void awaitLine(Program program, Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String expected = program.line().orElseThrow();
        StringBuilder printed = new StringBuilder();
        String line = reader.readLine();
        while (!expected.equals(line)) {
            if (line == null) {
                throw unexpected(program, "did not print " + expected + " but\n" + printed);
            }
            printed.append(line).append('\n');
            line = reader.readLine();
        }
    }

    private Sample untilFailure(Program program, Process process, long begin) throws IOException, InterruptedException {
        process.getInputStream().readAllBytes();
        boolean hasFailed = process.waitFor() != 0;
        double wall = millisSince(begin);
        if (!hasFailed || Files.size(errors) == 0) {
            throw unexpected(program, "was expected to fail with a message");
        }
        return new Sample(wall, 0, 0);
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private IllegalStateException unexpected(Program program, String what) throws IOException {
        return new IllegalStateException(program.title() + " " + what + "\n" + Files.readString(errors));
    }
}
