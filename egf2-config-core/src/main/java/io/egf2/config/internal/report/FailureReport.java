package io.egf2.config.internal.report;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;

/** The text for the operator: what is wrong, where, and what to do. */
public final class FailureReport {

    private final String service;
    private final String where;
    private final StageFailure failure;

    /**
     * A report.
     *
     * @param where the location, safe to print, or words for it
     */
    public FailureReport(String service, String where, StageFailure failure) {
        this.service = service;
        this.where = where;
        this.failure = failure;
    }

    /** What ends the JVM: the first problem's code, unless that is a bug and another is something the operator can mend. */
    public ExitCode exitCode() {
        if (failure.stage() == Stage.PARSE) {
            return ExitCode.DATA; // whatever else is wrong with the document: it is not JSON
        }
        for (Problem problem : failure.problems()) {
            if (problem.code() != ProblemCode.BUG) {
                return ExitCode.of(problem.code().exitCode());
            }
        }
        return ExitCode.BUG;
    }

    /** The whole report, several lines. */
    public String text() {
        StringBuilder text = new StringBuilder(headline()).append("\n");
        int number = 1;
        for (Problem problem : failure.problems()) {
            append(problem, number++, text.append('\n'));
        }
        if (failure.omitted() > 0) {
            text.append("\n  and ").append(failure.omitted()).append(" more\n");
        }
        appendWarnings(text);
        return text.append('\n').append(ending()).toString();
    }

    /** The same facts in one line, for log collectors. */
    public String line() {
        StringBuilder line = new StringBuilder(headline()).append(':');
        int number = 1;
        for (Problem problem : failure.problems()) {
            line.append(number == 1 ? " " : "; ").append(number++).append(". ").append(problem);
        }
        return line.append(" (exit ").append(exitCode().number()).append(')').toString();
    }

    private String headline() {
        return service + " cannot start: " + subject();
    }

    private String subject() {
        int count = failure.problems().size() + failure.omitted();
        String problems = count == 1 ? "1 problem" : count + " problems";
        return switch (failure.stage()) {
            case PARAMETER -> problems + " in its arguments";
            case LOCATION -> problems + " in its location";
            case FETCH -> where + " could not be fetched";
            case PARSE, BIND -> problems + " in " + where;
        };
    }

    private static void append(Problem problem, int number, StringBuilder text) {
        String head = "  " + number + ". ";
        String indent = " ".repeat(head.length());
        String place = problem.place();
        text.append(head).append(place).append(place.isEmpty() ? "" : "  ");
        text.append(problem.message()).append("  [").append(problem.code()).append("]\n");
        for (String detail : problem.details()) {
            text.append(indent).append("   ").append(detail).append('\n');
        }
        if (problem.hint().isPresent()) {
            text.append(indent).append("hint: ").append(problem.hint().get()).append('\n');
        }
    }

    private void appendWarnings(StringBuilder text) {
        for (int i = 0; i < failure.warnings().size(); i++) {
            Problem warning = failure.warnings().get(i);
            text.append(i == 0 ? "\n" : "")
                    .append("  warning: ")
                    .append(warning.line())
                    .append('\n');
        }
    }

    private String ending() {
        ExitCode code = exitCode();
        return "Nothing was started. " + advice(code) + "  (exit " + code.number() + ")";
    }

    private String advice(ExitCode code) {
        return switch (code) {
            case USAGE -> "Correct the command line and start " + service + " again.";
            case NOT_FOUND -> "Put the document there, or correct the location, and restart " + service + ".";
            case UNAVAILABLE -> unavailable();
            case BUG -> "This is a bug in the program and not in the document.";
            case NO_PERMISSION -> "Grant " + service + " the right to read its document and restart it.";
            default -> "Correct " + culprit() + " and restart " + service + ".";
        };
    }

    private String unavailable() {
        return switch (failure.problems().get(0).code()) {
            case UNUSABLE_ANSWER, NOT_TRUSTED, REDIRECT_REFUSED ->
                "Correct the server, or the location, and restart " + service + ".";
            default -> "No setting is known to be wrong: when the document can be had again, restart " + service + ".";
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
