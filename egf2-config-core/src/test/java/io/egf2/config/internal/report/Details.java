package io.egf2.config.internal.report;

import io.egf2.config.ConfigProblem;
import java.util.List;

/** Looks at what the report tells of a problem and services do not see. */
public final class Details {

    private Details() {}

    /** A problem and its hint as they are printed in one line. */
    public static String line(ConfigProblem problem) {
        return FailureReport.lines(List.of((Problem) problem)).get(0);
    }

    /** Warnings as they are printed. */
    public static List<String> lines(List<ConfigProblem> warnings) {
        return FailureReport.lines(warnings.stream().map(Problem.class::cast).toList());
    }

    /** The lines beneath its message. */
    public static List<String> of(ConfigProblem problem) {
        return ((Problem) problem).details();
    }
}
