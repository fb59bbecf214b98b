package io.egf2.examples.deployment.rolling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one run. Closing it deletes them; the processes inside and outside of a namespace both do.
 *
 * @param path the folder
 */
record RunFolder(Path path) implements AutoCloseable {

    static RunFolder create() throws IOException {
        return new RunFolder(Files.createTempDirectory("egf2-rolling"));
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
