package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.List;

/** A mistake in a settings record: the service's developer made it, so it is no fault of the document. */
public final class RecordFault {

    private static final String HINT = "this is a mistake in the service's program; tell its developers";

    private RecordFault() {}

    public static StageFailure of(Class<?> record, String what) {
        return new StageFailure(
                Stage.BIND, List.of(problem("", "the settings record " + record.getName() + " " + what)), null);
    }

    static StageFailure in(Class<?> record, Throwable thrown) {
        String message = "the constructor of the settings record " + record.getName() + " threw "
                + thrown.getClass().getName();
        return new StageFailure(Stage.BIND, List.of(problem("", message)), thrown);
    }

    /** What is wrong with a default, as if a document had it. */
    static Problem wrongDefault(Problem problem) {
        return problem(problem.pointer(), "the settings record has a wrong default: " + problem.message());
    }

    private static Problem problem(String pointer, String message) {
        return Problem.of(ProblemCode.BUG, pointer, message).withHint(HINT);
    }
}
