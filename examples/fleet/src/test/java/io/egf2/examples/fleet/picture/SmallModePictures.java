package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.List;

/** EGF2's nine services in small mode, as the docs show them. */
final class SmallModePictures {

    private static final List<Node> NODES = List.of(
            Node.service("client-api", "port 2019"),
            Node.service("client-data", "port 8000"),
            Node.service("auth", "port 2016"),
            Node.service("sync", "port 2021"),
            Node.service("pusher", "ports 2017, 2000"),
            Node.service("scheduler", ""),
            Node.service("logic", "port 2020"),
            Node.service("file", "port 2018"),
            Node.service("job", ""),
            new Node("queue", "RethinkDB", Kind.QUEUE, "queue"),
            new Node("search", "Elasticsearch", Kind.SEARCH, "search"),
            new Node("storage", "RethinkDB", Kind.STORAGE, "storage"));

    private static final List<Edge> EDGES = List.of(
            Edge.of("client-api", "client-data"),
            Edge.of("client-api", "auth"),
            Edge.of("client-api", "search"),
            Edge.of("client-data", "storage"),
            Edge.of("client-data", "queue"),
            Edge.of("auth", "client-data"),
            Edge.of("auth", "pusher"),
            Edge.of("auth", "search"),
            Edge.of("sync", "client-data"),
            Edge.of("sync", "queue"),
            Edge.of("sync", "search"),
            Edge.of("pusher", "client-data"),
            Edge.of("pusher", "auth"),
            Edge.of("pusher", "queue"),
            Edge.of("scheduler", "client-data"),
            Edge.of("scheduler", "queue"),
            Edge.of("scheduler", "search"),
            Edge.of("logic", "client-data"),
            Edge.of("logic", "queue"),
            Edge.of("logic", "search"),
            Edge.of("file", "client-data"),
            Edge.of("file", "auth"),
            Edge.of("file", "queue"),
            Edge.of("file", "search"),
            Edge.of("job", "client-data"),
            Edge.of("job", "queue"));

    private SmallModePictures() {}

    static Picture good() {
        return new Picture("EGF2 in small mode: who talks to whom", NODES, EDGES);
    }

    /** A peer's URL with yesterday's port, and a consumer on another table than the producer. */
    static Picture wrong() {
        List<Edge> edges = new ArrayList<>(EDGES);
        edges.replaceAll(edge -> switch (edge.from() + " " + edge.to()) {
            case "file auth" -> Edge.wrong("file", "auth", "EGF2-N08");
            case "job queue" -> Edge.wrong("job", "queue", "EGF2-N06");
            default -> edge;
        });
        return new Picture("EGF2 in small mode, with two mistakes", NODES, edges);
    }
}
