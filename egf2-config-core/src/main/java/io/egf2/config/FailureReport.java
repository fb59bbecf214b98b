package io.egf2.config;

import java.util.List;
import java.util.Optional;

/** The text for the operator: what is wrong, where, and what to do. */
final class FailureReport {

    private final String service;
    private final Optional<ConfigLocation> location;
    private final StageFailure failure;

    FailureReport(String service, Optional<ConfigLocation> location, StageFailure failure) {
        this.service = service;
        this.location = location;
        this.failure = failure;
    }

    /** What ends the JVM: the first problem's code, unless that is a bug and another is something the operator can mend. */
    static int exitCode(List<ConfigProblem> problems) {
        for (ConfigProblem problem : problems) {
            if (problem.code() != ProblemCode.BUG) {
                return problem.code().exitCode();
            }
        }
        return ProblemCode.BUG.exitCode();
    }

    /** The whole report, several lines. */
    String text() {
        StringBuilder text = new StringBuilder(headline()).append("\n");
        int number = 1;
        for (ConfigProblem problem : failure.problems()) {
            append(problem, number++, text.append('\n'));
        }
        if (failure.omitted() > 0) {
            text.append("\n  and ").append(failure.omitted()).append(" more\n");
        }
        appendWarnings(text);
        return text.append('\n').append(ending()).toString();
    }

    /** The same facts in one line, for log collectors. */
    String line() {
        StringBuilder line = new StringBuilder(headline()).append(':');
        int number = 1;
        for (ConfigProblem problem : failure.problems()) {
            line.append(number == 1 ? " " : "; ").append(number++).append(". ").append(problem);
        }
        return line.append(" (exit ")
                .append(exitCode(failure.problems()))
                .append(')')
                .toString();
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
            case FETCH -> where() + " could not be fetched";
            case PARSE, BIND -> problems + " in " + where();
        };
    }

    private String where() {
        return location.isPresent() ? location.get().toString() : "its configuration";
    }

    private static void append(ConfigProblem problem, int number, StringBuilder text) {
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
            ConfigProblem warning = failure.warnings().get(i);
            text.append(i == 0 ? "\n" : "")
                    .append("  warning: ")
                    .append(warning.line())
                    .append('\n');
        }
    }

    private String ending() {
        int code = exitCode(failure.problems());
        return "Nothing was started. " + advice(code) + "  (exit " + code + ")";
    }

    private String advice(int code) {
        return switch (code) {
            case 64 -> "Correct the command line and start " + service + " again.";
            case 66 -> "Put the document there, or correct the location, and restart " + service + ".";
            case 69 -> "No setting is known to be wrong: when the document can be had again, restart " + service + ".";
            case 70 -> "This is a bug in the program and not in the document.";
            case 77 -> "Grant " + service + " the right to read its document and restart it.";
            default ->
                "Correct " + (hasVariable() ? "the document and the environment" : "the document") + " and restart "
                        + service + ".";
        };
    }

    private boolean hasVariable() {
        for (ConfigProblem problem : failure.problems()) {
            if (problem.variable().isPresent() || problem.code() == ProblemCode.OVERRIDE_INVALID) {
                return true;
            }
        }
        return false;
    }
}
