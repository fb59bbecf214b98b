package io.egf2.config.internal.report;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.text.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check found, as JSON of our own: {@code check-report.schema.json} describes it. Members are added to it, but none is
 * taken away or changes its meaning.
 */
public final class JsonReport {

    private static final int VERSION = 1;

    private JsonReport() {}

    /** The whole report. */
    public static String text(CheckReport report) {
        return JsonObject.of("version", VERSION)
                .with("exitCode", report.exitCode().number())
                .with(
                        "documents",
                        report.documents().stream().map(JsonReport::document).toList())
                .with(
                        "findings",
                        report.findings().stream().map(JsonReport::finding).toList())
                .with(
                        "notJudged",
                        report.notJudged().stream().map(ProblemCode::id).toList())
                .with("silenced", report.silenced())
                .text();
    }

    private static JsonObject document(DocumentReport document) {
        Stream<JsonObject> problems = document.problems().stream().map(each -> problem(each, "error"));
        Stream<JsonObject> warnings = document.warnings().stream().map(each -> problem(each, "warning"));
        return JsonObject.of("service", document.service())
                .with("location", document.location())
                .withPresent("revision", document.revision())
                .withPresent("fingerprint", document.fingerprint())
                .with("exitCode", document.exitCode().number())
                .with("problems", Stream.concat(problems, warnings).toList())
                .with("omitted", document.omitted());
    }

    private static JsonObject problem(Problem problem, String severity) {
        return head(severity, problem.code(), problem.message(), problem.hint())
                .withPresent("pointer", problem.pointer())
                .withAll(place(problem.position()))
                .withPresent("variable", problem.variable().orElse(""))
                .withPresent("property", problem.property().orElse(""))
                .withPresent("details", problem.details());
    }

    private static JsonObject finding(Finding finding) {
        return head(finding.isWarning() ? "warning" : "error", finding.code(), finding.message(), finding.advice())
                .with("places", finding.places().stream().map(JsonReport::place).toList());
    }

    private static JsonObject head(String severity, ProblemCode code, String message, Optional<String> hint) {
        return JsonObject.of("severity", severity)
                .with("code", code.id())
                .with("message", message)
                .withPresent("hint", hint.orElse(""));
    }

    private static JsonObject place(Place place) {
        return new JsonObject()
                .withPresent("service", place.service())
                .with("location", place.location())
                .withPresent("pointer", place.pointer())
                .withAll(place(Optional.ofNullable(place.position())))
                .withPresent("details", place.excerpt());
    }

    private static JsonObject place(Optional<Position> position) {
        return position.map(at -> JsonObject.of("line", at.line()).with("column", at.column()))
                .orElseGet(JsonObject::new);
    }
}
