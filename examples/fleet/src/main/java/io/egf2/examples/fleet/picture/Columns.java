package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The places in each row: every one as near as can be to the mean of those it is linked to, lines that pass above all, so that
 * they become straight. The order of a row and its gaps are kept.
 */
final class Columns {

    private static final int ROUNDS = 12;

    private final Rows rows;

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
            row.get(i).place = steps[i] - steps[row.size() - 1] / 2;
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
        List<Pull> pulls = spots.stream().map(Pull::new).toList();
        if (fromAbove) {
            rows.above(row).forEach(link -> pulls.get(link.lower().order).add(link.lower(), link.upper()));
        }
        if (fromBelow) {
            rows.below(row).forEach(link -> pulls.get(link.upper().order).add(link.upper(), link.lower()));
        }
        place(spots, pulls);
    }

    private static void place(List<Spot> spots, List<Pull> pulls) {
        double[] steps = steps(spots);
        List<Pull> blocks = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            pulls.get(i).shift(steps[i]);
            push(blocks, pulls.get(i));
        }
        int next = 0;
        for (Pull block : blocks) {
            for (int i = 0; i < block.members; i++, next++) {
                spots.get(next).place = block.mean() + steps[next];
            }
        }
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
        List<Spot> spots = rows.rows().stream().flatMap(List::stream).toList();
        double least =
                spots.stream().mapToDouble(spot -> spot.place - spot.left).min().orElse(0);
        spots.forEach(spot -> spot.x = Spot.up((int) Math.round(spot.place - least) + margin));
    }

    /** Where something is drawn to, and how much. */
    private static final class Pull {

        /** What keeps one where it is that nothing else pulls. */
        private static final double REST = 0.01;

        private double sum;
        private double weight;
        private int members = 1;

        Pull(Spot spot) {
            add(spot.place, REST);
        }

        void add(Spot spot, Spot to) {
            int passes = (spot instanceof Pass ? 1 : 0) + (to instanceof Pass ? 1 : 0);
            add(to.place, passes == 2 ? 8 : passes == 1 ? 2 : 1);
        }

        private void add(double place, double much) {
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
