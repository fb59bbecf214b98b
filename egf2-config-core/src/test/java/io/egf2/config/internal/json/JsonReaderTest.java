package io.egf2.config.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class JsonReaderTest {

    private static StageFailure refusal(byte[] document) {
        return catchThrowableOfType(StageFailure.class, () -> JsonReader.read(document));
    }

    private static Problem problem(String document) {
        StageFailure failure = refusal(document.getBytes(StandardCharsets.UTF_8));
        assertThat(failure).as(document).isNotNull();
        assertThat(failure.stage()).isEqualTo(Stage.PARSE);
        assertThat(failure.problems()).hasSize(1);
        return failure.problems().get(0);
    }

    @Test
    void aRefusalTellsItsPlace() {
        Problem problem = problem("{\r\n  \"a\": 1,\r  \"\uD83D\uDE00\": \u201cx\u201d\n}");

        assertThat(problem.position()).contains(new Position(3, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a": 1}{"a": 1}              | JSON_TRAILING      | 1:9
                    {"a": 1, "b": 2, "a": 3}      | JSON_DUPLICATE_KEY | 1:18
                    {"x": {"a": 1, "\\u0061": 3}} | JSON_DUPLICATE_KEY | 1:16
                    [1, 2]                        | JSON_NOT_OBJECT    | 1:1
                    "text"                        | JSON_NOT_OBJECT    | 1:1
                    12                            | JSON_NOT_OBJECT    | 1:1
                    null                          | JSON_NOT_OBJECT    | 1:1
                    """)
    void whatJacksonLetsPassIsRefused(String document, ProblemCode code, String position) {
        Problem problem = problem(document);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.position().orElseThrow()).hasToString(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t"})
    void nothingButBlanksIsSaidToBeThat(String document) {
        assertThat(problem(document).message()).contains("only white space");
    }

    @Test
    void latin1IsRefusedWithThePlaceOfItsFirstByte() {
        StageFailure refused = refusal("{\n\"a\": \"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.problems().get(0).code()).isEqualTo(ProblemCode.JSON_ENCODING);
        assertThat(refused.problems().get(0).message()).contains("ISO 8859-1");
        assertThat(refused.problems().get(0).position()).contains(new Position(2, 7));
    }

    @Test
    void overlongFormsAreRefused() {
        byte[] document = {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};

        assertThat(refusal(document).problems().get(0).code()).isEqualTo(ProblemCode.JSON_ENCODING);
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        assertThat(JsonReader.read("\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("{\"a\": 1}");
    }

    @Test
    void nestingOfAHundredThousandIsRefusedAndNoStackOverflows() {
        assertThat(problem("{\"a\":" + "[".repeat(100_000)).code()).isEqualTo(ProblemCode.JSON_LIMIT);
        assertThat(problem("{\"a\":".repeat(100_000)).code()).isEqualTo(ProblemCode.JSON_LIMIT);
        assertThatCode(() -> JsonReader.read(nested(100).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThat(problem(nested(101)).code()).isEqualTo(ProblemCode.JSON_LIMIT);
    }

    private static String nested(int levels) {
        return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    @Test
    void numbersKeysAndStringsHaveALongestLength() {
        for (String document : List.of(
                "{\"a\":" + "1".repeat(101) + "}",
                "{\"" + "k".repeat(1_001) + "\":1}",
                "{\"a\":\"" + "s".repeat((1 << 20) + 1) + "\"}")) {
            assertThat(problem(document).code()).isEqualTo(ProblemCode.JSON_LIMIT);
        }
        String most = "{\"" + "k".repeat(1_000) + "\":\"" + "s".repeat(1 << 20) + "\",\"n\":" + "1".repeat(100) + "}";
        assertThatCode(() -> JsonReader.read(most.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsWhatAnotherStrictReaderAcceptsAndRefusesTheRest() {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        for (String document : mutants(4_000)) {
            boolean expected;
            try {
                expected = strict.readTree(document).isObject();
            } catch (JacksonException e) {
                expected = false;
            }
            assertThat(refusal(document.getBytes(StandardCharsets.UTF_8)) == null)
                    .as(document)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aRefusalNeverShowsAValueOfTheDocument() {
        for (String document : mutants(4_000)) {
            StageFailure refused = refusal(document.getBytes(StandardCharsets.UTF_8));
            if (refused != null) {
                String report = new FailureReport("auth", "x", refused).text();
                assertThat(report).as(document).doesNotContain("hunter").doesNotContain("4711");
            }
        }
    }

    /** A valid document, damaged in one or two places. The same ones at every run. */
    private static List<String> mutants(int count) {
        String valid =
                "{\"user\": \"hunter\", \"pass\": \"hunter\\\\\", \"pin\": 4711,\n \"list\": [\"hunter\", 4711, true],"
                        + " \"o\": {\"k\": null, \"s\": \"hunter \\u00e9\"}}";
        String alphabet = "{}[],:\"'\\/#x0-.\n\t \u201c";
        Random random = new Random(42);
        return random.ints(count, 0, valid.length())
                .mapToObj(at -> {
                    StringBuilder mutant = new StringBuilder(valid);
                    damage(mutant, at, alphabet, random);
                    if (random.nextBoolean()) {
                        damage(mutant, random.nextInt(mutant.length()), alphabet, random);
                    }
                    return mutant.toString();
                })
                .toList();
    }

    private static void damage(StringBuilder document, int at, String alphabet, Random random) {
        char replacement = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(4)) {
            case 0 -> document.deleteCharAt(at);
            case 1 -> document.insert(at, replacement);
            case 2 -> document.setCharAt(at, replacement);
            default -> document.setLength(Math.max(1, at));
        }
    }
}
