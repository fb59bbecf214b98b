package io.egf2.config.internal.start;

import io.egf2.config.Stage;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.report.WithheldCause;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a start fails that nobody ends the JVM for: what its stage found, and the report of it. */
public final class StartFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient StageFailure failure;
    private final transient FailureReport report;

    StartFailure(StageFailure failure, FailureReport report) {
        super(failure.stage().name(), withheld(failure.getCause()));
        this.failure = failure;
        this.report = report;
    }

    private static @Nullable Throwable withheld(@Nullable Throwable cause) {
        return cause == null ? null : new WithheldCause(cause);
    }

    public Stage stage() {
        return failure.stage();
    }

    public List<Problem> problems() {
        return failure.problems();
    }

    /** The text for the operator. */
    public String report() {
        return report.text();
    }

    /** The report itself, for other forms of it. */
    public FailureReport facts() {
        return report;
    }

    public int exitCode() {
        return report.exitCode().number();
    }
}
