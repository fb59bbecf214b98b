package io.egf2.examples.fleet.picture;

/** A line that passes a row, with its label if it has one there. */
final class Pass extends Spot {

    static final int LABEL_SIZE = 12;
    static final int LABEL_HEIGHT = 20;

    private static final int MOST_TEXT = 240;

    final Net net;

    /** Empty, or what stands on the line. */
    final String label;

    Pass(Net net, String label) {
        this(net, label, STEP + up(halfOf(label)));
    }

    private Pass(Net net, String label, int half) {
        super(half, half, label.isEmpty() ? 0 : LABEL_HEIGHT);
        this.net = net;
        this.label = label;
    }

    /** Half of the width of a label with its frame. */
    static int halfOf(String label) {
        return label.isEmpty() ? 0 : Letters.width(text(label), LABEL_SIZE) / 2 + STEP;
    }

    static String text(String label) {
        return Letters.fit(label, LABEL_SIZE, MOST_TEXT);
    }
}
