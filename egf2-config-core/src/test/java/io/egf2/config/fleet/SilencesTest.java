package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is known and wanted is left out, by a line with a reason; each mistake in that is told. */
final class SilencesTest {

    private final Path directory;
    private final Path file;
    private final Sets set;

    SilencesTest(@TempDir Path directory) {
        this.directory = directory;
        this.file = directory.resolve("known.txt");
        this.set = Sets.copy("scalable", directory);
    }

    @BeforeEach
    void letFileSearchElsewhere() {
        set.change("file", "/elastic/hosts", "[\"archive.egf2.internal:9200\"]");
    }

    private FleetReport run(String silences) {
        try {
            Files.writeString(file, silences);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return set.check().withSilences(file).withFailureOnWarning().run();
    }

    @Test
    void aFindingIsSilencedByTheLineOfTheReportAndAReason() {
        String report = run("").text();
        String line = report.substring(report.indexOf("EGF2-N11 "), report.indexOf("  # ..."));

        FleetReport silenced = run("# known\n\n" + line + "  # the archive has a search of its own\n");

        assertThat(line).isEqualTo("EGF2-N11 file client-api");
        assertThat(silenced.findings()).isEmpty();
        assertThat(silenced.text()).contains("\n1 finding silenced\n").endsWith("(exit 0)");
    }

    @Test
    void whatIsSilencedIsCountedInEveryForm() {
        FleetReport report = run("EGF2-N11 client-api file # two searches\n");

        assertThat(report.silenced()).hasSize(1);
        assertThat(report.text()).contains("\n1 finding silenced\n");
        assertThat(JsonMapper.shared().readTree(report.json()).get("silenced").asInt())
                .isEqualTo(1);
        assertThat(report.sarif()).contains("silenced findings, which are not told: 1");
        assertThat(report.links()).allMatch(link -> link.warnings().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EGF2-N11 file client-api               | no reason is given: write it behind "#"
            EGF2-N11 file client-api  # ...        | no reason is given: write it behind "#"
            EGF2-N11 # two searches                | no service is named: copy the whole line of the report
            EGF2-N99 file # two searches           | no rule has the code "EGF2-N99"
            EGF2-B01 file # it has no search       | no rule has the code "EGF2-B01"; did you mean "EGF2-N01"
            EGF2-N17 file # unused                 | no rule has the code "EGF2-N17"; did you mean
            EGF2-N11 fil client-api # two searches | there is no service "fil"; did you mean "file"?
            """)
    void aLineThatCannotBeUnderstoodIsAProblemAtItsPlace(String line, String message) {
        FleetReport report = run("# known\n" + line.strip() + "\n");

        assertThat(report.exitCode()).isEqualTo(64);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code().id()).isEqualTo("EGF2-N18");
            assertThat(finding.message()).startsWith(message);
            assertThat(finding.places().get(0).line()).isEqualTo(file + ":2:1");
        });
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        FleetReport report =
                set.check().withSilences(directory.resolve("none.txt")).run();

        assertThat(report.exitCode()).isEqualTo(64);
        assertThat(report.text()).contains("none.txt: there is none  [EGF2-N18]");
    }

    @Test
    void aLineThatSilencesNothingIsAWarning() {
        FleetReport report = run("EGF2-N11 file client-api # two searches\nEGF2-N13 file # of one bucket\n");

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("EGF2-N17");
            assertThat(finding.isWarning()).isTrue();
            assertThat(finding.places().get(0).line()).isEqualTo(file + ":2:1");
        });
        assertThat(report.exitCode()).isEqualTo(78);
    }

    @Test
    void nothingIsSaidOfALineThatCouldNotMatchInThisCheck() throws IOException {
        String lines =
                "EGF2-N01 job sync # a broken document\nEGF2-N16 job # not reached out\nEGF2-N11 eu/file # a fleet\n";
        set.write("sync", "{}");
        Files.writeString(file, lines);

        assertThat(set.check().withSilences(file).run().findings())
                .extracting(Finding::code)
                .extracting(code -> code.id())
                .containsExactly("EGF2-N11");
    }

    @Test
    void aSilenceOfOneServiceDoesNotSilenceAnother() {
        FleetReport report = run("EGF2-N11 auth client-api # two searches\n");

        assertThat(report.silenced()).isEmpty();
        assertThat(report.findings()).hasSize(2);
    }
}
