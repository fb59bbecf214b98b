package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Edges that are drawn as one line with several beginnings: the plain ones that reach a node from the same side. Each other
 * edge is a net of its own, so that nobody has to guess which one is wrong.
 *
 * @param number which one it is
 * @param to the id of the node where it ends
 * @param isDown whether it ends at the top of its node
 * @param edges one or more
 */
record Net(int number, String to, boolean isDown, List<Edge> edges) {

    /** The nets of a picture; edges from a node to itself are in none. */
    static List<Net> of(Picture picture, Ranks ranks) {
        Map<Object, Net> nets = new LinkedHashMap<>();
        for (Edge edge : picture.edges()) {
            if (!edge.isLoop()) {
                boolean isDown = ranks.of(edge.from()) < ranks.of(edge.to());
                Object key = edge.isPlain() ? new End(edge.to(), isDown) : edge;
                nets.computeIfAbsent(key, any -> new Net(nets.size(), edge.to(), isDown, new ArrayList<>()))
                        .edges
                        .add(edge);
            }
        }
        return List.copyOf(nets.values());
    }

    Mark mark() {
        return edges.get(0).mark();
    }

    String label() {
        return edges.get(0).label();
    }

    /** The row of the beginning that is farthest from the end. */
    int first(ToIntFunction<String> row) {
        IntStream beginnings = edges.stream().mapToInt(edge -> row.applyAsInt(edge.from()));
        return (isDown ? beginnings.min() : beginnings.max()).orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Net net && net.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    private record End(String node, boolean isDown) {}
}
