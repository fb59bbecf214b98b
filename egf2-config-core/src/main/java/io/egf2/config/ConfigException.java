package io.egf2.config;

import java.io.Serial;
import java.util.List;

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
    /** The report in one line. */
    private final String line;

    ConfigException(StageFailure failure, FailureReport report) {
        super(report.text(), failure.getCause() == null ? null : new WithheldCause(failure.getCause()));
        this.stage = failure.stage();
        this.problems = List.copyOf(failure.problems());
        this.line = report.line();
    }

    /** The report in one line, for the log. */
    String line() {
        return line;
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
        return FailureReport.exitCode(problems);
    }
}
