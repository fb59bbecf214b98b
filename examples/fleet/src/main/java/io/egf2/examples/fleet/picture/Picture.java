package io.egf2.examples.fleet.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who talks to whom: what {@link Mermaid} and {@link Svg} draw.
 *
 * @param title what the picture shows, in a few words
 * @param nodes each with an id of its own
 * @param edges between them; of equal ones the first is kept
 */
public record Picture(String title, List<Node> nodes, List<Edge> edges) {

    public Picture {
        nodes = List.copyOf(nodes);
        edges = edges.stream().distinct().toList();
        Map<String, Node> known = byId(nodes);
        for (Edge edge : edges) {
            require(known.containsKey(edge.from()), "no node has the id " + edge.from());
            require(known.containsKey(edge.to()), "no node has the id " + edge.to());
        }
    }

    /** The nodes by their ids, in their order. */
    Map<String, Node> byId() {
        return byId(nodes);
    }

    /** The node that edges call so. */
    Node node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Node> byId(List<Node> nodes) {
        Map<String, Node> known = new LinkedHashMap<>();
        for (Node node : nodes) {
            require(known.put(node.id(), node) == null, "two nodes have the id " + node.id());
        }
        return known;
    }

    private static void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
