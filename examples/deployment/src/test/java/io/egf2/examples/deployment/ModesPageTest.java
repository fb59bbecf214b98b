package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.fleet.FleetCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the modes shows is so. With {@code -Dsamples.update=true} it is not compared but written. */
final class ModesPageTest {

    private static final Path PAGE = Path.of("../../docs/how-to/scalable-and-big-data-mode.md");

    @TempDir
    private Path folder;

    @Test
    void theTableIsWhatChangesInTheDocuments() throws IOException {
        assertShown("differences", ModeDifferences.table() + "\n");
    }

    @Test
    void aServiceThatIsLeftBehindIsFoundByTheCheck() throws IOException {
        try (Stream<Path> files = Files.list(Configs.of("scalable"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.copy(
                Configs.of("small").resolve("logic.json"),
                folder.resolve("logic.json"),
                StandardCopyOption.REPLACE_EXISTING);

        String report = FleetCheck.of(folder + "/{service}.json").run().text();

        String findings = report.substring(report.indexOf("Between the documents"));
        assertShown(
                "left-behind",
                "```text\n" + findings.replace("file://" + folder, "configs").strip() + "\n```\n");
    }

    private static void assertShown(String name, String wanted) throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- modes: " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end -->", from);
        assertThat(from).as(begin).isGreaterThanOrEqualTo(begin.length());
        if (Boolean.getBoolean("samples.update")) {
            Files.writeString(PAGE, page.substring(0, from) + wanted + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(wanted);
        }
    }
}
