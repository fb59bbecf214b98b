package io.egf2.config.internal.report;

import io.egf2.config.Stage;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stage ends the pipeline: with all problems that it found. */
public class StageFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final transient List<Problem> problems;
    private final transient List<Problem> warnings;
    private final int omitted;

    public StageFailure(Stage stage, Problem problem) {
        this(stage, List.of(problem), null);
    }

    public StageFailure(Stage stage, List<Problem> problems, @Nullable Throwable cause) {
        super(stage.name(), cause);
        this.stage = stage;
        this.problems = problems;
        this.warnings = List.of();
        this.omitted = 0;
    }

    /** Problems of a document, and what else is odd about it: a warning may explain a problem. */
    public StageFailure(Stage stage, List<Problem> problems, List<Problem> warnings, int omitted) {
        super(stage.name());
        this.stage = stage;
        this.problems = problems;
        this.warnings = warnings;
        this.omitted = omitted;
    }

    public Stage stage() {
        return stage;
    }

    public List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** How many more problems there are. */
    int omitted() {
        return omitted;
    }
}
