package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;

/** A mistake in a settings record: the service's developer made it, so it is no fault of the document. */
public final class RecordFault {

    private static final String HINT = "this is a mistake in the service's program; tell its developers";

    private RecordFault() {}

    public static StageFailure of(Class<?> record, String what) {
        return new StageFailure(Stage.BIND, List.of(problem("", name(record) + " " + what)), null);
    }

    /** The program of a type failed while a value of it was made. */
    public static StageFailure in(Class<?> record, Throwable thrown) {
        String message = "the constructor of " + name(record) + " threw "
                + thrown.getClass().getName();
        return new StageFailure(Stage.BIND, List.of(problem("", message)), thrown);
    }

    /** A type that databind can make nothing of, whatever the value. */
    public static StageFailure unreadable(Class<?> type, Throwable thrown) {
        String message = name(type) + " has no constructor or method that Jackson databind can use";
        return new StageFailure(Stage.BIND, List.of(problem("", message)), thrown);
    }

    /** Defaults that cannot be read, as if a document had them. */
    static StageFailure wrongDefaults(Class<?> record, List<Problem> problems) {
        List<Problem> faults = new ArrayList<>();
        for (Problem problem : problems) {
            faults.add(problem(problem.pointer(), name(record) + " has a wrong default: " + problem.message()));
        }
        return new StageFailure(Stage.BIND, faults, null);
    }

    private static String name(Class<?> type) {
        String kind = type.isRecord() ? "settings record" : type.isEnum() ? "enum" : "type";
        return "the " + kind + ' ' + type.getName();
    }

    private static Problem problem(String pointer, String message) {
        return Problem.of(ProblemCode.BUG, pointer, message).withHint(HINT);
    }
}
