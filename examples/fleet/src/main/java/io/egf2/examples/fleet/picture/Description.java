package io.egf2.examples.fleet.picture;

import java.util.List;
import java.util.stream.Collectors;

/** A picture in words, for those who hear it. */
final class Description {

    private Description() {}

    static String of(Picture picture) {
        String said = picture.nodes().stream()
                .map(node -> of(picture, node))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "Nobody talks to anybody." : said;
    }

    static String of(Picture picture, Edge edge) {
        return label(picture, edge.from()) + " talks to " + target(picture, edge);
    }

    private static String of(Picture picture, Node node) {
        List<Edge> edges = picture.edges().stream()
                .filter(edge -> edge.from().equals(node.id()))
                .toList();
        return edges.isEmpty()
                ? ""
                : edges.stream()
                        .map(edge -> target(picture, edge))
                        .collect(Collectors.joining(", ", node.label() + " talks to ", "."));
    }

    private static String target(Picture picture, Edge edge) {
        String mark = edge.mark() == Mark.NONE ? "" : edge.mark().word();
        String words = edge.label().isEmpty() || mark.isEmpty() ? mark + edge.label() : mark + ": " + edge.label();
        return label(picture, edge.to()) + (words.isEmpty() ? "" : " (" + words + ")");
    }

    private static String label(Picture picture, String id) {
        return picture.node(id).label();
    }
}
