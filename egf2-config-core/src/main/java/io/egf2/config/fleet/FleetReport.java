package io.egf2.config.fleet;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.start.CheckedDocument;
import java.util.List;
import java.util.Map;

/** What a {@link FleetCheck} found. Immutable, and safe to print: it holds no secret. */
public final class FleetReport {

    /** Which failure counts if there are several: the first of these. */
    private static final List<ExitCode> GRAVEST_FIRST = List.of(
            ExitCode.BUG,
            ExitCode.USAGE,
            ExitCode.NO_PERMISSION,
            ExitCode.NOT_FOUND,
            ExitCode.DATA,
            ExitCode.SETTINGS,
            ExitCode.UNAVAILABLE);

    private final Map<String, CheckedDocument> documents;
    private final List<Finding> findings;
    private final List<ProblemCode> notJudged;

    FleetReport(Map<String, CheckedDocument> documents, List<Finding> findings, List<ProblemCode> notJudged) {
        this.documents = documents;
        this.findings = findings;
        this.notJudged = notJudged;
    }

    /**
     * What a tool should end with.
     *
     * @return 0 if all is well
     */
    public int exitCode() {
        for (ExitCode code : GRAVEST_FIRST) {
            boolean isThere = documents.values().stream()
                    .anyMatch(each -> each.failure() != null && each.failure().exitCode() == code.number());
            boolean isOfRule = code == ExitCode.SETTINGS && findings.stream().anyMatch(each -> !each.isWarning());
            if (isThere || isOfRule) {
                return code.number();
            }
        }
        return ExitCode.OK.number();
    }

    List<Finding> findings() {
        return findings;
    }

    List<ProblemCode> notJudged() {
        return notJudged;
    }
}
