package io.egf2.config.internal.mend;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.start.WholeReading;
import io.egf2.config.services.JobSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people point a service at by mistake, and what they are told. Every document here holds a canary that no report may show. */
class NotJsonTest {

    private static final String CANARY = "hunter2";
    private static final String LINE = "{\"client-data\": \"http://client-data:8000\", \"queue\": \"rethinkdb\","
            + " \"rethinkdb\": {\"host\": \"db\", \"port\": 28015}, \"note\": \"hunter2\"}";
    private static final String LINES =
            LINE.replace("{\"client", "{\n  \"client").replace(", \"", ",\n  \"");

    private static final String NOT_JSON = "the document is not JSON: ";

    /** A row of the file: what is said, and of what. */
    record Row(String message, String text) {

        static Row of(String line) {
            int bar = line.indexOf(" | ");
            String document = line.substring(bar + 3).translateEscapes();
            return new Row(
                    NOT_JSON + line.substring(0, bar),
                    document.replace("{J}", LINE).replace("{P}", LINES));
        }

        byte[] document() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return message + ": " + text.lines().findFirst().orElse("");
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream file = NotJsonTest.class.getResourceAsStream("/not-json/signs.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    private static StageFailure failure(byte[] document) {
        return WholeReading.failure(JobSettings.class, document).orElseThrow();
    }

