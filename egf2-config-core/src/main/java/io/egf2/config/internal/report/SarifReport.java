package io.egf2.config.internal.report;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.text.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as SARIF 2.1.0 (OASIS, 27 March 2020): one run for all documents. Columns are in UTF-16 code units, which
 * all readers of SARIF know.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** After which the documents were judged, whatever came of it. */
    private static final Set<ExitCode> JUDGED = Set.of(ExitCode.OK, ExitCode.DATA, ExitCode.SETTINGS);

    private static final int MOST = 9;

    private final CheckReport report;
    private final SarifPlaces places;
    private final List<ProblemCode> rules;
    private final CodeGuide guide = CodeGuide.read();

    private SarifReport(CheckReport report, @Nullable Path root) {
        this.report = report;
        this.places = new SarifPlaces(report.documents(), root);
        this.rules = List.copyOf(codes(report));
    }

    /**
     * The whole report.
     *
     * @param root what files are told relative to; null for the repository that they are in
     */
    public static String text(CheckReport report, @Nullable Path root) {
        return new SarifReport(report, root).log().text();
    }

    private static Set<ProblemCode> codes(CheckReport report) {
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        for (DocumentReport document : report.documents()) {
            document.problems().forEach(problem -> codes.add(problem.code()));
            document.warnings().forEach(warning -> codes.add(warning.code()));
        }
        report.findings().forEach(finding -> codes.add(finding.code()));
        codes.addAll(report.notJudged());
        return codes;
    }

    private JsonObject log() {
        return JsonObject.of("version", "2.1.0").with("$schema", SCHEMA).with("runs", List.of(run()));
    }

    private JsonObject run() {
        JsonObject driver = JsonObject.of("name", "egf2-config")
                .withPresent("version", CodeGuide.version())
                .with("rules", rules.stream().map(this::rule).toList());
        JsonObject run = JsonObject.of("tool", JsonObject.of("driver", driver))
                .with("invocations", List.of(invocation()))
                .withPresent("originalUriBaseIds", places.bases().orElse(null));
        return run.with("artifacts", places.artifacts())
                .with("columnKind", "utf16CodeUnits")
                .with("newlineSequences", List.of("\r\n", "\n", "\r"))
                .with("results", new SarifResults(places, rules).of(report));
    }

    private JsonObject rule(ProblemCode code) {
        CodeGuide.Entry entry = guide.of(code);
        return JsonObject.of("id", code.id())
                .with("name", name(code))
                .with("shortDescription", SarifText.message(entry.title()))
                .with("fullDescription", SarifText.message(entry.about()))
                .with("help", SarifText.message(entry.advice()));
    }

    /** As Pascal wrote names: {@code KeyMissing}. */
    private static String name(ProblemCode code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private JsonObject invocation() {
        boolean wasJudged = !report.documents().isEmpty()
                && report.documents().stream().allMatch(document -> JUDGED.contains(document.exitCode()));
        return JsonObject.of("executionSuccessful", wasJudged)
                .with("exitCode", report.exitCode().number())
                .withPresent("toolExecutionNotifications", notifications());
    }

    private List<JsonObject> notifications() {
        List<JsonObject> notifications = new ArrayList<>();
        for (ProblemCode code : report.notJudged()) {
            JsonObject rule = JsonObject.of("id", code.id()).with("index", rules.indexOf(code));
            String text =
                    code.id() + " could not be judged in full, because these documents are not good: " + notGood();
            notifications.add(notification("warning", text).with("associatedRule", rule));
        }
        if (report.silenced() > 0) {
            notifications.add(notification("note", "silenced findings, which are not told: " + report.silenced()));
        }
        for (DocumentReport document : report.documents()) {
            if (document.omitted() > 0) {
                String text = document.service() + " has " + document.omitted() + " more problems, which are not told";
                notifications.add(notification("note", text));
            }
        }
        return notifications;
    }

    /** Of many, the first. */
    private String notGood() {
        List<String> names = report.documents().stream()
                .filter(document -> document.exitCode() != ExitCode.OK)
                .map(DocumentReport::service)
                .toList();
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    private static JsonObject notification(String level, String text) {
        return JsonObject.of("level", level).with("message", SarifText.message(text));
    }
}
