package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a program is told of a code is what the reference says. */
class CodeGuideTest {

    private static final Path REFERENCE = Path.of("../docs/reference/problems.md");
    private static final Path GUIDE = Path.of("src/main/resources/io/egf2/config/internal/report/codes.txt");

    /** With {@code -Dsamples.update=true} the guide is not compared but written. */
    @Test
    void saysOfEachCodeWhatTheReferenceSays() throws IOException {
        String reference = Files.readString(REFERENCE);
        StringBuilder expected = new StringBuilder();
        for (ProblemCode code : ProblemCode.values()) {
            if (reference.contains("### " + code.id() + " ")) {
                expected.append(line(code, reference)).append('\n');
            }
        }

        if (Boolean.getBoolean("samples.update")) {
            Files.writeString(GUIDE, expected);
        }
        assertThat(Files.readString(GUIDE)).isEqualTo(expected.toString());
    }

    @Test
    void isFoundAmongTheClasses() {
        CodeGuide.Entry entry = CodeGuide.read().of(ProblemCode.PARAMETER_AMBIGUOUS);

        assertThat(entry.title()).isEqualTo("the parameter is given more than once");
        assertThat(entry.about())
                .isEqualTo("The arguments, or the variables egf_config and EGF_CONFIG, name two documents.");
        assertThat(entry.advice())
                .isEqualTo("Remove one of them. To replace a value that a script gives, change the script.");
        assertThat(CodeGuide.version()).matches("\\d.*");
    }

    private static String line(ProblemCode code, String reference) {
        String section = reference.substring(reference.indexOf("### " + code.id() + " "));
        String title = section.substring(("### " + code.id() + " ").length(), section.indexOf('\n'));
        String about = section.substring(section.indexOf("\n\n") + 2).replaceFirst("(?s)\n\n.*", "");
        return String.join(
                "\t",
                code.id(),
                plain(title),
                plain(about.replaceFirst("Exit code [^.]*\\b" + code.exitCode() + "\\b[^.]*\\.", "")),
                plain(advice(section)));
    }

    private static String advice(String section) {
        Matcher advice =
                Pattern.compile("(?s)\\*\\*What to do\\.\\*\\* (.*?)(\n\n|$)").matcher(section);
        assertThat(advice.find()).as(section).isTrue();
        return advice.group(1);
    }

    /** Without the marks of Markdown. */
    private static String plain(String text) {
        return text.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("[`*]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
