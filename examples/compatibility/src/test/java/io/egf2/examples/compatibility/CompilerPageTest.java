package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

    @Test
    void theLinesForJavacOnThePageHaveTheRecordRead() throws Exception {
        String page = Files.readString(PAGE);
        String lines = page.substring(page.indexOf("jars=$("), page.indexOf("```", page.indexOf("jars=$(")));
        Path library = Files.createDirectory(directory.resolve("lib"));
        for (String jar : Jars.ofService().toString().split(File.pathSeparator, -1)) {
            Files.copy(Path.of(jar), library.resolve(Path.of(jar).getFileName()));
        }
        Files.writeString(directory.resolve("module-info.java"), "module shop { requires io.egf2.config; }");
        Files.writeString(directory.resolve("ShopSettings.java"), """
                package shop;
                @io.egf2.config.Settings
                record ShopSettings(int port) {}
                """);
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        for (String line :
                lines.lines().filter(each -> each.startsWith("javac")).toList()) {
            Path classes = directory.resolve("classes");
            String script = lines.lines().findFirst().orElseThrow() + "\n" + bin + "/" + line;
            Process shell = new ProcessBuilder("sh", "-c", script)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start();

            assertThat(shell.waitFor()).as(line).isZero();
            assertThat(classes.resolve("shop/ShopSettings_Shape.class")).exists();
            Files.delete(classes.resolve("shop/ShopSettings_Shape.class"));
        }
    }
}
