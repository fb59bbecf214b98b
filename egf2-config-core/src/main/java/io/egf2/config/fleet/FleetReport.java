package io.egf2.config.fleet;

import io.egf2.config.ExitCode;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.CheckReport;
import io.egf2.config.internal.report.DocumentReport;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.JsonReport;
import io.egf2.config.internal.report.SarifReport;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.Outcome;
import io.egf2.config.internal.start.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a {@link FleetCheck} found. Immutable, and safe to print: it holds no secret. */
public final class FleetReport {

    /**
     * One document.
     *
     * @param fleet the name of its fleet; empty if the check was of one
     * @param service whose document it is
     * @param location where it was looked for, safe to print
     * @param revision under which it is known there, if it has one and is good
     * @param fingerprint its SHA-256 in hexadecimal, if it is good
     * @param problems how many keep its service from starting
     * @param warnings how many are accepted
     * @param exitCode what its service would end with; 0 if it would start
     * @param state {@code good}, {@code missing}, {@code forbidden}, {@code not fetched} or {@code broken}
     * @param ports on which its service listens, if it is good
     */
    public record Document(
            String fleet,
            String service,
            String location,
            Optional<String> revision,
            Optional<String> fingerprint,
            int problems,
            int warnings,
            int exitCode,
            String state,
            List<Integer> ports) {

        /** Its service, in several fleets behind the name of its own. */
        String name() {
            return fleet.isEmpty() ? service : fleet + '/' + service;
        }
    }

    /** What a service talks to. */
    public enum Kind {
        /** Another service. */
        SERVICE,
        /** Where events go through. */
        QUEUE,
        /** A search engine. */
        SEARCH,
        /** Where objects or files are kept. */
        STORAGE
    }

    /**
     * A service talks to another, or to another system.
     *
     * @param fleet the name of the fleet; empty if the check was of one
     * @param from the service
     * @param kind of what it talks to
     * @param to the name of the service, or of the kind of system, such as {@code Kafka}
     * @param where its URL, hosts or bucket; empty if the document leaves it to a driver
     * @param system the same for all links that lead to one system: Kafka or Elasticsearch, if their lists share a host, and all names
     *     of the own machine are one. All its hosts, a bucket or a service
     * @param problems the codes of the findings between documents that are about this link, without those that are silenced
     * @param warnings the same of warnings
     */
    public record Link(
            String fleet,
            String from,
            Kind kind,
            String to,
            String where,
            String system,
            List<ProblemCode> problems,
            List<ProblemCode> warnings) {}

    /** Which failure counts if there are several: the first of these. */
    private static final List<ExitCode> GRAVEST_FIRST = List.of(
            ExitCode.BUG,
            ExitCode.USAGE,
            ExitCode.NO_PERMISSION,
            ExitCode.NOT_FOUND,
            ExitCode.DATA,
            ExitCode.SETTINGS,
            ExitCode.UNAVAILABLE);

    private final String template;
    private final List<Fleet> fleets;
    private final Findings findings;
    private final boolean failsOnWarning;

    FleetReport(String template, List<Fleet> fleets, Findings findings, boolean failsOnWarning) {
        this.template = template;
        this.fleets = fleets;
        this.findings = findings;
        this.failsOnWarning = failsOnWarning;
    }

    /**
     * The report of a check that could not begin, for a program whose own command line is wrong: each form of it says so.
     *
     * @param message what is wrong, in one line
     * @return a report of no document, with the exit code 64
     */
    public static FleetReport refused(String message) {
        Findings findings = new Findings(List.of());
        findings.add(Finding.problem(ProblemCode.SWITCH_INVALID, message));
        return new FleetReport("", List.of(), findings, false);
    }

    /**
     * What a tool should end with, whatever form of the report it shows: 0 if all is well, or the first of 70, 64, 77, 66, 65, 78 and
     * 69 that a document or a finding has.
     *
     * @return a code of {@link ExitCode}
     */
    public int exitCode() {
        return exit().number();
    }

