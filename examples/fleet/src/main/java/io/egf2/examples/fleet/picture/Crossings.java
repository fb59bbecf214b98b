package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Orders each row so that few lines cross: by the mean of the neighbours, up and down again, then by swaps of two that are next
 * to each other. The best order that was seen is kept.
 */
final class Crossings {

    private static final int ROUNDS = 16;

    /** After how many rounds that help nothing one stops. */
    private static final int IDLE = 4;

    private final Rows rows;
    private final Map<Spot, List<Spot>> upper = new HashMap<>();
    private final Map<Spot, List<Spot>> lower = new HashMap<>();
    private List<List<Spot>> best = List.of();
    private int least = Integer.MAX_VALUE;

    private Crossings(Rows rows) {
        this.rows = rows;
        for (int row = 0; row < rows.last(); row++) {
            for (Link link : rows.below(row)) {
                lower.computeIfAbsent(link.upper(), any -> new ArrayList<>()).add(link.lower());
                upper.computeIfAbsent(link.lower(), any -> new ArrayList<>()).add(link.upper());
            }
        }
    }

    /** Orders the rows, beginning with an order that a number stands for. */
    static void reduce(Rows rows, int start) {
        Random random = new Random(start);
        if (start > 0) {
            rows.rows().forEach(row -> Collections.shuffle(row, random));
        }
        Crossings crossings = new Crossings(rows);
        crossings.look();
        crossings.keep();
    }

    private void look() {
        for (int i = 0, idle = 0; i < ROUNDS && idle < IDLE; i++, idle++) {
            sweep(i % 2 == 0);
            int count = count();
            if (count < least) {
                least = count;
                idle = 0;
                best = rows.rows().stream().map(List::copyOf).toList();
            }
        }
    }

    private void sweep(boolean isDown) {
        rows.rows().forEach(Crossings::number);
        for (int i = 0; i <= rows.last(); i++) {
            List<Spot> row = rows.rows().get(isDown ? i : rows.last() - i);
            Map<Spot, List<Spot>> fixed = isDown ? upper : lower;
            Map<Spot, Double> means = new HashMap<>();
            row.forEach(spot -> means.put(spot, mean(spot, fixed)));
            row.sort(Comparator.comparing(means::get));
            number(row);
            while (swap(row)) {
                number(row);
            }
        }
    }

    private static void number(List<Spot> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).order = i;
        }
    }

    private static double mean(Spot spot, Map<Spot, List<Spot>> neighbours) {
        return neighbours.getOrDefault(spot, List.of()).stream()
                .mapToInt(neighbour -> neighbour.order)
                .average()
                .orElse(spot.order);
    }

    private boolean swap(List<Spot> row) {
        boolean isSwapped = false;
        for (int i = 1; i < row.size(); i++) {
            Spot one = row.get(i - 1);
            Spot next = row.get(i);
            if (between(next, one) < between(one, next)) {
                Collections.swap(row, i - 1, i);
                isSwapped = true;
            }
        }
        return isSwapped;
    }

    /** How many lines of two cross, if the one is before the other. */
    private int between(Spot one, Spot next) {
        return between(one, next, upper) + between(one, next, lower);
    }

    private static int between(Spot one, Spot next, Map<Spot, List<Spot>> neighbours) {
        int count = 0;
        for (Spot end : neighbours.getOrDefault(one, List.of())) {
            for (Spot other : neighbours.getOrDefault(next, List.of())) {
                count += end.order > other.order ? 1 : 0;
            }
        }
        return count;
    }

    private int count() {
        int count = 0;
        for (List<Spot> row : rows.rows()) {
            for (int i = 0; i < row.size(); i++) {
                for (int j = i + 1; j < row.size(); j++) {
                    count += between(row.get(i), row.get(j), lower);
                }
            }
        }
        return count;
    }

    private void keep() {
        for (int i = 0; i <= rows.last(); i++) {
            Collections.copy(rows.rows().get(i), best.get(i));
            number(best.get(i));
        }
    }
}
