package io.egf2.config.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.egf2.config.Secret;
import io.egf2.config.internal.text.BadText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("DB_PASSWORD", "hunter2", "EMPTY", "", "BLANK", " \n", "odd-name", "x", "REF", "env:DB_PASSWORD");

    @TempDir
    private Path directory;

    @Test
    void aSecretIsRevealedOnlyOnRequest() {
        assertThat(Secret.of("hunter2").reveal()).isEqualTo("hunter2");
        assertThat(Secret.of("hunter2")).hasToString("***");
        assertThat(String.valueOf(new Object[] {Secret.of("hunter2")}[0])).isEqualTo("***");
    }

    @Test
    void secretsOfTheSameValueAreEqual() {
        assertThat(Secret.of("hunter2")).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
        assertThat(Secret.of("\ud800")).isNotEqualTo(Secret.of("?"));
        assertThat(Secret.of("hunter2")).isNotEqualTo("hunter2");
    }

    @Test
    void aHashTellsNothing() {
        assertThat(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("another"));
    }

    @ParameterizedTest
    @CsvSource({
        "hunter2, hunter2",
        "text:ENV:DB_PASSWORD, ENV:DB_PASSWORD",
        "ENV:not a name, ENV:not a name",
        "env:DB_PASSWORD, hunter2",
        "env:odd-name, x",
        "env:REF, env:DB_PASSWORD",
        "text:env:DB_PASSWORD, env:DB_PASSWORD",
        "text:text:x, text:x",
        "text:, ''",
        "https://x, https://x",
    })
    void aDocumentHoldsASecretOrWhereItIs(String text, String value) throws BadText {
        assertThat(SecretSource.resolve(text, ENVIRONMENT).reveal()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env:NO_SUCH|the environment variable NO_SUCH is not set|set it for the process of the service",
                "env:EMPTY|the environment variable EMPTY is blank|",
                "env:BLANK|the environment variable BLANK is blank|",
                "env:|env: is not followed by the name of an environment variable"
                        + "|write env:NAME; a secret that itself begins with env: is written text:env:...",
                "env:s3cr3t!|env: is not followed by the name of an environment variable"
                        + "|write env:NAME; a secret that itself begins with env: is written text:env:...",
                "env: DB_PASSWORD|env: is not followed by the name of an environment variable"
                        + "|write env:NAME; a secret that itself begins with env: is written text:env:...",
                "env:1hunter2|env: is not followed by the name of an environment variable"
                        + "|write env:NAME; a secret that itself begins with env: is written text:env:...",
            })
    void aVariableThatIsNotThereIsNamed(String text, String message, String hint) {
        assertFault(text, message, hint);
    }

    private static void assertFault(String text, String message, @Nullable String hint) {
        BadText fault = catchThrowableOfType(BadText.class, () -> SecretSource.resolve(text, ENVIRONMENT));

        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.hint().orElse(null)).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "hunter2, hunter2",
        "hunter2\\n, hunter2",
        "hunter2\\r\\n, hunter2",
        "hunter2\\n\\n, hunter2\\n",
        "hunter2\\r, hunter2\\r",
        "' hunter 2 ', ' hunter 2 '",
        "pässwört😀, pässwört😀",
    })
    void aFileIsReadWithoutItsLastLineBreak(String content, String value) throws Exception {
        Path file = write(unescaped(content).getBytes(StandardCharsets.UTF_8));

        assertThat(SecretSource.resolve("file:" + file, Map.of()).reveal()).isEqualTo(unescaped(value));
        assertThat(SecretSource.resolve("file://" + file, Map.of()).reveal()).isEqualTo(unescaped(value));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(directory.resolve("db"), content);
    }

    @Test
    void aFileMayBeALink() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), write(new byte[] {'x'}));

        assertThat(SecretSource.resolve("file:" + link, Map.of()).reveal()).isEqualTo("x");
    }

    @Test
    void aFileHasAtMost64Kibibytes() throws Exception {
        byte[] largest = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);
        assertThat(SecretSource.resolve("file:" + write(largest), Map.of()).reveal())
                .hasSize(65_536);

        Path file = write("x".repeat(65_537).getBytes(StandardCharsets.UTF_8));
        assertFault("file:" + file, "the file " + file + " is larger than 64 KiB", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \r\n"})
    void aBlankFileIsRefused(String content) throws IOException {
        Path file = write(content.getBytes(StandardCharsets.UTF_8));

        assertFault("file:" + file, "the file " + file + " is blank", null);
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        Path file = write(new byte[] {'a', (byte) 0xFC});

        assertFault("file:" + file, "the file " + file + " is not UTF-8", null);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = directory.resolve("no-such");

        assertFault(
                "file:" + file,
                "the file " + file + " does not exist, or its directory is closed to this process",
                null);
    }

    @Test
    void aDirectoryIsRefused() {
        assertFault("file:" + directory, "the file " + directory + " is a directory", "name the file within it");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeOrDeviceIsRefusedAtOnce() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (Path file : new Path[] {pipe, Path.of("/dev/zero")}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertFault(
                            "file:" + file,
                            "the file " + file + " is a pipe or device",
                            "a secret is read from regular files only"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:",
                "file:hunter2",
                "file:./hunter2",
                "file://hunter2/x",
                "file:////hunter2",
                "file: /hunter2"
            })
    void aPathThatIsNotAbsoluteIsRefusedAndNotShown(String text) {
        assertFault(
                text,
                "file: is not followed by an absolute path",
                "write file:/path; a secret that itself begins with file: is written text:file:...");
    }

    @Test
    void controlCharactersInAPathAreEscaped() {
        BadText fault =
                catchThrowableOfType(BadText.class, () -> SecretSource.resolve("file:/no\u001b[2J\u0000", Map.of()));

        assertThat(fault.message()).startsWith("the file /no\\u001b[2J\\u0000 does not exist");
    }
}
