package io.egf2.config.internal.mend;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.report.Edits;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.slip.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small mistakes within one value: each is one problem, and its hint, followed to the letter, leaves none. */
class WritingHintsTest {

    private static final String BACKSLASH = "write a backslash as \\\\";
    private static final String NUMBER = "write a character as in \\u00e9, and a backslash itself as \\\\";

    private static List<Problem> problems(String document) {
        return Reading.of(document.getBytes(StandardCharsets.UTF_8), Outline.UNKNOWN, none -> List.of())
                .problems();
    }

    private static Problem only(String document) {
        assertThat(problems(document)).as(document).hasSize(1);
        return problems(document).get(0);
    }

    private static String valueOf(String document) {
        JsonDocument read = JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(read.root().first()).value().string();
    }

    /** What was written, and what comes of it if each backslash is doubled. */
    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\x",
        "C:\\users",
        "\\\\server\\share\\x",
        "\\d+",
        "\\.json",
        "\\$HOME",
        "a\\ b",
        "\\q",
    })
    void aBackslashThatStandsForItselfIsWrittenTwice(String content) {
        Problem problem = only("{\"a\": \"" + content.replace("\\\\s", "\\\\\\\\s") + "\"}");

        assertThat(problem.hint()).as(content).contains(BACKSLASH);
        assertThat(valueOf("{\"a\": \"" + content.replace("\\", "\\\\") + "\"}"))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({
        "\\u12,        a \\u without four hexadecimal digits behind it, 8",
        "\\uZZZZ,      a \\u without four hexadecimal digits behind it, 8",
        "x\\u00zz,     a \\u without four hexadecimal digits behind it, 9",
        "\\u,          a \\u without four hexadecimal digits behind it, 8",
        "\\U0001F600,  an escape that JSON does not know,               8",
        "\\x41,        an escape that JSON does not know,               8",
        "a\\0b,        an escape that JSON does not know,               9",
    })
    void whereACharacterWasMeantTheHintSaysHowOneIsWritten(String content, String message, int column) {
        Problem problem = only("{\"a\": \"" + content + "\"}");

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.hint()).contains(NUMBER);
        assertThat(problem.position().orElseThrow()).hasToString("1:" + column);
        String asCharacter = content.replaceFirst("\\\\([uUx]|0)[0-9A-Za-z]*", "\\\\u00e9");
        assertThat(problems("{\"a\": \"" + asCharacter + "\"}")).isEmpty();
        assertThat(valueOf("{\"a\": \"" + content.replace("\\", "\\\\") + "\"}"))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"it\\'s, it's", "\\'a\\', 'a'", "\\\\ \\', \\\\ '"})
    void anEscapedSingleQuotationMarkIsMendedByMachine(String content, String mended) {
        String document = "{\"a\": \"" + content + "\"}";
        Problem problem = only(document);

        assertThat(problem.hint()).contains("write ' without a backslash in front of it");
        assertThat(Edits.applied(problem, document)).contains("{\"a\": \"" + mended + "\"}");
    }

    @Test
    void anEscapedSingleQuotationMarkBesideAnotherMistakeIsNotMended() {
        Problem problem = only("{\"a\": \"\\'a\\' \\q\"}");

        assertThat(problem.hint()).contains("write ' without a backslash in front of it");
        assertThat(Edits.applied(problem, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016tcp",
        "5m",
        "10MB",
        "1h30m",
        "5 minutes",
        "1.2.3",
        "10.0.0.1",
        "10.0.0.1:9200",
        "2016-01-01",
        "00:05"
    })
    void whatBeginsWithADigitIsANumberOrAText(String word) {
        Problem problem = only("{\"a\": " + word + "}");

        assertThat(problem.message()).isEqualTo("neither a number nor a text in quotation marks");
        assertThat(problem.hint()).contains("write a number with its digits alone, and text in double quotation marks");
        assertThat(problems("{\"a\": \"" + word + "\"}")).isEmpty();
        assertThat(problems("{\"a\": 5}")).isEmpty();
    }

    @Test
    void aTextWithABackslashTakesMoreThanQuotationMarks() {
        Problem problem = only("{\"a\": C:\\x}");

        assertThat(problem.hint()).contains("write text in double quotation marks, and a backslash in it as \\\\");
        assertThat(problems("{\"a\": \"C:\\\\x\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200B", "AD", "0", "FEFF", "200E"})
    void whatCannotBeSeenWithinANumberIsDeleted(String hex) {
        String document = "{\"a\": 20" + (char) Integer.parseInt(hex, 16) + "16}";
        Problem problem = only(document);

        assertThat(problem.message()).endsWith("within a word");
        assertThat(problem.position().orElseThrow()).hasToString("1:9");
        assertThat(problem.hint()).contains("delete it");
        assertThat(Edits.applied(problem, document)).isEqualTo(Optional.of("{\"a\": 2016}"));
    }

    @ParameterizedTest
    @CsvSource({"A0", "202F", "2009"})
    void aForeignSpaceBetweenDigitsIsAThousandsSeparator(String hex) {
        Problem problem = only("{\"a\": 28" + (char) Integer.parseInt(hex, 16) + "015}");

        assertThat(problem.message()).isEqualTo("a number with a thousands separator");
        assertThat(problem.hint()).contains("write the digits without separators");
    }

    @Test
    void aZeroByteIsDeletedWhereverItStands() {
        for (String document :
                List.of("{\"a\": \"x\0\"}", "{\"a\"\0: 1}", "{\"a\": 1}\0\0\0", "\0{\"a\": 1}", "{\"a\": 1\0}")) {
            Problem problem = only(document);
            assertThat(problem.message()).contains("found a zero byte (U+0000)");
            assertThat(problem.hint()).contains(document.contains("\0\0") ? "delete them" : "delete it");
            assertThat(problems(document.replace("\0", ""))).isEmpty();
        }
    }
}
