package io.egf2.config.internal.report;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text for the operator: what is wrong, where, and what to do. */
public final class FailureReport {

    private final String service;
    private final String where;
    private final StageFailure failure;
    private final List<Block> blocks;

    /**
     * A report.
     *
     * @param where the location, safe to print, or words for it
     */
    public FailureReport(String service, String where, StageFailure failure) {
        this.service = service;
        this.where = where;
        this.failure = failure;
        this.blocks = Block.shown(Block.of(failure.problems()));
    }

    /** What ends the JVM: the first problem's code, unless that is a bug and another is something the operator can mend. */
    public ExitCode exitCode() {
        if (failure.stage() == Stage.PARSE && !isClassPath()) {
            return ExitCode.DATA; // whatever else is wrong with the document: it is not JSON
        }
        for (Problem problem : failure.problems()) {
            if (problem.code() != ProblemCode.BUG) {
                return ExitCode.of(problem.code().exitCode());
            }
        }
        return ExitCode.BUG;
    }

    private boolean isClassPath() {
        return failure.problems().get(0).code() == ProblemCode.CLASS_PATH;
    }

    /** The codes of the problems, each once, in their order. */
    public String codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (Problem problem : failure.problems()) {
            codes.add(problem.code().id());
        }
        return String.join(",", codes);
    }

    /** The location, safe to print, or words for it. */
    public String where() {
        return where;
    }

    /** The same facts for the forms of a report that machines read: all problems, also those that {@link #text} counts only. */
    public DocumentReport document() {
        return DocumentReport.failed(this, failure, service);
    }

    /** The whole report, several lines, without colours. */
    public String text() {
        return text(Paint.NONE);
    }

    /** The whole report, several lines. */
    public String text(Paint paint) {
        return findings(paint) + '\n' + ending();
    }

    /** The report without its last line: what to do is told once for all documents, where several are checked. */
    public String findings(Paint paint) {
        return findings(service + " cannot start", paint);
    }

    /**
     * The same under another head.
     *
     * @param head what becomes of it, such as {@code eu/sync cannot start}
     */
    public String findings(String head, Paint paint) {
        StringBuilder text =
                new StringBuilder(head).append(": ").append(subject()).append("\n");
        List<String> shownBefore = List.of();
        for (int i = 0; i < blocks.size(); i++) {
            List<String> details = blocks.get(i).first().details();
            append(blocks.get(i), i + 1, !details.equals(shownBefore), paint, text.append('\n'));
            shownBefore = details;
        }
        if (untold() > 0) {
            text.append("\n  and ").append(more(untold())).append('\n');
        }
        List<String> warnings = lines(failure.warnings());
        for (int i = 0; i < warnings.size(); i++) {
            text.append(i == 0 ? "\n" : "")
                    .append("  warning: ")
                    .append(warnings.get(i))
                    .append('\n');
        }
        return text.toString();
    }

    private int untold() {
        int told = 0;
        for (Block block : blocks) {
            told += block.count();
        }
        return count() - told;
    }

    private static String more(int count) {
        return count == 1 ? "1 more problem" : count + " more problems";
    }

    /** Problems or warnings in a line each, those that are alike in one. */
    public static List<String> lines(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        int told = 0;
        for (Block block : Block.shown(Block.of(problems))) {
            lines.add(block.line());
            told += block.count();
        }
        if (told < problems.size()) {
            lines.add("and " + (problems.size() - told) + " more");
        }
        return lines;
    }

    /**
     * The same facts in one line, for log collectors.
     *
     * @param mostBytes how long it may be in UTF-8: what does not fit is counted
     */
    public String line(int mostBytes) {
        String end = " (exit " + exitCode().number() + ")";
        LogLine line = new LogLine(headline() + ":", end, mostBytes);
        int told = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String item = (i == 0 ? " " : "; ") + (i + 1) + ". " + blocks.get(i).line();
            int rest = count() - told - blocks.get(i).count();
            if (!line.add(item, rest == 0 ? "" : "; and " + more(rest))) {
                break;
            }
            told += blocks.get(i).count();
        }
        return line.text();
    }

    private String headline() {
        return service + " cannot start: " + subject();
    }

    private int count() {
        return failure.problems().size() + failure.omitted();
    }

    private String subject() {
        String problems = count() == 1 ? "1 problem" : count() + " problems";
        if (isClassPath()) {
            return problems + " in its class path or Java runtime";
        }
        return switch (failure.stage()) {
            case PARAMETER -> problems + " in its arguments";
            case LOCATION -> problems + " in its location";
            case FETCH -> where + " could not be fetched";
            case PARSE, BIND -> problems + " in " + where;
        };
    }

    private static void append(Block block, int number, boolean withDetails, Paint paint, StringBuilder text) {
        String head = "  " + number + ". ";
        String indent = " ".repeat(head.length());
        String place = block.place();
        text.append(head).append(paint.place(place)).append(place.isEmpty() ? "" : "  ");
        text.append(block.first().message())
                .append("  ")
                .append(paint.code("[" + block.first().code() + "]"))
                .append('\n');
        for (String detail : withDetails ? block.first().details() : List.<String>of()) {
            text.append(indent).append("   ").append(paint.caret(detail)).append('\n');
        }
        if (block.first().hint().isPresent()) {
            text.append(indent)
                    .append("hint: ")
                    .append(block.first().hint().get())
                    .append('\n');
        }
    }

    private String ending() {
        ExitCode code = exitCode();
        return "Nothing was started. " + advice(code) + "  (exit " + code.number() + ")";
    }

    private String advice(ExitCode code) {
        return switch (code) {
            case USAGE -> "Correct " + commandLine() + " and start " + service + " again.";
            case NOT_FOUND -> "Put the document there, or correct the location, and restart " + service + ".";
            case UNAVAILABLE -> unavailable();
            case BUG -> "This is a bug in the program and not in the document.";
            case NO_PERMISSION -> "Grant " + service + " the right to read its document and restart it.";
            default -> "Correct " + culprit() + " and restart " + service + ".";
        };
    }

    private String commandLine() {
        Problem first = failure.problems().get(0);
        if (first.code() == ProblemCode.LOCAL_SETUP) {
            return "the setup of this JVM or machine";
        }
        if (isClassPath()) {
            return "the class path or Java runtime";
        }
        return first.given().isEmpty() ? "the command line" : first.given();
    }

    private String unavailable() {
        return switch (failure.problems().get(0).code()) {
            case UNUSABLE_ANSWER, NOT_TRUSTED, REDIRECT_REFUSED ->
                "Correct the server, or the location, and restart " + service + ".";
            default ->
                "No setting is known to be wrong: when the document is available again, restart " + service + ".";
        };
    }

    private String culprit() {
        if (failure.stage() == Stage.FETCH) {
            return "the location or the document";
        }
        int variables = 0;
        for (Problem problem : failure.problems()) {
            variables += problem.variable().isPresent() || problem.code() == ProblemCode.OVERRIDE_INVALID ? 1 : 0;
        }
        if (variables == failure.problems().size()) {
            return "the environment";
        }
        return variables == 0 ? "the document" : "the document and the environment";
    }
}
