package io.egf2.examples.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A unit of this module.
 *
 * @param lines its lines
 */
record SystemdUnit(List<String> lines) {

    /** The folder with the units. */
    static final Path FOLDER = Path.of("systemd").toAbsolutePath();

    static SystemdUnit of(String name) {
        try {
            return new SystemdUnit(Files.readAllLines(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a key is set to, in the order of the lines. */
    List<String> values(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    /** What a key is set to that is there once. */
    String value(String key) {
        List<String> values = values(key);
        if (values.size() != 1) {
            throw new IllegalStateException(key + " is there " + values.size() + " times");
        }
        return values.get(0);
    }
}
