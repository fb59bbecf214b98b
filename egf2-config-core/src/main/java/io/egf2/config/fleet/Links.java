package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.fleet.FleetReport.Kind;
import io.egf2.config.fleet.FleetReport.Link;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.rule.Fact;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Services;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who talks to whom, and what was found about it. */
final class Links {

    private final Map<String, List<Wire>> wires = new HashMap<>();
    private final List<Wire> all = new ArrayList<>();

    /** A link that findings are still to be noted at. */
    private static final class Wire {

        private final Fleet fleet;
        private final String from;
        private final Systems.Used to;
        private final Set<ProblemCode> problems = new TreeSet<>();
        private final Set<ProblemCode> warnings = new TreeSet<>();

        Wire(Fleet fleet, String from, Systems.Used to) {
            this.fleet = fleet;
            this.from = from;
            this.to = to;
        }

        boolean isAt(String pointer) {
            return to.keys().stream().anyMatch(key -> pointer.equals(key) || pointer.startsWith(key + "/"));
        }

        void note(Finding finding) {
            (finding.isWarning() ? warnings : problems).add(finding.code());
        }

        Link link(OneAndSame systems) {
            return new Link(
                    fleet.name(),
                    from,
                    to.kind(),
                    to.name(),
                    to.where(),
                    to.kind() == Kind.SERVICE ? fleet.document(to.name()) : systems.hostsOf(fleet.name(), to),
                    List.copyOf(problems),
                    List.copyOf(warnings));
        }
    }

    private Links(List<Fleet> fleets) {
        for (Fleet fleet : fleets) {
            for (String service : fleet.documents().keySet()) {
                add(fleet, service);
            }
        }
    }

    static List<Link> of(List<Fleet> fleets, List<Finding> findings) {
        Links links = new Links(fleets);
        findings.forEach(links::note);
        OneAndSame systems = new OneAndSame();
        links.all.stream()
                .filter(wire -> wire.to.kind() != Kind.SERVICE)
                .forEach(wire -> systems.add(wire.fleet.name(), wire.to));
        return links.all.stream().map(wire -> wire.link(systems)).toList();
    }

    private void add(Fleet fleet, String service) {
        List<Wire> own = new ArrayList<>();
        for (String peer : Services.peers(service)) {
            Optional<Fact> url = fleet.find(service, peer);
            url.ifPresent(fact -> own.add(new Wire(
                    fleet,
                    service,
                    new Systems.Used(
                            Kind.SERVICE, peer, String.valueOf(fact.value()), Set.of(), List.of("/" + peer)))));
        }
        Systems.of(fleet, service).forEach(used -> own.add(new Wire(fleet, service, used)));
        wires.put(fleet.document(service), own);
        all.addAll(own);
    }

    /**
     * A finding is about the links of its first places, which are where it is mended; if there is none, or all are to blame, about
     * those of the others.
     */
    private void note(Finding finding) {
        List<Place> places = finding.places();
        boolean isNoted = false;
        for (Place place : places.subList(0, Math.min(finding.wrong(), places.size()))) {
            isNoted |= note(finding, place);
        }
        if (!isNoted || finding.code() == ProblemCode.HOST_UNREACHABLE) {
            places.forEach(place -> note(finding, place));
        }
    }

    private boolean note(Finding finding, Place place) {
        boolean isNoted = false;
        for (Wire wire : wires.getOrDefault(place.service(), List.of())) {
            if (wire.isAt(place.pointer())) {
                wire.note(finding);
                isNoted = true;
            }
        }
        return isNoted;
    }
}
