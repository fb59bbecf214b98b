package io.egf2.config.internal.report;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.text.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong and odd, one result each. */
final class SarifResults {

    private final SarifPlaces places;
    private final List<ProblemCode> rules;
    private final List<JsonObject> results = new ArrayList<>();
    private Map<String, Integer> alike = new HashMap<>();

    SarifResults(SarifPlaces places, List<ProblemCode> rules) {
        this.places = places;
        this.rules = rules;
    }

    List<JsonObject> of(CheckReport report) {
        for (DocumentReport document : report.documents()) {
            alike = new HashMap<>();
            document.problems().forEach(problem -> add(document, problem, "error"));
            document.warnings().forEach(warning -> add(document, warning, "warning"));
        }
        alike = new HashMap<>();
        report.findings().forEach(this::add);
        return results;
    }

    private void add(DocumentReport document, Problem problem, String level) {
        String hint = problem.hint().orElse("");
        JsonObject location = places.location(
                document.location(), problem.pointer(), problem.position().orElse(null), problem.variable());
        results.add(result(problem.code(), level, problem.message(), hint)
                .withPresent("locations", location.isEmpty() ? null : List.of(location))
                .with("partialFingerprints", fingerprint(identity(document, problem)))
                .withPresent("fixes", fixes(problem.edit().orElse(null), document.location(), problem.message(), hint))
                .with("properties", JsonObject.of("service", document.service())));
    }

    private void add(Finding finding) {
        String hint = finding.advice().orElse("");
        List<JsonObject> locations = new ArrayList<>();
        for (Place place : finding.places()) {
            JsonObject location = location(place);
            locations.add(locations.isEmpty() ? location : location.with("id", locations.size()));
        }
        String first = finding.places().isEmpty() ? "" : finding.places().get(0).location();
        results.add(result(finding.code(), finding.isWarning() ? "warning" : "error", finding.message(), hint)
                .withPresent("locations", locations.subList(0, Math.min(1, locations.size())))
                .withPresent("relatedLocations", locations.subList(Math.min(1, locations.size()), locations.size()))
                .with("partialFingerprints", fingerprint(identity(finding)))
                .withPresent("fixes", fixes(finding.edit(), first, finding.message(), hint))
                .with("properties", JsonObject.of("services", finding.services())));
    }

    private JsonObject location(Place place) {
        String words = place.service() + " " + place.pointer() + (place.position() == null ? ", by default" : "");
        return places.location(place.location(), place.pointer(), place.position(), Optional.empty())
                .with("message", SarifText.message(words));
    }

    private JsonObject result(ProblemCode code, String level, String message, String hint) {
        return JsonObject.of("ruleId", code.id())
                .with("ruleIndex", rules.indexOf(code))
                .with("level", level)
                .with("message", SarifText.sentences(message, hint));
    }

    private @Nullable List<JsonObject> fixes(@Nullable Edit edit, String location, String said, String hint) {
        Optional<DocumentText> text = places.text(location);
        if (edit == null || text.isEmpty()) {
            return null;
        }
        return SarifFix.of(edit, text.get(), said, hint, places.artifactLocation(location))
                .map(List::of)
                .orElse(null);
    }

    /** What stays as it is while the document around it changes: neither a place nor a value of the document. */
    private static String identity(DocumentReport document, Problem problem) {
        String kind = problem.pointer().isEmpty() ? problem.kind().replaceAll("[0-9]+", "#") : "";
        String variable = problem.variable().orElse("");
        return String.join("\n", problem.code().id(), document.service(), problem.pointer(), variable, kind);
    }

    private static String identity(Finding finding) {
        StringBuilder identity = new StringBuilder(finding.code().id());
        for (Place place : finding.places()) {
            identity.append('\n').append(place.service()).append('\n').append(place.pointer());
        }
        return identity.toString();
    }

    private JsonObject fingerprint(String identity) {
        int count = alike.merge(identity, 1, Integer::sum);
        return JsonObject.of("egf2Problem/v1", Fingerprint.of(identity + "\n" + count));
    }
}
