package io.egf2.config;

import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.start.WholeReading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a document that may have mistakes of every kind. */
final class ReadingOn {

    private ReadingOn() {}

    static Optional<StageFailure> failure(String service, String document) {
        return WholeReading.failure(EgfServices.record(service), document);
    }

    static List<Problem> problems(String service, String document) {
        return failure(service, document).map(StageFailure::problems).orElse(List.of());
    }

    /** The problems, one a line. */
    static String lines(String service, String document) {
        return problems(service, document).stream().map(Details::line).collect(Collectors.joining("\n"));
    }

    static String report(String service, String document) {
        return failure(service, document)
                .map(failure -> new FailureReport(service, "https://config.internal/x.json", failure).text())
                .orElse("");
    }
}
