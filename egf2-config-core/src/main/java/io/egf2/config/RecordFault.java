package io.egf2.config;

import java.util.List;

/** A mistake in a settings record: the service's developer made it, so it is no fault of the document. */
final class RecordFault {

    private static final String HINT = "this is a mistake in the service's program; tell its developers";

    private RecordFault() {}

    static StageFailure of(Class<?> record, String what) {
        return new StageFailure(
                Stage.BIND, List.of(problem("the settings record " + record.getName() + " " + what)), null);
    }

    static StageFailure in(Class<?> record, Throwable thrown) {
        String message = "the constructor of the settings record " + record.getName() + " threw "
                + thrown.getClass().getName();
        return new StageFailure(Stage.BIND, List.of(problem(message)), thrown);
    }

    private static ConfigProblem problem(String message) {
        return ConfigProblem.of(ProblemCode.BUG, message).withHint(HINT);
    }
}
