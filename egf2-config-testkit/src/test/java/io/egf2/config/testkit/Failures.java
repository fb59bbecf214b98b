package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.AssertionFailedError;

/** Whole messages of failed assertions, kept in files: {@code -Dsamples.update=true} writes them. */
final class Failures {

    private static final Path FOLDER = Path.of("src/test/resources/failures");

    private Failures() {}

    static String message(ThrowingCallable assertion) {
        return String.valueOf(
                catchThrowableOfType(AssertionFailedError.class, assertion).getMessage());
    }

    /**
     * Asserts a whole message.
     *
     * @param name that of the file with what is right
     */
    static void assertMessage(String name, String message) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("samples.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, message + "\n");
            }
            assertThat(message + "\n").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
