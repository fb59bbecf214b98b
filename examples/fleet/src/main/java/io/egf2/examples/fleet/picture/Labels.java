package io.egf2.examples.fleet.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The row of each label, one of the odd ones; those that none needs are left out of the count. */
final class Labels {

    /** How many labels are in a row. */
    private final TreeMap<Integer, Integer> counts = new TreeMap<>();

    private final Map<Net, Integer> ranks = new HashMap<>();

    Labels(List<Net> nets, Ranks ranks) {
        for (Net net : nets) {
            if (!net.label().isEmpty()) {
                place(net, net.first(ranks::of), ranks.of(net.to()));
            }
        }
    }

    /** The row of the label of a net, as {@link #compact} counts, or -1. */
    int row(Net net) {
        Integer rank = ranks.get(net);
        return rank == null ? -1 : compact(rank);
    }

    /** How many rows are above, if the odd ones count only where there are labels. */
    int compact(int rank) {
        return (rank + 1) / 2 + counts.headMap(rank).size();
    }

    /** Of the rows on the way the one with the fewest labels, and of these the first. */
    private void place(Net net, int first, int end) {
        int step = net.isDown() ? 1 : -1;
        int best = first + step;
        for (int rank = best; rank != end + step; rank += 2 * step) {
            best = count(rank) < count(best) ? rank : best;
        }
        counts.merge(best, 1, Integer::sum);
        ranks.put(net, best);
    }

    private int count(int rank) {
        return counts.getOrDefault(rank, 0);
    }
}
