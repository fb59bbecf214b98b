package io.egf2.examples.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places in each row: every one as near as can be to the mean of those it is linked to, lines that pass above all, so that
 * they become straight. The order of a row and its gaps are kept.
 */
final class Columns {

    private static final int ROUNDS = 12;

    private final Rows rows;
    private final Map<Spot, Double> places = new HashMap<>();

    private Columns(Rows rows) {
        this.rows = rows;
    }

    /** Gives each a place, none left of the margin; a later stage may move it to the right. */
    static void assign(Rows rows, int margin) {
        Columns columns = new Columns(rows);
        rows.rows().forEach(columns::begin);
        for (int i = 0; i < ROUNDS; i++) {
            for (int row = 0; row <= rows.last(); row++) {
                columns.settle(row, true, i >= ROUNDS - 2);
            }
            for (int row = rows.last(); row >= 0; row--) {
                columns.settle(row, i >= ROUNDS - 2, true);
            }
        }
        columns.keep(margin);
    }

    private void begin(List<Spot> row) {
        double[] steps = steps(row);
        for (int i = 0; i < row.size(); i++) {
            places.put(row.get(i), steps[i] - steps[row.size() - 1] / 2);
        }
    }

    /** The least distances from the first one. */
    private static double[] steps(List<Spot> row) {
        double[] steps = new double[row.size()];
        for (int i = 1; i < row.size(); i++) {
            steps[i] = steps[i - 1] + Spot.between(row.get(i - 1), row.get(i));
        }
        return steps;
    }

    private void settle(int row, boolean fromAbove, boolean fromBelow) {
        List<Spot> spots = rows.rows().get(row);
        Map<Spot, Pull> pulls = new HashMap<>();
        spots.forEach(spot -> pulls.put(spot, new Pull()));
        if (fromAbove) {
            rows.above(row).forEach(link -> pull(pulls, link.lower(), link.upper()));
        }
        if (fromBelow) {
            rows.below(row).forEach(link -> pull(pulls, link.upper(), link.lower()));
        }
        double[] steps = steps(spots);
        List<Pull> blocks = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            Pull pull = pulls.get(spots.get(i));
            pull.add(places.get(spots.get(i)), 0.01);
            pull.shift(steps[i]);
            push(blocks, pull);
        }
        int next = 0;
        for (Pull block : blocks) {
            for (int i = 0; i < block.members; i++, next++) {
                places.put(spots.get(next), block.mean() + steps[next]);
            }
        }
    }

    private void pull(Map<Spot, Pull> pulls, Spot spot, Spot to) {
        int passes = (spot instanceof Pass ? 1 : 0) + (to instanceof Pass ? 1 : 0);
        pulls.get(spot).add(places.get(to), passes == 2 ? 8 : passes == 1 ? 2 : 1);
    }

    /** Those that would come too near to each other become one block, as in an isotonic regression. */
    private static void push(List<Pull> blocks, Pull block) {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).mean() > block.mean()) {
            Pull before = blocks.remove(last);
            before.join(block);
            push(blocks, before);
        } else {
            blocks.add(block);
        }
    }

    private void keep(int margin) {
        double least = places.entrySet().stream()
                .mapToDouble(place -> place.getValue() - place.getKey().left)
                .min()
                .orElse(0);
        places.forEach((spot, place) -> spot.x = Spot.up((int) Math.round(place - least) + margin));
    }

    /** Where something is drawn to, and how much. */
    private static final class Pull {
        private double sum;
        private double weight;
        private int members = 1;

        void add(double place, double much) {
            sum += place * much;
            weight += much;
        }

        void shift(double step) {
            sum -= step * weight;
        }

        void join(Pull next) {
            sum += next.sum;
            weight += next.weight;
            members += next.members;
        }

        double mean() {
            return sum / weight;
        }
    }
}
