package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

        assertThat(line).isEqualTo("EGF2-N11 file client-api /elastic/hosts");
        assertThat(silenced.findings()).isEmpty();
        assertThat(silenced.text()).contains("\n1 finding silenced\n").endsWith("(exit 0)");
    }

    @Test
    void whatIsSilencedIsCountedInEveryForm() {
        FleetReport report = run("EGF2-N11 client-api file /elastic/hosts # two searches\n");

        assertThat(report.silenced()).hasSize(1);
        assertThat(report.text()).contains("\n1 finding silenced\n");
        assertThat(JsonMapper.shared().readTree(report.json()).get("silenced").asInt())
                .isEqualTo(1);
        assertThat(report.sarif()).contains("silenced findings, which are not told: 1");
        assertThat(report.links()).allMatch(link -> link.warnings().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EGF2-N11 file /elastic                 | no reason is given: write it behind "#"
            EGF2-N11 file /elastic  # ...          | no reason is given: write it behind "#"
            EGF2-N11 # two searches                | no service is named: copy the whole line of the report
            EGF2-N11 /elastic # two searches       | no service is named: copy the whole line of the report
            EGF2-N11 file client-api # two         | neither a key nor a host is named: copy the whole line of the report
            EGF2-N11 file /elastic /port # two     | two keys or hosts are named: copy the line of the report
            EGF2-N16 file kafka:9092 # old         | a host is named without services: copy the line of the report
            EGF2-N99 file # two searches           | no rule has the code "EGF2-N99"
            EGF2-N30 file # two searches           | no rule has the code "EGF2-N30"
            N01 file pusher # one program          | no rule has the code "N01"; did you mean "EGF2-N01"?
            egf2n1 file pusher # one program       | no rule has the code "egf2n1"; did you mean "EGF2-N01"?
            EFG2-N11 file # two searches           | no rule has the code "EFG2-N11"; did you mean "EGF2-N11"?
            EGF2-NO1 file # two searches           | no rule has the code "EGF2-NO1"; did you mean "EGF2-N01"?
            N18 file # two searches                | no rule has the code "N18"
            EGF2-B01 file # it has no search       | EGF2-B01 is not told between documents, and only what is can be silenced
            EGF2-N17 file # unused                 | EGF2-N17 is told of the silences themselves, and cannot be silenced: correct the line that it is told of
            EGF2-N18 file # unused                 | EGF2-N18 is told of the silences themselves, and cannot be silenced: correct the line that it is told of
            EGF2-N11 fil /elastic # two searches   | there is no service "fil"; did you mean "file"?
            """)
    void aLineThatCannotBeUnderstoodIsAProblemAtItsPlace(String line, String message) {
        FleetReport report = run("# known\n" + line.strip() + "\n");

        assertThat(report.exitCode()).isEqualTo(64);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code().id()).isEqualTo("EGF2-N18");
            assertThat(finding.message()).isEqualTo(message);
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
        FleetReport report = run(
                "EGF2-N11 file client-api /elastic/hosts # two searches\nEGF2-N13 file /s3_bucket # of one bucket\n");

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
                "EGF2-N01 job sync /consumer-group # a broken document\nEGF2-N16 kafka:9092 # not reached out\nEGF2-N11 eu/file /elastic/hosts # a fleet\n";
        set.write("sync", "{}");
        Files.writeString(file, lines);

        assertThat(set.check().withSilences(file).run().findings())
                .extracting(Finding::code)
                .extracting(code -> code.id())
                .containsExactly("EGF2-N11");
    }

    @Test
    void aSilenceOfOneServiceDoesNotSilenceAnother() {
        FleetReport report = run("EGF2-N11 auth client-api /elastic/hosts # two searches\n");

        assertThat(report.silenced()).isEmpty();
        assertThat(report.findings()).hasSize(2);
    }

    @Test
    void aLineIsForOneKeyOnly() throws IOException {
        Sets small = Sets.copy("small", directory);
        small.change("job", "/rethinkdb/host", "\"other\"");
        small.change("job", "/rethinkdb/port", "28016");
        Files.writeString(file, "EGF2-N05 job client-data /rethinkdb/port  # a tunnel\n");

        FleetReport report = small.check().withSilences(file).run();

        assertThat(report.silenced()).extracting(Finding::what).containsExactly("/rethinkdb/port");
        assertThat(report.findings()).extracting(Finding::what).containsExactly("/rethinkdb/host");
    }

    @Test
    void aLineIsForOneHostWhoeverNamesIt() throws IOException {
        Sets small = Sets.copy("small", directory);
        small.change("job", "/client-data", "\"http://127.0.0.1:1\"");
        small.change("sync", "/client-data", "\"http://127.0.0.1:1\"");
        FleetCheck check = small.check().withServices("job", "sync").withReach();
        Files.writeString(file, "EGF2-N16 127.0.0.1:1  # it starts later\n");

        assertThat(check.run().text()).contains("\n     to silence it: EGF2-N16 127.0.0.1:1  # ...\n");
        assertThat(check.withSilences(file).run().silenced())
                .extracting(Finding::what)
                .containsExactly("127.0.0.1:1");
    }

    @Test
    void withSeveralFleetsALineThatNamesNoneIsForAllAndOneThatDoesForIts() throws IOException {
        for (String fleet : List.of("eu", "us")) {
            Sets.copy("scalable", Files.createDirectory(directory.resolve(fleet)))
                    .change("file", "/elastic/hosts", "[\"archive.egf2.internal:9200\"]");
        }
        FleetCheck check = FleetCheck.of(directory + "/{fleet}/{service}.json")
                .withFleets("eu", "us")
                .withSilences(file);

        Files.writeString(file, "EGF2-N11 file client-api /elastic/hosts  # two searches\n");
        assertThat(check.run().silenced()).hasSize(2);
        assertThat(check.run().findings()).isEmpty();
        Files.writeString(file, "EGF2-N11 us/file us/client-api /elastic/hosts  # two searches\n");
        assertThat(check.run().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "eu: file searches at archive.egf2.internal:9200, client-api and 3 others at search.egf2.internal:9200");
        Files.writeString(file, "EGF2-N13 file /s3_bucket  # one bucket\n");
        assertThat(check.run().findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("EGF2-N11", "EGF2-N11", "EGF2-N17");
    }
}
