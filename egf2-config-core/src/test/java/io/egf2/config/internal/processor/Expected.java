package io.egf2.config.internal.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of {@code src/test/resources/generated}. */
final class Expected {

    private static final Path FOLDER = Path.of("src/test/resources/generated");

    private Expected() {}

    static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertText(String name, String text) {
        if (Boolean.getBoolean("samples.update")) {
            write(name, text);
        }
        assertThat(text).isEqualTo(read(name));
    }

    private static void write(String name, String text) {
        try {
            Files.writeString(FOLDER.resolve(name), text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
