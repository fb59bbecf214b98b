package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The horizontal pieces between two rows: which lies above which, so that few lines cross and none lies on another. */
final class Tracks {

    private static final int ROUNDS = 8;
    private static final int BEND = 40;
    private static final int CROSSING = 80;

    private final Map<Net, Integer> tracks = new HashMap<>();
    private final int cost;

    Tracks(List<Link> links, Ports ports) {
        List<Strand> order = new ArrayList<>(strands(links, ports));
        sort(order);
        this.cost = cost(order);
        order.removeIf(Strand::isStraight);
        for (int i = 0; i < order.size(); i++) {
            tracks.put(order.get(i).net, below(order.subList(0, i), order.get(i)));
        }
    }

    private static Collection<Strand> strands(List<Link> links, Ports ports) {
        Map<Net, Strand> strands = new LinkedHashMap<>();
        for (Link link : links) {
            strands.computeIfAbsent(link.net(), Strand::new).add(ports.upper(link), ports.lower(link));
        }
        return strands.values();
    }

    /** The track of a net, counted from above; 0 if it goes straight through. */
    int of(Net net) {
        return tracks.getOrDefault(net, 0);
    }

    int count() {
        return tracks.values().stream().mapToInt(track -> track + 1).max().orElse(0);
    }

    /** How hard the lines are to follow: how long they are, how often they bend and cross. */
    int cost() {
        return cost;
    }

    private static int cost(List<Strand> order) {
        int cost = 0;
        for (int i = 0; i < order.size(); i++) {
            cost += order.get(i).isStraight() ? 0 : BEND + order.get(i).to - order.get(i).from;
            for (int j = i + 1; j < order.size(); j++) {
                cost += CROSSING * order.get(i).crossingsAbove(order.get(j));
            }
        }
        return cost;
    }

    private int below(List<Strand> before, Strand strand) {
        return before.stream()
                .filter(strand::isBeside)
                .mapToInt(other -> of(other.net) + 1)
                .max()
                .orElse(0);
    }

    /** Moves one at a time to where it crosses the fewest, as long as that helps. */
    private static void sort(List<Strand> order) {
        boolean isBetter = true;
        for (int round = 0; round < ROUNDS && isBetter; round++) {
            isBetter = false;
            for (int i = 0; i < order.size(); i++) {
                isBetter |= move(order, i);
            }
        }
    }

    private static boolean move(List<Strand> order, int from) {
        Strand strand = order.remove(from);
        int cost = 0;
        List<Integer> costs = new ArrayList<>(List.of(0));
        for (Strand other : order) {
            cost += other.crossingsAbove(strand) - strand.crossingsAbove(other);
            costs.add(cost);
        }
        int least = Collections.min(costs);
        int to = costs.get(from) == least ? from : costs.indexOf(least);
        order.add(to, strand);
        return to != from;
    }

    /** The part of a net between the two rows. */
    private static final class Strand {
        private final Net net;
        private final Set<Integer> uppers = new LinkedHashSet<>();
        private final Set<Integer> lowers = new LinkedHashSet<>();
        private int from = Integer.MAX_VALUE;
        private int to = Integer.MIN_VALUE;

        Strand(Net net) {
            this.net = net;
        }

        void add(int upper, int lower) {
            uppers.add(upper);
            lowers.add(lower);
            from = Math.min(from, Math.min(upper, lower));
            to = Math.max(to, Math.max(upper, lower));
        }

        boolean isStraight() {
            return from == to;
        }

        boolean isBeside(Strand other) {
            return from <= other.to + Spot.STEP && other.from <= to + Spot.STEP;
        }

        /** How many lines cross if this one is above the other. */
        int crossingsAbove(Strand other) {
            return isBeside(other) ? count(other.uppers) + other.count(lowers) : 0;
        }

        private int count(Set<Integer> places) {
            int count = 0;
            for (int place : places) {
                count += place > from && place < to ? 1 : 0;
            }
            return count;
        }
    }
}