    ExitCode exit() {
        List<Integer> codes = new ArrayList<>();
        checked().forEach(each -> codes.add(exitCode(each)));
        for (Finding finding : findings.told()) {
            if (!finding.isWarning()) {
                codes.add(finding.code().exitCode());
            }
        }
        if (failsOnWarning && warnings() > 0) {
            codes.add(ExitCode.SETTINGS.number());
        }
        return GRAVEST_FIRST.stream()
                .filter(code -> codes.contains(code.number()))
                .findFirst()
                .orElse(ExitCode.OK);
    }

    private static int exitCode(CheckedDocument document) {
        StartFailure failure = document.failure();
        return failure == null ? ExitCode.OK.number() : failure.exitCode();
    }

    /** How many warnings there are, in the documents and between them. */
    int warnings() {
        long between = findings.told().stream().filter(Finding::isWarning).count();
        return (int) between + documents().stream().mapToInt(Document::warnings).sum();
    }

    private List<CheckedDocument> checked() {
        List<CheckedDocument> checked = new ArrayList<>();
        fleets.forEach(fleet -> checked.addAll(fleet.documents().values()));
        return checked;
    }

    /**
     * The documents, each fleet in the order of its services.
     *
     * @return one for each that was asked for, also for those that were not had
     */
    public List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (Fleet fleet : fleets) {
            fleet.documents().forEach((service, document) -> documents.add(document(fleet, service, document)));
        }
        return documents;
    }

    private static Document document(Fleet fleet, String service, CheckedDocument document) {
        Optional<Outcome> outcome = Optional.ofNullable(document.outcome());
        DocumentReport report = document.report();
        return new Document(
                fleet.name(),
                service,
                document.location(),
                outcome.flatMap(Outcome::revision),
                outcome.map(Outcome::fingerprint),
                report.problems().size() + report.omitted(),
                report.warnings().size(),
                exitCode(document),
                DocumentState.of(document).word(),
                ports(fleet, service));
    }

    private static List<Integer> ports(Fleet fleet, String service) {
        List<Integer> ports = new ArrayList<>();
        for (String key : Services.ports(service)) {
            fleet.find(service, key).ifPresent(port -> ports.add((Integer) port.value()));
        }
        return ports;
    }

    /**
     * Who talks to whom, by the documents that are good.
     *
     * @return the links of each service, its peers first
     */
    public List<Link> links() {
        return Links.of(fleets, findings.told());
    }

    /**
     * The report for people, with as many lines as there is to say, and what to do in the last.
     *
     * @return several lines without colours and without a line break at the end
     */
    public String text() {
        return new FleetText(template, fleets, findings, this).text();
    }

    /**
     * The same facts for programs, as JSON. Members may be added to it, but none is taken away or changes its meaning.
     *
     * @return one object
     */
    public String json() {
        return JsonReport.text(checkReport());
    }

    /**
     * The same facts as SARIF 2.1.0, from which a change of the documents is annotated. Files are told relative to the repository
     * that they are in.
     *
     * @return one log with one run
     */
    public String sarif() {
        return SarifReport.text(checkReport(), null);
    }

    /**
     * The same as {@link #sarif()}, with files told relative to a folder.
     *
     * @param root the folder
     * @return one log with one run
     */
    public String sarif(Path root) {
        return SarifReport.text(checkReport(), root);
    }

    CheckReport checkReport() {
        List<DocumentReport> documents = new ArrayList<>();
        for (Fleet fleet : fleets) {
            fleet.documents()
                    .forEach((service, each) -> documents.add(each.report().named(fleet.document(service))));
        }
        return new CheckReport(
                documents,
                findings.told(),
                findings.notJudged(),
                findings.silenced().size(),
                exit());
    }

    List<Finding> findings() {
        return findings.told();
    }

    List<Finding> silenced() {
        return findings.silenced();
    }

    List<ProblemCode> notJudged() {
        return findings.notJudged();
    }
}
