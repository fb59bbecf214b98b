package io.egf2.examples.fleet.picture;

import java.util.List;

/** The box of a node; room for the edges from the node to itself is at its right. */
final class Box extends Spot {

    static final int LABEL_SIZE = 14;
    static final int DETAIL_SIZE = 12;
    static final int LOOP = 24;

    private static final int LEAST_HEIGHT = 52;
    private static final int FOR_A_LOOP = 28;
    private static final int FOR_A_PORT = 24;

    final Node node;
    final List<Edge> loops;

    /** What stands in it. */
    final String label;

    final String detail;

    /** Half of its width, without the loops. */
    final int half;

    /**
     * A box.
     *
     * @param node what it shows
     * @param fitted its texts, not too long
     * @param loops the edges from the node to itself
     * @param ports how many lines end at its busier side
     */
    Box(Node node, Fitted fitted, List<Edge> loops, int ports) {
        this(
                node,
                fitted,
                loops,
                Math.max(halfOf(node, fitted), up(ports * FOR_A_PORT / 2 + FOR_A_PORT)),
                roomFor(loops));
    }

    private Box(Node node, Fitted fitted, List<Edge> loops, int half, int room) {
        super(half, half + room, Math.max(LEAST_HEIGHT, loops.size() * FOR_A_LOOP));
        this.node = node;
        this.label = fitted.label(node);
        this.detail = fitted.detail(node);
        this.loops = loops;
        this.half = half;
    }

    /** Half of the width that the text of a node needs. */
    static int halfOf(Node node, Fitted fitted) {
        int text = Math.max(
                Letters.width(fitted.label(node), LABEL_SIZE), Letters.width(fitted.detail(node), DETAIL_SIZE));
        return up(Math.max(text + 40, 112) / 2);
    }

    private static int roomFor(List<Edge> loops) {
        int labels = loops.stream()
                .mapToInt(loop -> Pass.halfOf(loop.label()) * 2)
                .max()
                .orElse(0);
        return loops.isEmpty() ? 0 : up(LOOP + labels + STEP);
    }

    /** How far below the top of its bounds the outline is, and above the bottom of them. */
    double inset(int portX) {
        if (node.kind() != Kind.STORAGE) {
            return 0;
        }
        double part = (double) (portX - x) / half;
        return Outline.CAP * (1 - Math.sqrt(1 - part * part));
    }
}