    private static Problem only(byte[] document) {
        StageFailure failure = failure(document);
        assertThat(failure.problems()).hasSize(1);
        assertThat(new FailureReport("job", "x", failure).text())
                .doesNotContain(CANARY)
                .contains("(exit 65)");
        return failure.problems().get(0);
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsNotJsonIsOneProblemThatSaysWhatItIsAndShowsNothing(Row row) {
        Problem problem = only(row.document());

        assertThat(problem.message()).isEqualTo(row.message());
        assertThat(problem.code().exitCode()).isEqualTo(ExitCode.DATA.number());
        assertThat(problem.message().split(" ")).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void everySignIsTheFirstThatMatchesARowOfTheFile() throws IOException {
        List<String> unseen = new ArrayList<>();
        for (String[][] table : List.of(Signs.BYTES, Signs.TEXTS)) {
            for (String[] sign : table) {
                Pattern pattern = Pattern.compile(sign[0], Pattern.DOTALL);
                boolean seen = rows().stream()
                        .filter(row -> row.message().endsWith(sign[1]))
                        .anyMatch(row -> pattern.matcher(behindComment(row)).lookingAt());
                if (!seen) {
                    unseen.add(sign[1] + ": " + sign[0]);
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    private static String behindComment(Row row) {
        return row.text().replaceFirst("^(\\s|<!--.*?-->|//.*|#[^!\n].*|;.*|/\\* .*\\*/)+", "");
    }

    /** It may be one of several things, or nothing that has a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "hunter2 is here\n",
                "True",
                "NaN",
                "20.19.1",
                "- a\n- b\n",
                "Hello: this: is hunter2\n",
                "? port\n: 2019\n",
                "all:\n\techo hunter2\n",
                "server {\n  listen 80;\n}\n",
                "auth {\n port = 1\n}\n",
                "package x;\nclass A {}\n",
                "let x = 1 in { port = x }\n",
                "aHVudGVyMiBhbmQgbW9yZSB0ZXh0",
                "eyes",
                "<URL of the document>",
                "${DOCUMENT}",
                "key\tvalue\nport\t2019\n",
                "a, b\nc, d\n",
                "PASSWORD=",
                "select hunter2\n",
                "> {\n>   \"port\": 1\n> }\n",
                "\"{\\\"port\\\": 1}"
            })
    void whereNoSignIsCertainNothingIsGuessed(String document) {
        assertThat(only(bytes(document)).message()).isEqualTo(NOT_JSON + "it does not begin with {");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// module.exports = {\n",
                "# port: 2019\n",
                "/* HTTP/1.1 200 OK */ ",
                "<!-- XML -->\n",
                "\u200b",
                ",",
                "\0"
            })
    void aDocumentWithAMistakeInFrontOfItIsReadOn(String before) {
        Problem problem = only(bytes(before + LINE));

        assertThat(problem.message()).doesNotContain("not JSON:");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16,     UTF-16BE",
        "UTF-16LE,   UTF-16LE",
        "UTF-16BE,   UTF-16BE",
        "UTF-32LE,   UTF-32LE",
        "UTF-32BE,   UTF-32BE",
        "IBM500,     EBCDIC",
    })
    void anotherEncodingIsNamed(String charset, String name) {
        byte[] document = LINE.getBytes(Charset.forName(charset));

        Problem problem = only(document);

        assertThat(problem.message()).isEqualTo("the document is not UTF-8: it is " + name);
        assertThat(problem.code()).isEqualTo(ProblemCode.JSON_ENCODING);
        assertThat(problem.hint()).contains("save it as UTF-8");
    }

    @Test
    void whatIsNotJsonInAnotherEncodingEitherIsToldForWhatItIs() {
        byte[] document = "\ufeffport: 2019\npassword: hunter2\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(only(document).message()).endsWith("it looks like YAML");
    }

    @Test
    void aZeroByteIsOneMistakeAndNoSignOfAnotherEncoding() {
        for (String document : List.of(
                LINE + '\0',
                LINE.replace("db\"", "d\0b\"").replace("rethinkd\0b", "rethinkdb"),
                LINE.replace("28015", "28\u0000015"))) {
            assertThat(only(bytes(document)).message()).as(document).contains("found a zero byte (U+0000)");
        }
        assertThat(only(new byte[100]).message()).contains("only zero bytes");
    }

    @Test
    void nothingIsToldAsNothing() {
        assertThat(only(bytes(" \n\n")).message()).isEqualTo("the document is empty: it has only white space");
        assertThat(only(bytes("# hunter2\n// x\n")).message()).isEqualTo("the document is empty: it has only comments");
        assertThat(only(bytes(" ")).code()).isEqualTo(ProblemCode.JSON_TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                | expected an object, found null
            true                | expected an object, found true or false
            2019                | expected an object, found a number
            "hunter2"           | expected an object, found a string
            []                  | expected an object, found a list
            [1, "hunter2"]      | expected an object, found a list
            [{"a": "hunter2"}]  | expected an object, found a list
            [{"a": "hunter2",}] | expected an object, found a list
            "{\\"a\\": 1}"      | expected an object, found a string that holds one
            """)
    void whatIsJsonButNoObjectIsToldAsThat(String document, String message) {
        Problem problem = only(bytes(document));

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.code()).isEqualTo(ProblemCode.JSON_NOT_OBJECT);
        assertThat(problem.position().orElseThrow()).hasToString("1:1");
    }

    @Test
    void oneObjectALineIsToldAsThat() {
        Problem problem = only(bytes(LINE + "\n{\"level\": \"info\"}\n\n" + LINE + "\n"));

        assertThat(problem.message()).isEqualTo("expected one object, found one on each line (NDJSON)");
        assertThat(problem.position().orElseThrow()).hasToString("2:1");
        assertThat(only(bytes(LINE + "\n" + LINE + "\n")).message()).isEqualTo("the document goes on after its end");
    }

    /** What a person does who knows nothing but the hint; what comes of it must be accepted. */
    private record Advice(String hint, UnaryOperator<String> deed) {}

    private static final List<Advice> ADVICE = List.of(
            new Advice(Signs.OBJECT_ALONE, text -> text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1)),
            new Advice(
                    "decode it: base64 -d",
                    text -> new String(Base64.getDecoder().decode(text.replace("\n", "")), StandardCharsets.UTF_8)),
            new Advice("write it without colours: jq -M", text -> text.replaceAll("\033\\[[0-9;]*m", "")),
            new Advice(
                    "the document must be the object with the settings, alone",
                    text -> text.substring(0, text.indexOf('\n'))),
            new Advice(
                    "the document must be the object with the settings, alone, without the [ and ] of a list around it",
                    text -> text.strip().substring(1, text.strip().length() - 1)),
            new Advice(
                    "write the object without the quotation marks around it, and without the backslashes in front of those in it",
                    text -> text.substring(1, text.length() - 1).replace("\\\"", "\"")),
            new Advice(
                    "the document must be one object, without the record separator",
                    text -> text.substring(1, (text + '\n').indexOf('\n'))),
            new Advice(
                    "choose one side, and delete the lines with the marks",
                    text -> text.substring(text.indexOf('\n'), text.indexOf("\n======="))),
            new Advice("write a plain quotation mark instead of each &quot;", text -> text.replace("&quot;", "\"")),
            new Advice("save the body alone: curl without -i", NotJsonTest::body),
            new Advice("save the body alone: curl without -v", NotJsonTest::body),
            new Advice("save the body alone: curl -s", NotJsonTest::body));

    private static String body(String output) {
        return output.substring(output.indexOf("{\""));
    }

    static Stream<String> wrapped() throws IOException {
        Stream<String> files = rows().stream()
                .map(Row::text)
                .filter(document ->
                        document.contains("client-data") || document.startsWith("ey") && document.length() > 99);
        return Stream.concat(
                files,
                Stream.of(
                        "[" + LINE + "]",
                        LINE + "\n{\"a\": 1}\n",
                        '"' + LINE.replace("\"", "\\\"") + '"',
                        LINES.replace("\"note", "\033[0m\033[34;1m\"note").replaceFirst("\\{", "\033[1;39m{")));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void whoFollowsTheHintIsDone(String document) {
        Optional<String> hint =
                only(document.getBytes(StandardCharsets.ISO_8859_1)).hint();

        hint.ifPresent(words -> assertThat(
                        WholeReading.failure(JobSettings.class, deed(words).apply(document)))
                .as(words)
                .isEmpty());
    }

    private static UnaryOperator<String> deed(String hint) {
        return ADVICE.stream()
                .filter(advice -> hint.equals(advice.hint()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has followed: " + hint))
                .deed();
    }

    /** Each pattern looks at a part of the document only, and none of them takes its time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "a: ", "a: b\n", "a,", "a.", "-", "- ", "0", "0000 ", "{{ x", "<a ", "<a>", "[a\n", "=", "\n\n",
                "ey", "\"a", "(", "MII"
            })
    void aLongTextIsToldBeforeLong(String piece) {
        assertThat(failure(bytes(piece.repeat(500_000 / piece.length()))).problems())
                .isNotEmpty();
    }
}
