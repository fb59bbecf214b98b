package io.egf2.config.internal.start;

import io.egf2.config.Stage;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.report.DocumentReport;
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
    private final transient @Nullable Fetched fetched;

    StartFailure(StageFailure failure, FailureReport report, @Nullable Fetched fetched) {
        super(failure.stage().name(), withheld(failure.getCause()));
        this.failure = failure;
        this.report = report;
        this.fetched = fetched;
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

    /** The same facts, and the document if there was one, for other forms of the report. */
    DocumentReport document() {
        DocumentReport document = report.document();
        return fetched == null ? document : Outcome.of(fetched, document);
    }

    public int exitCode() {
        return report.exitCode().number();
    }
}
