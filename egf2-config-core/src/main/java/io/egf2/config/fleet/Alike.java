package io.egf2.config.fleet;

import io.egf2.config.Stage;
import io.egf2.config.internal.report.DocumentReport;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Paint;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.StartFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents that failed for one reason, told once with the names of all: nine of a folder that is not there, say. */
final class Alike {

    private final Span span;
    private final DocumentState state;
    private final StartFailure failure;
    private final String part;
    private final List<String> names = new ArrayList<>();

    private Alike(Span span, CheckedDocument document, String part) {
        this.span = span;
        this.state = DocumentState.of(document);
        this.failure = Objects.requireNonNull(document.failure());
        this.part = part;
    }

    /** Those that failed, in their order, each with others that failed alike. */
    static List<Alike> of(String template, List<Fleet> fleets) {
        Span span = Span.of(template);
        Map<String, Alike> groups = new LinkedHashMap<>();
        for (Fleet fleet : fleets) {
            fleet.documents().forEach((service, document) -> {
                if (document.failure() != null) {
                    String part = span.in(fleet.name(), service);
                    groups.computeIfAbsent(key(span, part, document), unknown -> new Alike(span, document, part))
                            .names
                            .add(fleet.document(service));
                }
            });
        }
        return List.copyOf(groups.values());
    }

    /** The same for two documents if nothing but their names tells them apart. */
    private static String key(Span span, String part, CheckedDocument document) {
        StartFailure failure = Objects.requireNonNull(document.failure());
        DocumentReport report = document.report();
        StringBuilder key = new StringBuilder(failure.stage() + "\n" + span.general(report.location(), part));
        if (failure.stage() == Stage.PARSE || failure.stage() == Stage.BIND) {
            key.append('\n').append(report.fingerprint());
        }
        for (Problem each : report.problems()) {
            key.append('\n')
                    .append(each.code())
                    .append(' ')
                    .append(each.pointer())
                    .append(' ');
            key.append(general(span, each.message(), part))
                    .append(each.position())
                    .append(each.hint());
        }
        boolean isAlone = !report.warnings().isEmpty() || report.omitted() > 0;
        return key.append(isAlone ? part : "").toString();
    }

    /** How often each was tried is a matter of luck. */
    private static String general(Span span, String message, String part) {
        return span.general(message, part).replaceFirst("\\([0-9]+ attempts", "(several attempts");
    }

    String text() {
        if (names.size() == 1) {
            return failure.facts().findings(head(), Paint.NONE);
        }
        List<Problem> problems = new ArrayList<>();
        failure.problems().forEach(each -> problems.add(general(each)));
        String where = span.general(failure.facts().where(), part);
        return new FailureReport("", where, new StageFailure(failure.stage(), problems, null))
                .findings(head(), Paint.NONE);
    }

    /** The attempts are of one document alone. */
    private Problem general(Problem problem) {
        Problem general = Problem.of(problem.code(), problem.pointer(), general(span, problem.message(), part))
                .withHint(problem.hint().orElse(null))
                .withDetails(state == DocumentState.BROKEN ? problem.details() : List.of());
        return problem.position().map(general::at).orElse(general);
    }

    private String head() {
        String all = names(names);
        boolean isOne = names.size() == 1;
        return switch (state) {
            case GOOD, BROKEN -> all + " cannot start";
            default -> "The document" + (isOne ? " of " + all + " is " : "s of " + all + " are ") + state.word();
        };
    }

    /** Names in words; of many, the first. */
    static String names(List<String> names) {
        int most = 9;
        int shown = Math.min(names.size(), most);
        String first = String.join(", ", names.subList(0, names.size() <= most ? shown - 1 : shown));
        String last = names.size() <= most ? names.get(shown - 1) : names.size() - most + " more";
        return first.isEmpty() ? last : first + " and " + last;
    }
}
