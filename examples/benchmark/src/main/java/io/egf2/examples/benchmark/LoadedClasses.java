package io.egf2.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts the classes that a program loads until its line, in a run of its own. */
final class LoadedClasses {

    private LoadedClasses() {}

    static long count(Trial trial, Program program, Path directory) throws IOException, InterruptedException {
        Path log = directory.resolve("classes.log");
        trial.measure(program.with("-Xlog:class+load:file=" + log));
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }
}
