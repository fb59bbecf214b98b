package io.egf2.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the benchmark has brought.
 *
 * @param machine what it ran on
 * @param rounds how often each program ran
 * @param tables the figures
 */
record Results(String machine, int rounds, List<Table> tables) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Writes the page and the same as JSON. */
    void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.json"), JSON.writeValueAsString(this) + "\n");
        Files.writeString(directory.resolve("results.md"), page());
    }

    private String page() {
        return "# Results of the benchmark\n\nWritten by the benchmark; see [How fast is a start?](README.md) for what it measures. "
                + machine
                + ". Medians of " + rounds
                + " rounds, each after the other programs of the same table, with the least and the most.\n\n"
                + "![The time of each contender](start.svg)\n\n"
                + tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
    }

    /** The machine in general terms. */
    static String thisMachine() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores of " + ProcessFigures.processor() + ", "
                + Math.round(ProcessFigures.memoryKib() / 1024 / 1024) + " GiB of memory, "
                + System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }
}
