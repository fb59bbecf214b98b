package io.egf2.examples.fleet.picture;

/**
 * What takes room in a row: a box, or a line that passes by. Its place is that of its middle, a multiple of {@link #STEP}, so
 * that lines that do not meet keep a step between them.
 */
abstract sealed class Spot permits Box, Pass {

    static final int STEP = 8;

    /** How far it reaches to the left and to the right of its middle. */
    final int left;

    final int right;
    final int height;

    /** Where its middle would best be. */
    double place;

    /** The place of its middle. */
    int x;

    /** How many are before it in its row. */
    int order;

    Spot(int left, int right, int height) {
        this.left = left;
        this.right = right;
        this.height = height;
    }

    /** The least distance of two middles. */
    static int between(Spot one, Spot next) {
        return one.right + next.left + gap(one, next);
    }

    private static int gap(Spot one, Spot next) {
        if (one instanceof Box && next instanceof Box) {
            return 4 * STEP;
        }
        return one instanceof Pass && next instanceof Pass ? 0 : STEP;
    }

    /** The next multiple of a step. */
    static int up(int length) {
        return (length + STEP - 1) / STEP * STEP;
    }
}
