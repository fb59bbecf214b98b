package io.egf2.config;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load failed. Thrown by {@link ConfigBootstrap#load}; the only exception of this library that a service can meet.
 *
 * <p>The message is the {@linkplain #report() report}. Neither it nor a cause holds a secret: a foreign exception is not
 * chained, but replaced by one with its type and stack trace and without its message.
 */
public final class ConfigException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The stage that failed. */
    private final Stage stage;

    private final transient List<ConfigProblem> problems;
    /** The exit code of this failure. */
    private final int exitCode;

    ConfigException(
            Stage stage,
            List<? extends ConfigProblem> problems,
            String report,
            int exitCode,
            @Nullable Throwable safeCause) {
        super(report, safeCause);
        this.stage = stage;
        this.problems = List.copyOf(problems);
        this.exitCode = exitCode;
    }

    /**
     * The stage that failed.
     *
     * @return one stage: the later ones were not tried
     */
    public Stage stage() {
        return stage;
    }

    /**
     * What is wrong, in the order of the document.
     *
     * @return one problem or more
     */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /**
     * The text for the operator, as {@link ConfigBootstrap#loadOrExit} prints it.
     *
     * @return several lines, without a line break at the end
     */
    public String report() {
        return String.valueOf(getMessage());
    }

    /**
     * The exit code of {@link ConfigBootstrap#loadOrExit} for this failure.
     *
     * @return 64, 65, 66, 69, 70, 77 or 78
     */
    public int exitCode() {
        return exitCode;
    }
}
