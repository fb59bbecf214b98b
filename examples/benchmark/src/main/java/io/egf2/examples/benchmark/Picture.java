package io.egf2.examples.benchmark;

import java.util.Locale;
import java.util.Objects;

/** A picture of start times in SVG: two bars for each contender, without and with an archive, and the spread of each. */
final class Picture {

    private static final int LABEL = 280;
    private static final int WIDTH = 900;
    private static final int ROW = 38;
    private static final int TOP = 56;
    private static final int BAR = 14;

    private static final String STYLE = """
            <style>
            text { fill: #24292f } .plain { fill: #57606a } .archived { fill: #afb8c1 } .ours .plain { fill: #0969da }
            .ours .archived { fill: #80ccff } .spread { stroke: #24292f } .base { stroke: #57606a; stroke-dasharray: 4 }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .spread { stroke: #e6edf3 } }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private final Table plain;
    private final Table archived;
    private final double scale;

    /**
     * A picture.
     *
     * @param plain start times without an archive
     * @param archived with one, of the same contenders
     */
    Picture(Table plain, Table archived) {
        this.plain = plain;
        this.archived = archived;
        double most =
                plain.rows().stream().mapToDouble(row -> time(row).max()).max().orElseThrow();
        this.scale = (WIDTH - LABEL - 60) / most;
    }

    String svg() {
        int height = TOP + ROW * plain.rows().size() + 10;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">\n",
                WIDTH,
                height));
        svg.append(STYLE);
        text(10, 22, plain.title() + ": time to the settings, as parts of the base");
        text(10, 42, "dark: as it is; light: with an archive; lines: least and most");
        line("base", x(1), TOP, x(1), height);
        for (int i = 0; i < plain.rows().size(); i++) {
            row(TOP + ROW * i, plain.rows().get(i), archived.rows().get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private void row(int y, Table.Row one, Table.Row other) {
        svg.append(one.title().startsWith("egf2") ? "<g class=\"ours\">\n" : "<g>\n");
        text(10, y + 20, one.title());
        bar("plain", y + 2, time(one));
        bar("archived", y + 2 + BAR, time(other));
        svg.append("</g>\n");
    }

    private void bar(String kind, int y, Spread time) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
                kind,
                LABEL,
                y,
                time.median() * scale,
                BAR));
        line("spread", x(time.min()), y + BAR / 2, x(time.max()), y + BAR / 2);
        text(x(time.max()) + 5, y + BAR - 1, String.format(Locale.ROOT, "%.2f", time.median()));
    }

    private void line(String kind, double x1, int y1, double x2, int y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    private double x(double ratio) {
        return LABEL + ratio * scale;
    }

    private void text(double x, int y, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%s</text>\n", x, y, text));
    }

    private static Spread time(Table.Row row) {
        return (Spread) Objects.requireNonNull(row.figures().get(Starts.WALL), row.title());
    }
}
