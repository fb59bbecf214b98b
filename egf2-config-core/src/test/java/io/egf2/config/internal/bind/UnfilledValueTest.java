package io.egf2.config.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.HostAndPort;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.ProblemCode;
import io.egf2.config.Secret;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A placeholder, an encrypted text or a reference in the place of a value of each kind. */
class UnfilledValueTest {

    record All(
            Optional<Integer> number,
            Optional<BigDecimal> decimal,
            Optional<Boolean> flag,
            Optional<Duration> time,
            Optional<LogLevel> word,
            Optional<PeerUrl> url,
            Optional<HostAndPort> host,
            Optional<URI> uri,
            Optional<Secret> secret,
            Optional<String> text,
            Optional<List<Integer>> list) {}

    private static List<Problem> problems(String document, Map<String, String> environment) {
        StageFailure failure = catchThrowableOfType(
                StageFailure.class,
                () -> new RecordBinder(Shapes.of(All.class))
                        .bind(
                                JsonReader.read(document.getBytes(StandardCharsets.UTF_8)),
                                Environment.of(environment),
                                true));
        return failure == null ? List.of() : failure.problems();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${PORT}",
                "{{ port }}",
                "<port>",
                "$PORT",
                "%PORT%",
                "{port}",
                "CHANGEME",
                "todo",
                "xxx",
                "#{PORT}"
            })
    void thePlaceholderIsTold(String text) {
        for (String key : List.of("number", "decimal", "flag", "time", "word", "list", "url", "host")) {
            String value = key.equals("list") ? "[" + quoted(text) + "]" : quoted(text);
            assertThat(problems("{" + quoted(key) + ": " + value + "}", Map.of()))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.message())
                                .startsWith("expected ")
                                .endsWith(", found " + quoted(text) + ": a placeholder is left in it");
                        assertThat(problem.hint()).contains("replace the placeholder with the real value");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENC[AES256_GCM,data:hunter2];it is still encrypted (SOPS);replace it with the decrypted value",
                "ENC(aHVudGVyMg==);it is still encrypted (Jasypt);replace it with the decrypted value",
                "op://vault/x/y;it is an unresolved reference (1Password);replace it with the value it refers to",
                "ssm:/x/y;it is an unresolved reference (AWS Systems Manager);replace it with the value it refers to",
            })
    void whatIsEncryptedOrAReferenceIsTold(String text, String what, String hint) {
        for (String key : List.of("number", "flag", "time", "word", "url", "host")) {
            assertThat(problems("{" + quoted(key) + ": " + quoted(text) + "}", Map.of()))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.message()).endsWith(": " + what);
                        assertThat(problem.hint()).contains(hint);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "${hunter2};a placeholder is left in it",
                "{{ hunter2 }};a placeholder is left in it",
                "<hunter-password>;a placeholder is left in it",
                "CHANGEME;a placeholder is left in it",
                "ENC[AES256_GCM,data:hunter2];it is still encrypted (SOPS)",
                "vault:secret/hunter2;it is an unresolved reference (Vault)",
            })
    void aSecretThatIsEvidentlyNoneIsAProblemAndNotShown(String text, String message) {
        assertSecret(text, message, "write the secret, env:NAME or file:/path; text: in front allows any text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENV:hunter2",
                "Env:hunter2",
                "File:/run/hunter2",
                "FILE:/hunter2",
                " env:hunter2",
                " file:/hunter2"
            })
    void aReferenceInAnotherCaseIsAProblem(String text) {
        assertSecret(
                text,
                "references are written env: and file:, in lower case and without a blank in front",
                "write env:NAME or file:/path; text: in front allows any text");
    }

    private static void assertSecret(String text, String message, String hint) {
        assertThat(problems("{\"secret\": " + quoted(text) + "}", Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.SECRET_UNRESOLVED);
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(problem.hint()).contains(hint);
                    assertThat(Details.line(problem)).doesNotContain("hunter");
                });
        assertThat(problems("{\"secret\": " + quoted("text:" + text) + "}", Map.of()))
                .isEmpty();
        assertThat(problems("{\"text\": " + quoted(text) + "}", Map.of())).isEmpty();
        assertThat(problems("{}", Map.of("egf_secret", text)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.variable()).contains("egf_secret"));
        assertThat(problems("{\"secret\": \"env:X\"}", Map.of("X", text)))
                .as("a variable may hold any text: there is no text: in it")
                .isEmpty();
    }

    @Test
    void aUriIsToldAlike() {
        assertThat(problems("{\"uri\": \"${URI}\"}", Map.of()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith(": a placeholder is left in it"));
    }

    @Test
    void whatIsNoPlaceholderIsToldAsBefore() {
        assertThat(problems("{\"number\": \"$5\", \"word\": \"debg\"}", Map.of()))
                .extracting(Problem::message)
                .noneMatch(message -> message.contains("placeholder"));
    }
}
