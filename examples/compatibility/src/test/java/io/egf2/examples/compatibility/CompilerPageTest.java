package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler says on the page about records that it reads is what it says. */
final class CompilerPageTest {

    private static final Path PAGE = Path.of("../../docs/how-to/read-the-record-when-it-is-compiled.md");
    private static final Pattern SAMPLE =
            Pattern.compile("```java\\n(package .*?)```.*?```text\\n((\\w+\\.java):.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    private String compile(String file, String source) throws IOException {
        Path path = Files.writeString(directory.resolve(file), source);
        String jars = Jars.ofService().toString();
        Jvm.Result result =
                Jvm.javac("-cp", jars, "--processor-path", jars, "-d", directory.toString(), path.toString());
        return result.err().replace(path.toString(), file).replace("\r\n", "\n");
    }

    @Test
    void theErrorsOnThePageAreReal() throws IOException {
        List<MatchResult> samples =
                SAMPLE.matcher(Files.readString(PAGE)).results().toList();

        assertThat(samples).hasSize(2);
        for (MatchResult sample : samples) {
            assertThat(compile(sample.group(3), sample.group(1))).isEqualTo(sample.group(2));
        }
    }
}
