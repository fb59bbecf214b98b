package io.egf2.config.internal.report;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import java.util.List;

/**
 * What a check found, in one document or in several: what the forms of a report have in common.
 *
 * @param documents in the order in which they are told
 * @param findings what does not fit between them
 * @param notJudged the rules that a broken document kept from being judged in full
 * @param silenced how many findings are left out, because they are known and wanted
 * @param exitCode what the check ends with, in whatever form it is told
 */
public record CheckReport(
        List<DocumentReport> documents,
        List<Finding> findings,
        List<ProblemCode> notJudged,
        int silenced,
        ExitCode exitCode) {

    /** Of one document alone. */
    public static CheckReport of(DocumentReport document) {
        return new CheckReport(List.of(document), List.of(), List.of(), 0, document.exitCode());
    }
}
