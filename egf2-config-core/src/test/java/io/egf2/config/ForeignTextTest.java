package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Problem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a document that other tools and languages write: it is one mistake, not one for each word of it. */
final class ForeignTextTest {

    private static final String GOOD = EgfServices.document("auth");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- note",
                "% note",
                "...",
                "...common,",
                "@import \"common.json\"",
                "<port>2017</port>",
                "~",
                "| note"
            })
    void aLineThatCanBeNoKeyIsOneMistake(String line) {
        assertThat(told("\"log_level\"", line + "\n  \"log_level\""))
                .isEqualTo("4:3 a line that is not JSON | delete this line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{- if .Values.mail }}", "{% if mail %}", "{{ include \"mail\" }}", "<% if mail %>"})
    void aLineOfATemplateIsOneMistake(String line) {
        assertThat(told("\"log_level\"", line + "\n  \"log_level\""))
                .isEqualTo("4:3 a line of a template that was not rendered"
                        + " | delete this line, or write what the template makes of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"; note", "-- note", "% note"})
    void aCommentOfAnotherLanguageIsOneMistake(String comment) {
        assertThat(told("2016,", "2016, " + comment)).isEqualTo("2:17 a comment; JSON has none | delete the comment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "env(\"LEVEL\") # 4:16 a call; JSON has only values | write the value itself",
                "\"de\" + bug + \"\" # 4:21 an expression; JSON has only values | write the value itself",
                "\"debug\" | \"info\" # 4:24 an expression; JSON has only values | write the value itself",
                "(\"debug\") # 4:16 this is not JSON: unexpected ( | null",
                "$(LEVEL) # 4:16 a placeholder without quotation marks | replace the placeholder with the real value",
            })
    void anExpressionIsOneMistake(String expression, String expected) {
        assertThat(told("\"debug\"", expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "\"port\"; 2016 # 2:9 a semicolon where a colon is expected, between a key and its value | write a colon instead",
                "\"port\" := 2016 # 2:10 expected a colon between a key and its value, found := | write :",
                "\"port:\" 2016 # 2:8 the colon stands inside the quotation marks | move it behind the quotation mark",
                "\"port\": ２０１６ # 2:11 digits that are not the plain 0 to 9 | write the digits 0 to 9",
                "\"port\"2016 # 2:9 no colon between this key and its value | write a colon here",
            })
    void whatWasTypedForAKeyAndANumberIsNamed(String member, String expected) {
        assertThat(told("\"port\": 2016", member)).isEqualTo(expected);
    }

    @Test
    void aMissingColonIsFoundInADocumentOfOneLine() {
        String line = GOOD.replaceAll("\\s", "").replace("\"port\":", "\"port\"");
        assertThat(told(line)).isEqualTo("1:8 no colon between this key and its value | write a colon here");
    }

    @Test
    void twoStrayCharactersFarFromEachOtherAreBothCertain() {
        String list = GOOD.replace("  \"port\"", "- \"port\"").replace("  \"log_level\"", "* \"log_level\"");
        assertThat(told(list)).isEqualTo("2:1 a stray character | delete it\n4:1 a stray character | delete it");
    }

    @Test
    void quotationMarksThatWereEscapedForHtmlAreOneMistake() {
        assertThat(told(GOOD.replace("\"", "&quot;")))
                .contains("escaped for HTML")
                .doesNotContain("\n");
    }

    @Test
    void theExcerptShowsNoQuotationMarkThatIsMissing() {
        assertThat(ReadingOn.report("auth", GOOD.replace("\"debug\"", "debug\"")))
                .contains("\"log_level\": ***\",");
        assertThat(ReadingOn.report("auth", GOOD.replace("\"debug\"", "\"debug")))
                .contains("\"log_level\": \"***,");
    }

    private static String told(String replaced, String replacement) {
        assertThat(GOOD).contains(replaced);
        return told(GOOD.replace(replaced, replacement));
    }

    private static String told(String document) {
        return ReadingOn.problems("auth", document).stream()
                .map(ForeignTextTest::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(Problem problem) {
        Position place = problem.position().orElseThrow();
        return place.line() + ":" + place.column() + " " + problem.message() + " | "
                + problem.hint().orElse(null);
    }
}
