package io.egf2.config.internal.mend;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.slip.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RecoveringReaderTest {

    private static List<Problem> problems(String document) {
        try {
            return Reading.of(document.getBytes(StandardCharsets.UTF_8), Outline.UNKNOWN, none -> List.of())
                    .problems();
        } catch (StageFailure e) {
            return e.problems();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a": 1,}                       | JSON_COMMA         | 1:8
                    {"a": [1, 2,]}                  | JSON_COMMA         | 1:12
                    {"a": [1, 2,,,]}                | JSON_COMMA         | 1:12
                    {"a": 1 "b": 2}                 | JSON_COMMA         | 1:8
                    {"a": "x" "b": 2}               | JSON_COMMA         | 1:10
                    {"a":"x""b":2}                  | JSON_COMMA         | 1:9
                    {"a": ["x""y"]}                 | JSON_COMMA         | 1:11
                    {"a": {} "b": 2}                | JSON_COMMA         | 1:9
                    {"a": [1 2]}                    | JSON_COMMA         | 1:9
                    {"a": [1,,2]}                   | JSON_COMMA         | 1:10
                    {"a": [,1]}                     | JSON_COMMA         | 1:8
                    {,"a": 1}                       | JSON_COMMA         | 1:2
                    {"a": 1; "b": 2}                | JSON_COMMA         | 1:8
                    {"a": 1， "b": 2}               | JSON_SYNTAX        | 1:8
                    {"a"： 1}                       | JSON_SYNTAX        | 1:5
                    /* all */ {"a": 1}              | JSON_COMMENT       | 1:1
                    {"a": 1} # one                  | JSON_COMMENT       | 1:10
                    {"a": 1 /* "b": 2}              | JSON_COMMENT       | 1:9
                    {“a”: 1}                        | JSON_QUOTES        | 1:2
                    {"a": “x”}                      | JSON_QUOTES        | 1:7
                    {"a": “x"}                      | JSON_QUOTES        | 1:7
                    {"a": "x”}                      | JSON_QUOTES        | 1:9
                    {'a': 1}                        | JSON_QUOTES        | 1:2
                    {"a": 'it's'}                   | JSON_QUOTES        | 1:7
                    {"a": `x`}                      | JSON_QUOTES        | 1:7
                    {"a: 1}                         | JSON_QUOTES        | 1:4
                    {a": 1}                         | JSON_QUOTES        | 1:2
                    {"a": NaN}                      | JSON_LITERAL       | 1:7
                    {"a": -Infinity}                | JSON_LITERAL       | 1:7
                    {"a": None}                     | JSON_LITERAL       | 1:7
                    {"a": TRUE}                     | JSON_LITERAL       | 1:7
                    {"a": undefined}                | JSON_LITERAL       | 1:7
                    {"a": hello, "b": 1}            | JSON_LITERAL       | 1:7
                    {"a": hello world}              | JSON_LITERAL       | 1:7
                    {"a": http://h:1/x?y=1}         | JSON_LITERAL       | 1:7
                    {"a": 10.0.0.1}                 | JSON_LITERAL       | 1:7
                    {"a": ${PORT}}                  | JSON_LITERAL       | 1:7
                    {"a": {{ port }}}               | JSON_LITERAL       | 1:7
                    {"a": <URL of a service>}       | JSON_LITERAL       | 1:7
                    {"a": 007}                      | JSON_LITERAL       | 1:7
                    {"a": +1}                       | JSON_LITERAL       | 1:7
                    {"a": .5}                       | JSON_LITERAL       | 1:7
                    {"a": 1.}                       | JSON_LITERAL       | 1:7
                    {"a": 0x1F}                     | JSON_LITERAL       | 1:7
                    {"a": 1_000}                    | JSON_LITERAL       | 1:7
                    {"a": 2,019}                    | JSON_LITERAL       | 1:7
                    {"a": 1,234,567, "b": 1}        | JSON_LITERAL       | 1:7
                    {"a": 2 019}                    | JSON_LITERAL       | 1:7
                    {"a": [2,019]}                  | JSON_LITERAL       | 1:8
                    {a: 1}                          | JSON_SYNTAX        | 1:2
                    {"a" 1}                         | JSON_SYNTAX        | 1:5
                    {"a" = 1}                       | JSON_SYNTAX        | 1:6
                    {"a" => 1}                      | JSON_SYNTAX        | 1:6
                    {"a":: 1}                       | JSON_SYNTAX        | 1:6
                    {"a"; 1}                        | JSON_SYNTAX        | 1:5
                    {"a", 1}                        | JSON_SYNTAX        | 1:5
                    {"a", "b": 1}                   | JSON_SYNTAX        | 1:2
                    {"a"}                           | JSON_SYNTAX        | 1:2
                    {"a": }                         | JSON_SYNTAX        | 1:6
                    {"a": , "b": 1}                 | JSON_SYNTAX        | 1:6
                    {: 1}                           | JSON_SYNTAX        | 1:2
                    {"a": 1 2, "b": 1}              | JSON_LITERAL       | 1:7
                    {"a": "x" "y"}                  | JSON_SYNTAX        | 1:11
                    {"a": @@@}                      | JSON_SYNTAX        | 1:7
                    {"a": "\\d"}                    | JSON_SYNTAX        | 1:8
                    {"a": "C:\\dir\\x"}             | JSON_SYNTAX        | 1:10
                    {"a": "x"y"}                    | JSON_SYNTAX        | 1:9
                    {"a": "x"", "b": 1}             | JSON_SYNTAX        | 1:9
                    {"a": "say "hi"", "b": 1}       | JSON_SYNTAX        | 1:12
                    {"a": 1]                        | JSON_SYNTAX        | 1:8
                    {"a": ["b": 1}}                 | JSON_SYNTAX        | 1:7
                    {"a": 1                         | JSON_TRUNCATED     | 1:8
                    {"a": "x                        | JSON_TRUNCATED     | 1:9
                    {"a": tru                       | JSON_TRUNCATED     | 1:10
                    {"a":                           | JSON_TRUNCATED     | 1:6
                    {"a"                            | JSON_TRUNCATED     | 1:5
                    {"a": 1,                        | JSON_TRUNCATED     | 1:9
                    {"a": {"b": [1, {"c             | JSON_TRUNCATED     | 1:20
                    {"a": 1}}                       | JSON_TRAILING      | 1:9
                    {"a": 1} x                      | JSON_TRAILING      | 1:10
                    {"a": 1}{"a": 1}                | JSON_TRAILING      | 1:9
                    {"a": 1},                       | JSON_TRAILING      | 1:9
                    {"a": 1, "b": 2, "a": 3}        | JSON_DUPLICATE_KEY | 1:18
                    {"x": {"a": 1, "\\u0061": 3}}   | JSON_DUPLICATE_KEY | 1:16
                    """)
    void aMistakePeopleMakeIsOneProblemAtItsPlace(String document, ProblemCode code, String position) {
        List<Problem> problems = problems(document);

        assertThat(problems).as(document).hasSize(1);
        assertThat(problems.get(0).code()).as(problems.toString()).isEqualTo(code);
        assertThat(problems.get(0).position().orElseThrow())
                .as(problems.toString())
                .hasToString(position);
    }

    @Test
    void aDocumentWithoutMistakesHasNothingToTellAndTheSameValues() {
        String document = "{\"a\": [1, {\"b\": null}, \"\\u00e9\"],\r\n\t\"c\": {}, \"d\": -1.5e3, \"e\": true}";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);

        Reading reader = Reading.of(bytes, Outline.UNKNOWN, none -> List.of());
        JsonDocument read = reader.document().orElseThrow();
        JsonDocument strict = JsonReader.read(bytes);

        assertThat(reader.problems()).isEmpty();
        assertThat(read.text()).isEqualTo(strict.text());
        assertThat(read.size()).isEqualTo(strict.size());
    }

    /** Whatever stands there, it is said in words of ours, and nothing of it is shown. */
    @Test
    void noTextMakesItFailOrShowAValue() {
        for (String document : mutants(2_000)) {
            List<Problem> problems = problems(document);
            boolean strict = isRead(document);
            assertThat(problems.isEmpty()).as(document).isEqualTo(strict);
            assertThat(report(document)).as(document).doesNotContain("hunter").doesNotContain("4711");
        }
    }

    private static boolean isRead(String document) {
        try {
            JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (StageFailure e) {
            return false;
        }
    }

    private static String report(String document) {
        List<Problem> problems = problems(document);
        StageFailure failure = new StageFailure(io.egf2.config.Stage.PARSE, problems, List.of(), 0);
        return problems.isEmpty() ? "" : new FailureReport("auth", "x", failure).text();
    }

    private static List<String> mutants(int count) {
        String valid =
                "{\"user\": \"hunter\", \"pass\": \"hunter\\\\\", \"pin\": 4711,\n \"list\": [\"hunter\", 4711, true],"
                        + "\n \"o\": {\"k\": null, \"s\": \"hunter \\u00e9\"}}\n";
        String alphabet = "{}[],:;=\"'\\/#x0-.<>$\n\t \u201c\u201d\u00a0\u200b\uff1a\ufeff";
        Random random = new Random(42);
        return Stream.generate(() -> mutant(valid, alphabet, random))
                .limit(count)
                .toList();
    }

    private static String mutant(String valid, String alphabet, Random random) {
        StringBuilder mutant = new StringBuilder(valid);
        for (int damages = 1 + random.nextInt(6); damages > 0 && mutant.length() > 2; damages--) {
            int at = 1 + random.nextInt(Math.max(1, mutant.length() - 1));
            char replacement = alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(7)) {
                case 0, 1 -> mutant.deleteCharAt(Math.min(at, mutant.length() - 1));
                case 2, 3 -> mutant.insert(at, replacement);
                case 4, 5 -> mutant.setCharAt(Math.min(at, mutant.length() - 1), replacement);
                default -> mutant.setLength(Math.max(2, at));
            }
        }
        return mutant.toString();
    }

    static Stream<String> pieces() {
        return Stream.of(
                ",",
                "[",
                "]",
                "{",
                "}",
                ":",
                "\"",
                "'",
                "\"a\"",
                "\"a\"b",
                "a ",
                "1 ",
                "1,",
                "#\n",
                "/",
                "/*",
                "//\n",
                "<",
                "{{",
                "${",
                "<<<<<<< \n",
                "=======\n",
                "\u00a0",
                "\u201ca",
                "\"a\n",
                "\"a\":",
                "\"a\":1 ",
                "{\"a\":",
                "[],",
                "{},",
                "\\",
                "\"\\",
                "0,000",
                "\ufeff ",
                "\"a\" \n",
                "'a\n",
                "\"a\": {\n",
                "]}\n");
    }

    /** Nothing here may take more time than its length warrants: half a megabyte of each. */
    @ParameterizedTest
    @MethodSource("pieces")
    void aHostileTextEndsInAReportBeforeLong(String piece) {
        String document = "{\"a\": [" + piece.repeat((1 << 19) / piece.length() - 10);

        assertThat(problems(document)).isNotEmpty().hasSizeLessThanOrEqualTo(Mends.MOST_MISTAKES + 1);
    }
}
