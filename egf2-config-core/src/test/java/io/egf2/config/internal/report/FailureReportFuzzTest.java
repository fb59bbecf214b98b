package io.egf2.config.internal.report;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.Output;
import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.text.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The report of any problems: whole to its last words, and its line within the bytes that it is given. */
class FailureReportFuzzTest {

    private static final ProblemCode[] CODES = ProblemCode.values();
    private static final Stage[] STAGES = Stage.values();
    private static final int SMALLEST_LINE = 512;

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "http://h/x\n/port\nexpected a number\nwrite one\n/elastic/hosts/0\nno port\n\n",
                        "C:\\x\n/hosts/0\na\nb\n/hosts/1\na\nb\n/hosts/2\na\nb\n/hosts/3\na\nb\n",
                        "x\n\n\n\n///\n0\n^\n/9999999999\n   | ^^^\n%s\n",
                        "\ud83d\ude00\n/\ud83d\ude00\n\u202e\u0007\n\u4e2d\u6587\n")
                .map(Output::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyProblemsMakeAWholeReport(byte[] input) {
        String[] lines = Output.text(input).split("\n", -1);
        FailureReport report = report(lines, input.length);
        String ending = "  (exit " + report.exitCode().number() + ")";
        check(report.text().endsWith(ending), "no ending");
        check(report.text(Paint.COLOURS).endsWith(ending), "no ending in colours");
        Output.checkLines(report.text(), 100_000 + 20 * input.length);
        int most = SMALLEST_LINE + input.length % 2_048;
        String line = report.line(most);
        Output.checkLine(line, most);
        check(line.endsWith(ending.strip()), "no ending in the line");
        JsonMapper.shared().readTree(JsonReport.text(CheckReport.of(report.document())));
        JsonMapper.shared().readTree(SarifReport.text(CheckReport.of(report.document()), null));
        check(line.getBytes(StandardCharsets.UTF_8).length <= most, "line too long");
    }

    /** The first line is the location, each three more a problem. Stages show what is foreign, reports take it as it is. */
    private static FailureReport report(String[] lines, int number) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i + 2 < lines.length; i += 3) {
            problems.add(problem(lines[i], lines[i + 1], lines[i + 2]));
        }
        if (problems.isEmpty()) {
            problems.add(problem("", "", ""));
        }
        Stage stage = STAGES[number % STAGES.length];
        StageFailure failure = new StageFailure(stage, problems, problems, number % 3);
        return new FailureReport("auth", Shown.escaped(lines[0]), failure);
    }

    private static Problem problem(String pointer, String message, String hint) {
        int number = pointer.length() + 7 * message.length() + 31 * hint.length();
        Problem problem = Problem.of(CODES[number % CODES.length], Shown.escaped(pointer), Shown.message(message))
                .withDetails(List.of(Shown.plain(hint), "   |  ^"));
        Problem hinted = hint.isEmpty() ? problem : problem.withHint(Shown.message(hint));
        Problem placed = number % 2 == 0 ? hinted : hinted.at(new Position(number % 50 + 1, number % 9 + 1));
        return number % 5 == 0 ? placed.inVariable("egf_" + Shown.plain(pointer)) : placed;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
