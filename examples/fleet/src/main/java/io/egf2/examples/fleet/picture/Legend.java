package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.List;

/** What the shapes and colours mean, below the picture; only those that it has. */
final class Legend {

    private static final int LINE = 28;
    private static final int SAMPLE = 28;
    private static final int GAP = 20;
    private static final int LETTER = 7;

    private final List<String> entries = new ArrayList<>();
    private final int most;
    private int x;
    private int y;
    private int width;

    /**
     * A legend.
     *
     * @param picture what it explains
     * @param top where it begins
     * @param width how wide it may become
     */
    Legend(Picture picture, int top, int width) {
        this.x = Layout.MARGIN;
        this.y = top + LINE / 2;
        this.most = width - Layout.MARGIN;
        for (Kind kind : Kind.values()) {
            if (picture.nodes().stream().anyMatch(node -> node.kind() == kind)) {
                add(kind);
            }
        }
        for (Mark mark : Mark.values()) {
            if (picture.edges().stream().anyMatch(edge -> edge.mark() == mark)) {
                add(mark);
            }
        }
    }

    /** Where it ends. */
    int bottom() {
        return y + LINE / 2;
    }

    /** How wide the whole has to be for it. */
    int width() {
        return width + Layout.MARGIN;
    }

    List<String> elements() {
        return entries;
    }

    private void add(Kind kind) {
        String word = kind == Kind.OTHER ? "other system" : kind.word();
        room(word);
        entries.add("<g class=\"" + kind.word() + "\">" + Outline.of(kind, x, y - 8, SAMPLE, 16) + "</g>");
        word(word);
    }

    private void add(Mark mark) {
        String word = switch (mark) {
            case NONE -> "talks to";
            case WARNED -> "warning";
            case WRONG -> "wrong";
        };
        room(word);
        Route route = new Route();
        route.add(x, y);
        route.add(x + SAMPLE, y);
        entries.add("<g class=\"line " + mark.word() + "\"><path class=\"edge\" d=\"" + route.path()
                + "\"/><path class=\"head\" d=\"" + route.head() + "\"/></g>");
        word(word);
    }

    private void room(String word) {
        if (x > Layout.MARGIN && x + wide(word) > most) {
            x = Layout.MARGIN;
            y += LINE;
        }
    }

    private void word(String word) {
        entries.add("<text class=\"key\" x=\"" + (x + SAMPLE + 8) + "\" y=\"" + (y + 4) + "\">" + word + "</text>");
        width = Math.max(width, x + wide(word));
        x += wide(word) + GAP;
    }

    private static int wide(String word) {
        return SAMPLE + 8 + word.length() * LETTER;
    }
}
