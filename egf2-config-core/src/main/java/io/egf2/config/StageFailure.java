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

    StageFailure(Stage stage, ConfigProblem problem) {
        this(stage, List.of(problem), null);
    }

    StageFailure(Stage stage, List<ConfigProblem> problems, @Nullable Throwable cause) {
        super(stage.name(), cause);
        this.stage = stage;
        this.problems = List.copyOf(problems);
    }

    Stage stage() {
        return stage;
    }

    List<ConfigProblem> problems() {
        return problems;
    }
}
