package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailureReportTest {

    private static final Problem PORT = Problem.of(ProblemCode.VALUE_TYPE, "/port", "expected a number, found \"x\"")
            .at(new Position(2, 11))
            .withDetails(List.of("2 |   \"port\": \"x\"", "  |           ^^^"))
            .withHint("write digits");

    private static FailureReport report(List<Problem> problems, int omitted) {
        return new FailureReport("auth", "file:///x", new StageFailure(Stage.BIND, problems, List.of(), omitted));
    }

    @Test
    void onATerminalCodePlaceAndCaretAreColoured() {
        String text = report(List.of(PORT), 0).text(Paint.COLOURS);

        assertThat(text)
                .contains(
                        "\u001b[36m/port (2:11)\u001b[0m", "\u001b[2m[EGF2-B03]\u001b[0m", "\u001b[1;31m^^^\u001b[0m");
        assertThat(text.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(report(List.of(PORT), 0).text());
    }

    @Test
    void aSourceLineThatStandsAboveAlreadyIsNotRepeated() {
        String text = report(List.of(PORT, PORT.withHint("other")), 0).text();

        assertThat(text.split("\\^\\^\\^", -1)).hasSize(2);
    }

    @Test
    void theLineForTheLogHoldsPlaceMessageCodeAndHint() {
        assertThat(report(List.of(PORT), 0).line(1_500))
                .isEqualTo("auth cannot start: 1 problem in file:///x: 1. /port (2:11)  expected a number, found \"x\""
                        + "  [EGF2-B03]  hint: write digits (exit 78)");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500, 1_500, 2_048})
    void theLineForTheLogIsWholeAndNeverTooLong(int mostBytes) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            problems.add(
                    Problem.of(ProblemCode.KEY_UNKNOWN, "/\u00fc" + "\ud83d\ude00".repeat(i % 40) + i, "unknown key"));
        }

        String line = report(problems, 700).line(mostBytes);

        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(mostBytes);
        assertThat(line).endsWith(" more problems (exit 78)").doesNotContain("\n", "?", "\ufffd");
    }

    @Test
    void aFirstProblemThatIsTooLongIsCutShort() {
        Problem endless = Problem.of(ProblemCode.NOT_FOUND, "\ud83d\ude00".repeat(5_000));

        String line = report(List.of(endless), 0).line(1_500);

        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1_500);
        assertThat(line).endsWith("\ud83d\ude00\u2026 (exit 66)");
    }

    @Test
    void aLocationThatIsTooLongIsCutShort() {
        StageFailure failure = new StageFailure(Stage.BIND, List.of(PORT), List.of(), 0);
        String line = new FailureReport("auth", "file:///" + "\u00fc".repeat(5_000), failure).line(500);

        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(500);
        assertThat(line)
                .contains("\u00fc\u2026 1. /port (2:11)  expected a number")
                .endsWith(" (exit 78)");
    }

    @Test
    void theEndingNamesWhatIsToBeCorrected() {
        assertThat(ending(ProblemCode.LOCAL_SETUP))
                .startsWith("Nothing was started. Correct the setup of this JVM or machine");
        assertThat(ending(ProblemCode.SWITCH_INVALID)).startsWith("Nothing was started. Correct the command line");
        assertThat(ending(ProblemCode.VALUE_TYPE)).startsWith("Nothing was started. Correct the document");
    }

    private static String ending(ProblemCode code) {
        String text = report(List.of(Problem.of(code, "x")), 0).text();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
