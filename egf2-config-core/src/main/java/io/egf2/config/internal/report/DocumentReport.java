package io.egf2.config.internal.report;

import io.egf2.config.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one document by itself, for the forms of a report that machines read.
 *
 * @param service whose document it is
 * @param location of the document, safe to print
 * @param revision under which it is known there; null if it has none, or was not had
 * @param fingerprint its SHA-256; null if it was not had, or is not good
 * @param problems what keeps the service from starting
 * @param warnings what is odd
 * @param exitCode what its service would end with; {@link ExitCode#OK} if it would start
 */
public record DocumentReport(
        String service,
        String location,
        @Nullable String revision,
        @Nullable String fingerprint,
        List<Problem> problems,
        List<Problem> warnings,
        ExitCode exitCode) {}
