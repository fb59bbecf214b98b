package io.egf2.config;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stage ends the pipeline; {@link ConfigBootstrap} makes the public {@link ConfigException} of it. */
final class StageFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final transient List<ConfigProblem> problems;
    private final transient List<ConfigProblem> warnings;
    private final int omitted;

    StageFailure(Stage stage, ConfigProblem problem) {
        this(stage, List.of(problem), null);
    }

    StageFailure(Stage stage, List<ConfigProblem> problems, @Nullable Throwable cause) {
        super(stage.name(), cause);
        this.stage = stage;
        this.problems = problems;
        this.warnings = List.of();
        this.omitted = 0;
    }

    /** Problems of a document, and what else is odd about it: a warning may explain a problem. */
    StageFailure(Stage stage, List<ConfigProblem> problems, List<ConfigProblem> warnings, int omitted) {
        super(stage.name());
        this.stage = stage;
        this.problems = problems;
        this.warnings = warnings;
        this.omitted = omitted;
    }

    Stage stage() {
        return stage;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    List<ConfigProblem> warnings() {
        return warnings;
    }

    /** How many more problems there are. */
    int omitted() {
        return omitted;
    }
}
