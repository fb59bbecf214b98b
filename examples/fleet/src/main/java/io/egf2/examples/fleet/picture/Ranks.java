package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The row of each node, from the top: below all that talk to it, the other systems at the bottom. Rows are even numbers; the odd
 * ones between them are for labels.
 */
final class Ranks {

    private static final int WIDEST = 880;

    private final Picture picture;
    private final Fitted fitted;
    private final Map<String, Integer> fromBottom = new HashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    Ranks(Picture picture, Fitted fitted) {
        this.picture = picture;
        this.fitted = fitted;
        List<String> order = new ArrayList<>(Acyclic.order(picture));
        Collections.reverse(order);
        order.forEach(this::place);
        turn();
    }

    int of(String id) {
        return Objects.requireNonNull(ranks.get(id));
    }

    /** Above all that have a place already and share an edge with it. */
    private void place(String id) {
        int row = picture.edges().stream()
                .filter(edge -> edge.from().equals(id) || edge.to().equals(id))
                .map(edge -> edge.from().equals(id) ? edge.to() : edge.from())
                .mapToInt(other -> fromBottom.getOrDefault(other, -1) + 1)
                .max()
                .orElse(0);
        Node node = picture.node(id);
        int width = 2 * Box.halfOf(node, fitted) + 4 * Spot.STEP;
        int free = row(node, row);
        while (widths.getOrDefault(free, 0) > 0 && widths.getOrDefault(free, 0) + width > WIDEST) {
            free++;
        }
        fromBottom.put(id, free);
        widths.merge(free, width, Integer::sum);
    }

    /** The last row belongs to the other systems, if there are any. */
    private int row(Node node, int least) {
        boolean isAlone = picture.nodes().stream().allMatch(other -> other.kind() == Kind.SERVICE);
        return node.kind() == Kind.SERVICE && !isAlone ? Math.max(least, 1) : least;
    }

    private void turn() {
        Map<Integer, Integer> rows = new TreeMap<>();
        for (Integer row : new TreeSet<>(fromBottom.values()).descendingSet()) {
            rows.put(row, 2 * rows.size());
        }
        fromBottom.forEach((id, row) -> ranks.put(id, rows.get(row)));
    }
}
