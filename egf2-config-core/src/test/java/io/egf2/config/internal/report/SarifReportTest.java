package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ExitCode;
import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What SARIF says of places, codes and fixes; each log is held against the schema. */
class SarifReportTest {

    private static final String HTTPS = "https://***@config.internal/auth.json?token=***";

    @TempDir
    Path folder;

    private static Problem problem(String pointer) {
        return Problem.of(ProblemCode.VALUE_TYPE, pointer, "expected a number, found a text");
    }

    private static CheckReport report(String location, String document, Problem... problems) {
        StageFailure failure = new StageFailure(Stage.BIND, List.of(problems), List.of(), 0);
        return Forms.failed("auth", location, failure, document);
    }

    private static JsonNode result(CheckReport report) {
        return Forms.run(report, null).get("results").get(0);
    }

    private static JsonNode region(String document, int line, int column) {
        return result(report(HTTPS, document, problem("/a").at(new Position(line, column))))
                .at("/locations/0/physicalLocation/region");
    }

    // --- regions ---

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\": 8.5, \"b\": 1}`, 1, 7, 8.5",
                "`{\"a\": \"x\\\"y\"}`, 1, 7, `\"x\\\"y\"`",
                "`{\"a\": [1]}`, 1, 7, [",
                "`{\"\ud83d\ude00\": 1, \"a\": true}`, 1, 15, true",
                "`\ufeff{\"a\": true}`, 1, 7, true",
                "`{\"a\": \u201cx\u201d}`, 1, 7, \u201c",
                "`{\"a\": \ud83d\ude00}`, 1, 7, \ud83d\ude00",
                "`{\"a\": \"x}`, 1, 7, `\"x}`",
            })
    void aRegionIsWhatStandsThereInUtf16(String document, int line, int column, String content) {
        JsonNode region = region(document, line, column);

        assertThat(SarifConsumer.content(region, document.replace("\ufeff", "")))
                .isEqualTo(content);
    }

    @Test
    void linesEndAsThePositionsOfReportsDo() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            JsonNode region = region("{" + end + "\"a\": true" + end + "}", 2, 6);

            assertThat(region).hasToString("{\"startLine\":2,\"startColumn\":6,\"endLine\":2,\"endColumn\":10}");
        }
    }

    @Test
    void aPlaceBehindTheEndIsTheEnd() {
        assertThat(region("{", 1, 2)).hasToString("{\"startLine\":1,\"startColumn\":2,\"endLine\":1,\"endColumn\":2}");
        assertThat(region("{", 7, 9)).hasToString("{\"startLine\":1,\"startColumn\":2,\"endLine\":1,\"endColumn\":2}");
        assertThat(region("", 1, 1)).hasToString("{\"startLine\":1,\"startColumn\":1,\"endLine\":1,\"endColumn\":1}");
    }

    @Test
    void whatComesFromTheEnvironmentHasTheDocumentForAPlaceAndNoRegion() {
        JsonNode location = result(report(HTTPS, "{}", problem("/port").inVariable("egf_port")))
                .at("/locations/0");

        assertThat(location.at("/physicalLocation/region").isMissingNode()).isTrue();
        assertThat(location.get("logicalLocations"))
                .hasToString("[{\"fullyQualifiedName\":\"/port\"},{\"name\":\"egf_port\",\"kind\":\"variable\"}]");
    }

    @Test
    void aDocumentThatWasNotHadHasNoRegionAndTheRunDidNotSucceed() {
        StageFailure failure = new StageFailure(Stage.FETCH, Problem.of(ProblemCode.NOT_FOUND, "status 404"));
        CheckReport report = CheckReport.of(new FailureReport("auth", HTTPS, failure).document());
        JsonNode run = Forms.run(report, null);

        assertThat(run.at("/results/0/locations/0"))
                .hasToString("{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"" + HTTPS + "\",\"index\":0}}}");
        assertThat(run.at("/invocations/0")).hasToString("{\"executionSuccessful\":false,\"exitCode\":66}");
        assertThat(run.at("/artifacts/0/hashes").isMissingNode()).isTrue();
    }

    @Test
    void withoutALocationThereIsNoPlaceAtAll() {
        StageFailure failure =
                new StageFailure(Stage.PARAMETER, Problem.of(ProblemCode.PARAMETER_MISSING, "it is missing"));
        JsonNode run =
                Forms.run(CheckReport.of(new FailureReport("auth", "its configuration", failure).document()), null);

        assertThat(run.at("/results/0/locations").isMissingNode()).isTrue();
        assertThat(run.get("artifacts")).isEmpty();
    }

    // --- where documents are ---

    private String uri(String location, @Nullable Path root) {
        JsonNode run = Forms.run(report(location, "{}", problem("/a")), root);
        JsonNode artifact = run.at("/results/0/locations/0/physicalLocation/artifactLocation");
        assertThat(artifact.get("uri")).isEqualTo(run.at("/artifacts/0/location/uri"));
        if (artifact.has("uriBaseId")) {
            return run.at("/originalUriBaseIds/%SRCROOT%/uri")
                            .asString()
                            .replace(folder.toUri().toString(), "BASE/")
                    + " " + artifact.get("uri").asString();
        }
        assertThat(run.has("originalUriBaseIds")).isFalse();
        return artifact.get("uri").asString();
    }

    private String file(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}").toUri().toString();
    }

    @Test
    void aFileIsToldRelativeToItsRepository() throws Exception {
        Files.createDirectories(folder.resolve("repo/.git"));

        assertThat(uri(file("repo/configs/a b\u00fc.json"), null)).isEqualTo("BASE/repo/ configs/a%20b%C3%BC.json");
        assertThat(uri(file("repo/a:b.json"), null)).isEqualTo("BASE/repo/ ./a:b.json");
    }

    @Test
    void aWorktreeIsARepositoryAndTheNearestOneCounts() throws Exception {
        Files.createDirectories(folder.resolve("repo/.git"));
        file("repo/inner/.git");

        assertThat(uri(file("repo/inner/auth.json"), null)).isEqualTo("BASE/repo/inner/ auth.json");
    }

    @Test
    void aRootThatIsGivenCounts() throws Exception {
        Files.createDirectories(folder.resolve("repo/.git"));
        String file = file("repo/configs/auth.json");

        assertThat(uri(file, folder)).isEqualTo("BASE/ repo/configs/auth.json");
        assertThat(uri(file, folder.resolve("elsewhere"))).isEqualTo(file);
        assertThat(uri(file, folder.resolve("repo/conf"))).isEqualTo(file);
    }

    @Test
    void withoutARepositoryAFileIsToldByItsWholeUrl() throws Exception {
        String file = file("auth.json");

        assertThat(uri(file, null)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "https://***@config.internal/auth.json?token=***",
        "http://[::1]:8080/auth.json",
        "s3://bucket/auth.json?versionId=***",
        "file://otherhost/auth.json",
    })
    void whatIsNoFileHereIsToldByItsWholeUrl(String location) {
        assertThat(uri(location, folder)).isEqualTo(location);
    }

    @Test
    void aLocationThatIsShownWithOtherCharactersIsStillAUrl() {
        assertThat(uri("s3://bucket/\\u202ea \u00fc.json", null)).isEqualTo("s3://bucket/%5Cu202ea%20%C3%BC.json");
    }

    // --- what is said ---

    @Test
    void bracesAndLinksAreWrittenSoThatTheyAreNone() {
        Problem problem = Problem.of(ProblemCode.VALUE_FORMAT, "/a", "found \"{{ x }}\" and [a](http://h)")
                .withHint("write {0}");

        assertThat(result(report(HTTPS, "{}", problem)).at("/message/text").asString())
                .isEqualTo("found \"{{{{ x }}}}\" and [a] (http://h). Hint: write {{0}}.");
    }

    @Test
    void aRuleSaysWhatTheReferenceSaysAndNamesNoHost() {
        JsonNode rule = Forms.run(report(HTTPS, "{}", problem("/a")), null).at("/tool/driver/rules/0");

        CodeGuide.Entry entry = CodeGuide.read().of(ProblemCode.VALUE_TYPE);
        assertThat(rule.get("id").asString()).isEqualTo("EGF2-B03");
        assertThat(rule.get("name").asString()).isEqualTo("ValueType");
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo(entry.title());
        assertThat(rule.at("/help/text").asString()).isEqualTo(entry.advice());
        assertThat(rule.has("helpUri")).isFalse();
    }

    // --- several documents ---

    private static DocumentReport good(String service) {
        return DocumentReport.good(service, "https://config.internal/" + service + ".json", List.of())
                .of("r1", "0".repeat(64), "{\n\"queue\": \"x\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String service, @Nullable Position position) {
        return new Place(service, "https://config.internal/" + service + ".json", "/queue", position, List.of());
    }

    private static CheckReport fleet() {
        Finding finding = Finding.problem(
                        ProblemCode.QUEUE_KIND,
                        "sync takes events from rethinkdb, but client-data puts them into x",
                        place("sync", new Position(2, 10)),
                        place("client-data", null))
                .withHint("write y")
                .withEdit(new Edit(11, 14, "\"y\""));
        Finding odd = Finding.warning(ProblemCode.QUEUE_KIND, "odd", place("job", new Position(2, 1)));
        return new CheckReport(
                List.of(good("client-data"), good("sync"), good("job")),
                List.of(finding, odd),
                List.of(ProblemCode.QUEUE_KIND),
                0,
                ExitCode.SETTINGS);
    }

    @Test
    void allDocumentsAreOneRunAndWhatDoesNotFitHasAllItsPlaces() {
        JsonNode run = Forms.run(fleet(), null);
        JsonNode result = run.at("/results/0");

        assertThat(run.get("artifacts")).hasSize(3);
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(10);
        assertThat(result.get("relatedLocations"))
                .hasToString(
                        "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"https://config.internal/client-data.json\","
                                + "\"index\":0}},\"logicalLocations\":[{\"fullyQualifiedName\":\"/queue\"}],"
                                + "\"message\":{\"text\":\"client-data /queue, by default\"},\"id\":1}]");
        assertThat(SarifConsumer.applied(result.at("/fixes/0"), "{\n\"queue\": \"x\"}"))
                .isEqualTo("{\n\"queue\": \"y\"}");
        assertThat(run.at("/results/1/level").asString()).isEqualTo("warning");
        assertThat(run.at("/results/1/relatedLocations").isMissingNode()).isTrue();
    }

    @Test
    void whatCouldNotBeJudgedIsANotificationAndInTheJsonByItsCode() {
        JsonNode notification = Forms.run(fleet(), null).at("/invocations/0/toolExecutionNotifications/0");

        assertThat(notification.at("/associatedRule/id").asString()).isEqualTo("EGF2-N02");
        assertThat(notification.at("/message/text").asString()).startsWith("EGF2-N02 could not be judged in full");
        assertThat(Forms.json(fleet())).contains("\"notJudged\" : [ \"EGF2-N02\" ]");
    }

    // --- the same problem in another run ---

    private static List<String> fingerprints(CheckReport report) {
        return Forms.run(report, null)
                .get("results")
                .valueStream()
                .map(result -> result.at("/partialFingerprints/egf2Problem~1v1").asString())
                .toList();
    }

    @Test
    void aFingerprintStaysWhenThePlaceAndTheValueChange() {
        CheckReport before = report(HTTPS, "{\"a\": 1, \"b\": 2}", problem("/a").at(new Position(1, 7)));
        CheckReport after = report(
                "file:///elsewhere/auth.json",
                "{\n  \"b\": 2,\n  \"a\": 17\n}",
                Problem.of(ProblemCode.VALUE_TYPE, "/a", "expected another thing")
                        .at(new Position(3, 8)));

        assertThat(fingerprints(after)).isEqualTo(fingerprints(before));
    }

    @Test
    void otherProblemsHaveOtherFingerprints() {
        Problem comma = Problem.of(ProblemCode.JSON_COMMA, "a comma too many").at(new Position(1, 1));
        List<String> fingerprints = fingerprints(report(
                HTTPS,
                "{}",
                problem("/a"),
                problem("/b"),
                problem("/b").inVariable("egf_b"),
                Problem.of(ProblemCode.VALUE_RANGE, "/b", "x"),
                comma,
                comma.at(new Position(2, 1)),
                Problem.of(ProblemCode.JSON_COMMA, "a comma is missing")));

        assertThat(fingerprints).doesNotHaveDuplicates().allMatch(each -> each.matches("[0-9a-f]{32}"));
    }

    @Test
    void aFindingKeepsItsFingerprintToo() {
        assertThat(fingerprints(fleet())).doesNotHaveDuplicates().isEqualTo(fingerprints(fleet()));
    }

    // --- fixes hold nothing of the document ---

    private static JsonNode fixes(String document, String part, String replacement, String message) {
        int from = document.indexOf(part);
        Problem problem = Problem.of(ProblemCode.JSON_QUOTES, message)
                .withHint("write it as JSON does")
                .withEdit(new Edit(from, from + part.length(), replacement));
        return result(report(HTTPS, document, problem)).path("fixes");
    }

    @Test
    void onlyWhatDiffersIsReplaced() {
        String document = "{\"password\": \u201chunter2\u201d}";
        JsonNode fixes = fixes(document, "\u201chunter2\u201d", "\"hunter2\"", "foreign quotation marks");

        assertThat(fixes.get(0).toString()).doesNotContain("hunter2");
        assertThat(SarifConsumer.applied(fixes.get(0), document)).isEqualTo("{\"password\": \"hunter2\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "\uff48\uff55\uff4e\uff54\uff45\uff52\uff12, hunter2",
        "\uff48unter\uff12, hunter2",
        "x, hunter2",
        "x, @!$#&",
        "\ud83d\ude00, \ud83d\ude01",
    })
    void thereIsNoFixThatWouldInsertAValue(String written, String wanted) {
        assertThat(fixes("{\"a\": \"" + written + "\"}", written, wanted, "a foreign letter h, and 2"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "None, null, a word of Python",
        "0x10, 16, a number that is 16",
        "1_000, 1000, an underscore",
        "\"rethinkdb\", \"kafka\", the queue is kafka elsewhere",
    })
    void whatTheProblemSaysAnywayMayBeInserted(String written, String wanted, String message) {
        JsonNode fixes = fixes("{\"a\": " + written + "}", written, wanted, message);

        assertThat(SarifConsumer.applied(fixes.get(0), "{\"a\": " + written + "}"))
                .isEqualTo("{\"a\": " + wanted + "}");
    }

    @Test
    void anEditOfAnotherTextIsNoFix() {
        Problem problem = problem("/a").withEdit(new Edit(5, 9, ""));

        assertThat(result(report(HTTPS, "{}", problem)).has("fixes")).isFalse();
    }
}
