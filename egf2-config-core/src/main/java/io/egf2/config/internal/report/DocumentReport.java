package io.egf2.config.internal.report;

import io.egf2.config.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one document by itself, for the forms of a report that machines read.
 *
 * @param service whose document it is
 * @param location of the document, safe to print, or words for it
 * @param revision under which it is known there; null if it has none, or was not had
 * @param fingerprint its SHA-256; null if it was not had
 * @param text the document itself, for finding places in it; null if it was not had
 * @param problems what keeps the service from starting
 * @param warnings what is odd
 * @param omitted how many more problems there are
 * @param exitCode what its service would end with; {@link ExitCode#OK} if it would start
 */
public record DocumentReport(
        String service,
        String location,
        @Nullable String revision,
        @Nullable String fingerprint,
        @Nullable DocumentText text,
        List<Problem> problems,
        List<Problem> warnings,
        int omitted,
        ExitCode exitCode) {

    /** Of a document that is not there, yet. */
    static DocumentReport failed(FailureReport report, StageFailure failure, String service) {
        return new DocumentReport(
                service,
                report.where(),
                null,
                null,
                null,
                failure.problems(),
                failure.warnings(),
                failure.omitted(),
                report.exitCode());
    }

    /** Of a document that is good. */
    public static DocumentReport good(String service, String location, List<Problem> warnings) {
        return new DocumentReport(service, location, null, null, null, List.of(), warnings, 0, ExitCode.OK);
    }

    /** The same under another name, which tells it from documents of other fleets. */
    public DocumentReport named(String name) {
        return new DocumentReport(name, location, revision, fingerprint, text, problems, warnings, omitted, exitCode);
    }

    /** The same of a document that was had. */
    public DocumentReport of(@Nullable String itsRevision, String itsFingerprint, byte[] bytes) {
        DocumentText itsText = DocumentText.of(bytes);
        return new DocumentReport(
                service, location, itsRevision, itsFingerprint, itsText, problems, warnings, omitted, exitCode);
    }
}
