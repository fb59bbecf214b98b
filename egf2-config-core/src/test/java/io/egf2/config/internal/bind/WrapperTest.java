package io.egf2.config.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.start.WholeReading;
import io.egf2.config.services.JobSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings as APIs, clusters and tools hand them out: in an object around them, as a text, or in base64. */
class WrapperTest {

    private static final String SETTINGS = "{\"client-data\": \"http://client-data:8000\", \"queue\": \"rethinkdb\","
            + " \"rethinkdb\": {\"host\": \"db\", \"password\": \"hunter2\"}}";
    private static final String TEXT = string("\n" + SETTINGS + "\n");
    private static final String BASE64 = string(base64(SETTINGS));
    private static final String BASE64_LINES =
            string(Base64.getMimeEncoder().encodeToString(SETTINGS.getBytes(StandardCharsets.UTF_8)) + "\n");

    private static final String ALONE = "the document must be the object that stands there, alone";
    private static final String HELD = "the document must be what that text holds, alone";
    private static final String DECODED = "the document must be what stands there, decoded, alone";

    private static String string(String text) {
        return '"' + text.replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A document, what is said of it, and what a person does who follows the hint. */
    record Case(String document, String place, String hint, UnaryOperator<String> deed) {

        static Case object(String around, String place) {
            return new Case(around.replace("@", SETTINGS), "below " + place, ALONE, found -> found);
        }

        static Case text(String around, String place) {
            return new Case(around.replace("@", TEXT), "within the text at " + place, HELD, found -> found.strip());
        }

        static Case base64(String around, String place, String value) {
            UnaryOperator<String> decode =
                    found -> new String(Base64.getMimeDecoder().decode(found), StandardCharsets.UTF_8);
            return new Case(around.replace("@", value), "in base64 at " + place, DECODED, decode);
        }
    }

    static Stream<Case> wrapped() {
        return Stream.of(
                Case.object("{\"data\": {\"data\": @, \"metadata\": {\"version\": 1}}}", "/data/data (1:19)"),
                Case.object("{\"job\": @}", "/job (1:9)"),
                Case.object("{\"propertySources\": [{\"source\": @}]}", "/propertySources/0/source (1:33)"),
                Case.text("{\"kind\": \"ConfigMap\",\n \"data\": {\"job.json\": @}}", "/data/job.json (2:23)"),
                Case.text("{\"Parameter\": {\"Name\": \"job\", \"Value\": @}}", "/Parameter/Value (1:40)"),
                Case.text("{\"ARN\": \"arn:aws:x\", \"SecretString\": @}", "/SecretString (1:38)"),
                Case.base64("{\"kind\": \"Secret\", \"data\": {\"job.json\": @}}", "/data/job.json (1:41)", BASE64),
                Case.base64("{\"ID\": \"x\", \"Spec\": {\"Data\": @}}", "/Spec/Data (1:30)", BASE64),
                Case.base64("{\"content\": @, \"encoding\": \"base64\"}", "/content (1:13)", BASE64_LINES));
    }

    private static StageFailure failure(String document) {
        return WholeReading.failure(JobSettings.class, document).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void settingsInAWrapperAreOneProblemThatSaysWhereTheyStand(Case wrapped) {
        StageFailure failure = failure(wrapped.document());

        assertThat(failure.problems()).hasSize(1);
        Problem problem = failure.problems().get(0);
        assertThat(problem.message()).isEqualTo("none of the required keys is here; they stand " + wrapped.place());
        assertThat(problem.hint()).contains(wrapped.hint());
        assertThat(new FailureReport("job", "x", failure).text())
                .doesNotContain("hunter2")
                .doesNotContain("client-data:8000")
                .doesNotContain("eyJ");
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void whoFollowsTheHintIsDone(Case wrapped) {
        String document = wrapped.document();
        String value = Stream.of(SETTINGS, TEXT, BASE64, BASE64_LINES)
                .filter(document::contains)
                .findFirst()
                .orElseThrow();
        String content = value.startsWith("\"")
                ? value.substring(1, value.length() - 1)
                        .replace("\\\"", "\"")
                        .replace("\\r", "\r")
                        .replace("\\n", "\n")
                : value;

        assertThat(WholeReading.failure(JobSettings.class, wrapped.deed().apply(content)))
                .isEmpty();
    }

    /** Where it is not all there, or no JSON, nothing is certain: the keys are missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {\"job.json\": \"{\\\"client-data\\\": 1\"}}",
                "{\"data\": {\"job.json\": \"{\\\"client-data\\\": 1}\"}}",
                "{\"data\": {\"job.yaml\": \"client-data: 1\\nqueue: 2\"}}",
                "{\"data\": {\"job.json\": \"ey\"}}",
                "{\"data\": {\"job.json\": \"eyJxdWV1ZSI6IDF9\"}}",
                "{\"data\": {\"job.json\": \"every one of these words\"}}"
            })
    void whereNotAllThatIsRequiredStandsThereItIsMissing(String document) {
        assertThat(failure(document).problems())
                .allMatch(problem -> problem.message().startsWith("required key is missing"))
                .hasSize(2);
    }

    @Test
    void aDocumentThatSopsHasEncryptedIsOneProblem() {
        String value = "\"ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]\"";
        String sops = "\"sops\": {\"kms\": [], \"mac\": " + value + ", \"version\": \"3.8.1\"}}";
        for (String document : List.of(
                "{\"client-data\": " + value + ", \"queue\": " + value + ", " + sops,
                "{\"data\": " + value + ", " + sops)) {
            Problem problem = failure(document).problems().get(0);

            assertThat(failure(document).problems()).hasSize(1);
            assertThat(problem.message()).isEqualTo("the document is still encrypted (SOPS)");
            assertThat(problem.hint()).contains("the document must be what sops --decrypt makes of it");
            assertThat(new FailureReport("job", "x", failure(document)).text()).doesNotContain("AES256");
        }
    }

    @Test
    void aKeyThatIsCalledSopsIsNoSignAlone() {
        String document = SETTINGS.replaceFirst("\\{", "{\"sops\": {\"version\": 1}, ");

        assertThat(WholeReading.failure(JobSettings.class, document)).isEmpty();
    }
}
