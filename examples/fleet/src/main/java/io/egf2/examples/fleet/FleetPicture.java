package io.egf2.examples.fleet;

import io.egf2.config.fleet.FleetReport;
import io.egf2.config.fleet.FleetReport.Document;
import io.egf2.config.fleet.FleetReport.Link;
import io.egf2.examples.fleet.picture.Edge;
import io.egf2.examples.fleet.picture.Kind;
import io.egf2.examples.fleet.picture.Node;
import io.egf2.examples.fleet.picture.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a report says of who talks to whom, as a picture. */
final class FleetPicture {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private FleetPicture() {}

    static Picture of(FleetReport report) {
        FleetPicture picture = new FleetPicture();
        report.documents().forEach(picture::add);
        report.links().forEach(picture::add);
        return new Picture("Who talks to whom", List.copyOf(picture.nodes.values()), picture.edges);
    }

    private void add(Document document) {
        List<String> ports = document.ports().stream().map(String::valueOf).toList();
        String word = ports.size() > 1 ? "ports " : ports.isEmpty() ? "" : "port ";
        String detail = document.exitCode() == 0 ? word + String.join(", ", ports) : document.state();
        String name = named(document.fleet(), document.service());
        nodes.put(name, Node.service(name, detail));
    }

    private static String named(String fleet, String service) {
        return fleet.isEmpty() ? service : fleet + '/' + service;
    }

    private void add(Link link) {
        String from = named(link.fleet(), link.from());
        String to = target(link);
        if (!link.problems().isEmpty()) {
            link.problems().forEach(code -> edges.add(Edge.wrong(from, to, code.id())));
        } else if (!link.warnings().isEmpty()) {
            link.warnings().forEach(code -> edges.add(Edge.warned(from, to, code.id())));
        } else {
            edges.add(Edge.of(from, to));
        }
    }

    /** The id of the node; one that is no document of the check is made when it is first talked to. */
    private String target(Link link) {
        if (link.kind() == FleetReport.Kind.SERVICE) {
            String name = named(link.fleet(), link.to());
            nodes.putIfAbsent(name, new Node(name, name, Kind.OTHER, "not checked"));
            return name;
        }
        String id = link.kind() + " " + link.to() + ' ' + link.system();
        nodes.putIfAbsent(id, new Node(id, link.to(), kind(link), link.system()));
        return id;
    }

    private static Kind kind(Link link) {
        return switch (link.kind()) {
            case QUEUE -> Kind.QUEUE;
            case SEARCH -> Kind.SEARCH;
            case SERVICE, STORAGE -> Kind.STORAGE;
        };
    }
}
