package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.CheckReport;
import io.egf2.config.internal.report.DocumentReport;
import io.egf2.config.internal.report.Forms;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.DocumentCheck;
import io.egf2.config.internal.start.StartOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole reports as programs read them: of the documents of {@link ReportTest}, and of what comes of a small change. */
final class FormsTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports");
    private static final String UNRELATED = "{\n\n  \"email_from\": \"egf2@example.com\",";
    private static final String LOCATION = "test://config.internal/auth.json";

    /** The others have hundreds of lines: what they would show is counted. */
    static Stream<String> cases() {
        return Stream.of("environment", "every-mistake", "minified", "nested", "nothing-set", "one-comma", "slips");
    }

    private static CheckReport check(Class<? extends Record> type, byte[] document, Map<String, String> variables) {
        StartOptions options =
                StartOptions.of("auth", type).withEnvironment(variables).withFetcher(new FixedFetcher(document));
        try (DocumentCheck check = DocumentCheck.begin(options, LOCATION, System.nanoTime())) {
            CheckedDocument checked = check.finish(Shapes.of(type));
            return CheckReport.of(checked.report());
        }
    }

    private static CheckReport check(String name) throws IOException {
        Path folder = REPORTS.resolve(name);
        byte[] document = Files.readAllBytes(folder.resolve("document.json"));
        return check(SampleSettings.class, document, ReportTest.environment(folder));
    }

    /** With {@code -Dsamples.update=true} the expected texts are not compared but written. */
    private static void compare(Path expected, String text) throws IOException {
        if (Boolean.getBoolean("samples.update")) {
            Files.writeString(expected, text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jsonIsWordForWordWhatIsExpected(String name) throws IOException {
        compare(REPORTS.resolve(name).resolve("expected.report.json"), Forms.json(check(name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sarifIsWordForWordWhatIsExpected(String name) throws IOException {
        String sarif = Forms.sarif(check(name), null)
                .replaceFirst("(\"version\" : )\"[0-9]+\\.[^\"]*-?[^\"]*\",(?=\\s+\"rules\")", "$1\"VERSION\",");

        compare(REPORTS.resolve(name).resolve("expected.sarif"), sarif);
    }

    @Test
    void whatIsToldAsOneToPeopleIsToldOneByOneToPrograms() throws IOException {
        CheckReport report = check("many-hosts");
        DocumentReport document = report.documents().get(0);
        int count = document.problems().size() + document.warnings().size();

        assertThat(count).isGreaterThan(100);
        assertThat(JsonMapper.shared().readTree(Forms.json(report)).at("/documents/0/problems"))
                .hasSize(count);
        assertThat(Forms.run(report, null).get("results")).hasSize(count);
    }

    @Test
    void howManyMoreThereAreIsTold() {
        String hosts = "\"h\",".repeat(1_200) + "\"h:1\"";
        byte[] document = Output.bytes("{\"elastic\": {\"hosts\": [" + hosts + "]}}");
        CheckReport report = check(SampleSettings.class, document, Map.of());

        int omitted = report.documents().get(0).omitted();
        assertThat(omitted).isPositive();
        assertThat(JsonMapper.shared()
                        .readTree(Forms.json(report))
                        .at("/documents/0/omitted")
                        .asInt())
                .isEqualTo(omitted);
        assertThat(Forms.run(report, null)
                        .at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .isEqualTo("auth has " + omitted + " more problems, which are not told");
    }

    @Test
    void aGoodDocumentIsToldToo() {
        CheckReport report = check(
                EgfServices.record("auth"),
                Output.bytes(EgfServices.document("auth").replace("2016,", "\"2016\",")),
                Map.of());
        JsonNode run = Forms.run(report, null);

        assertThat(Forms.json(report))
                .contains("\"exitCode\" : 0", "\"severity\" : \"warning\"", "\"revision\" : \"r1\"");
        assertThat(run.get("artifacts")).hasSize(1);
        assertThat(run.at("/invocations/0")).hasToString("{\"executionSuccessful\":true,\"exitCode\":0}");
        assertThat(run.at("/results/0/level").asString()).isEqualTo("warning");
    }

    private static List<String> fingerprints(String document) {
        JsonNode results = Forms.run(check(SampleSettings.class, Output.bytes(document), Map.of()), null)
                .get("results");
        return results.valueStream()
                .map(result -> result.get("ruleId").asString()
                        + result.at("/partialFingerprints/egf2Problem~1v1").asString())
                .sorted()
                .toList();
    }

    @Test
    void anUnrelatedLineAndAnotherLayoutLeaveEachFingerprintAsItIs() throws IOException {
        for (String name : List.of("minified", "nested", "wide")) {
            String document = Files.readString(REPORTS.resolve(name).resolve("document.json"));
            List<String> fingerprints = fingerprints(document);

            assertThat(fingerprints).isNotEmpty();
            assertThat(fingerprints(document.replaceFirst("\\{", UNRELATED)))
                    .as(name)
                    .isEqualTo(fingerprints);
            assertThat(fingerprints(JsonMapper.shared().readTree(document).toPrettyString()))
                    .as(name)
                    .isEqualTo(fingerprints);
        }
    }

    @Test
    void anUnrelatedLineLeavesTheFingerprintsOfMistakesOfWritingAsTheyAre() throws IOException {
        String document = Files.readString(REPORTS.resolve("slips/document.json"));

        assertThat(fingerprints(document.replaceFirst("\\{", UNRELATED))).isEqualTo(fingerprints(document));
    }

    @Test
    void theDocumentItselfIsNotShownByTheFactsOfAReport() {
        DocumentReport report = check(
                        SecretDocument.class, SecretDocument.beside(Output.bytes("\"port\": 0,")), Map.of())
                .documents()
                .get(0);

        assertThat(report.text()).isNotNull();
        assertThat(report.toString()).doesNotContain(Output.CANARY);
    }
}
