package io.egf2.examples.fleet.picture;

import java.util.Arrays;

/**
 * Places at a side of a box, in their order and two steps from each other, so that together they are as near as can be to where
 * they want to be.
 */
final class Nearest {

    private static final int EDGE = 2 * Spot.STEP;
    private static final int APART = 2;

    /** What a line costs that is not straight. */
    private static final int BEND = 4 * Spot.STEP;

    private final int first;
    private final int count;
    private final double[] wanted;
    private final Free free;

    Nearest(Box box, double[] wanted, Free free) {
        this.first = box.x - box.half + EDGE;
        this.count = (2 * box.half - 2 * EDGE) / Spot.STEP + 1;
        this.wanted = wanted;
        this.free = free;
    }

    /** Whether a place may be used. */
    interface Free {
        boolean test(int index, int x);
    }

    /** Dynamic programming: the least costs of the first ones, if they are left of a place. */
    int[] places() {
        double[][] costs = new double[wanted.length + 1][count + APART];
        for (int i = 0; i < wanted.length; i++) {
            Arrays.fill(costs[i + 1], Double.POSITIVE_INFINITY);
            for (int k = 0; k < count; k++) {
                double here = costs[i][k] + cost(i, k);
                costs[i + 1][k + APART] = Math.min(costs[i + 1][k + APART - 1], here);
            }
        }
        return back(costs);
    }

    private int[] back(double[][] costs) {
        int[] places = new int[wanted.length];
        int end = count + APART - 1;
        for (int i = wanted.length - 1; i >= 0; i--) {
            if (Double.isInfinite(costs[i + 1][end])) {
                throw new IllegalStateException("a box has no room for its lines");
            }
            while (costs[i + 1][end - 1] <= costs[i + 1][end]) {
                end--;
            }
            end -= APART;
            places[i] = x(end);
        }
        return places;
    }

    private double cost(int i, int k) {
        if (!free.test(i, x(k))) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = Math.abs(x(k) - wanted[i]);
        return distance == 0 ? 0 : BEND + distance;
    }

    private int x(int k) {
        return first + k * Spot.STEP;
    }
}
