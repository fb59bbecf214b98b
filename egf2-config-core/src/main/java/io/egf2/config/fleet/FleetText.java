package io.egf2.config.fleet;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.fleet.FleetReport.Document;
import io.egf2.config.fleet.FleetReport.Kind;
import io.egf2.config.fleet.FleetReport.Link;
import io.egf2.config.internal.print.TextTable;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The report of several documents for people: a table, each document's problems, then what does not fit between them. */
final class FleetText {

    private static final int REVISION = 24;
    private static final int FINGERPRINT = 12;
    private static final String NONE = "-";

    private final String template;
    private final List<Fleet> fleets;
    private final Findings findings;
    private final FleetReport report;
    private final StringBuilder text = new StringBuilder();

    FleetText(String template, List<Fleet> fleets, Findings findings, FleetReport report) {
        this.template = template;
        this.fleets = fleets;
        this.findings = findings;
        this.report = report;
    }

    String text() {
        List<Document> documents = report.documents();
        if (documents.isEmpty()) {
            findings.told().forEach(each -> text.append(each.message()).append("  [" + each.code() + "]\n"));
            return text.append(ending(report.exit(), 0)) + "  (exit " + report.exitCode() + ")";
        }
        text.append(count(documents.size(), "document"))
                .append(" of ")
                .append(Shown.plain(template))
                .append("\n\n");
        text.append(table(documents));
        Alike.of(template, fleets).forEach(each -> text.append('\n').append(each.text()));
        fleets.forEach(fleet -> fleet.documents().forEach((service, each) -> append(fleet.document(service), each)));
        appendFindings();
        if (!findings.notJudged().isEmpty()) {
            text.append("\nNot judged in full, because ")
                    .append(NotGood.words(documents))
                    .append(": ")
                    .append(codes(findings.notJudged()))
                    .append('\n');
        }
        if (!findings.silenced().isEmpty()) {
            text.append('\n')
                    .append(count(findings.silenced().size(), "finding"))
                    .append(" silenced\n");
        }
        ExitCode exit = report.exit();
        return text.append('\n')
                .append(ending(exit, documents.size()))
                .append("  (exit " + exit.number() + ")")
                .toString();
    }

    static String count(int count, String thing) {
        return count == 1 ? "1 " + thing : count + " " + thing + "s";
    }

    private static String codes(List<ProblemCode> codes) {
        return String.join(", ", codes.stream().map(ProblemCode::id).toList());
    }

    private String table(List<Document> documents) {
        Map<String, List<String>> targets = new HashMap<>();
        for (Link link : report.links()) {
            List<String> own = targets.computeIfAbsent(link.fleet() + '/' + link.from(), unknown -> new ArrayList<>());
            String name = link.kind() == Kind.QUEUE ? link.to() + " (queue)" : link.to();
            own.add(name);
        }
        TextTable table =
                new TextTable(List.of("service", "revision", "fingerprint", "warnings", "listens on", "talks to"));
        for (Document each : documents) {
            String ports =
                    String.join(", ", each.ports().stream().map(String::valueOf).toList());
            List<String> talksTo = targets.getOrDefault(each.fleet() + '/' + each.service(), List.of());
            table.add(
                    each.name(),
                    each.revision().map(known -> Shown.clipped(known, REVISION)).orElse(NONE),
                    each.fingerprint()
                            .map(full -> full.substring(0, FINGERPRINT))
                            .orElse(NONE),
                    each.exitCode() == 0 ? String.valueOf(each.warnings()) : each.state(),
                    ports.isEmpty() ? NONE : ports,
                    talksTo.isEmpty() ? NONE : String.join(", ", talksTo));
        }
        return table.text();
    }

    private void append(String name, CheckedDocument document) {
        if (document.outcome() != null && !document.outcome().warnings().isEmpty()) {
            text.append('\n')
                    .append(name)
                    .append(" can start with ")
                    .append(document.location())
                    .append('\n');
            FailureReport.lines(document.outcome().warnings())
                    .forEach(line -> text.append("  warning: ").append(line).append('\n'));
        }
    }

    private void appendFindings() {
        List<Finding> told = findings.told();
        if (told.isEmpty()) {
            return;
        }
        int warnings = (int) told.stream().filter(Finding::isWarning).count();
        List<String> counts = new ArrayList<>();
        if (told.size() > warnings) {
            counts.add(count(told.size() - warnings, "problem"));
        }
        if (warnings > 0) {
            counts.add(count(warnings, "warning"));
        }
        text.append("\nBetween the documents: ")
                .append(String.join(" and ", counts))
                .append('\n');
        for (int i = 0; i < told.size(); i++) {
            text.append('\n').append(block(told.get(i), "  " + (i + 1) + ". "));
        }
    }

    /** A finding with its places, what to do, and the line that silences it. */
    static String block(Finding finding, String head) {
        String indent = " ".repeat(head.length());
        StringBuilder block = new StringBuilder(head).append(finding.isWarning() ? "warning: " : "");
        block.append(finding.message()).append("  [").append(finding.code()).append("]\n");
        for (Place place : finding.places()) {
            block.append(indent).append(place.line()).append('\n');
            place.excerpt()
                    .forEach(line ->
                            block.append(indent).append("   ").append(line).append('\n'));
        }
        finding.advice()
                .ifPresent(hint ->
                        block.append(indent).append("hint: ").append(hint).append('\n'));
        String line = Silence.lineFor(finding);
        return line.isEmpty() ? block.toString() : block + indent + "to silence it: " + line + '\n';
    }

    private String ending(ExitCode exit, int documents) {
        return switch (exit) {
            case OK -> wellDone(documents);
            case USAGE -> "Correct the command line, the silences or the setup of this machine, and check again.";
            case NO_PERMISSION -> "Grant this check the right to read the documents, and check again.";
            case NOT_FOUND -> "Put the documents there, or correct where they are looked for, and check again.";
            case UNAVAILABLE -> "No setting is known to be wrong: when everything can be reached, check again.";
            case BUG -> "This is a bug in the program and not in the documents.";
            default -> "Restart nothing: correct the documents, and check again.";
        };
    }

    private String wellDone(int documents) {
        String fit = documents == 1 ? "The document is good" : "The " + documents + " documents fit each other";
        return fit + (report.warnings() == 0 ? "." : ", but for " + count(report.warnings(), "warning") + ".");
    }
}
