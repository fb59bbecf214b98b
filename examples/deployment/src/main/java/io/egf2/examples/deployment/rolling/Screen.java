package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.Colour;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What one sees: in colours on a terminal, else plain text that reads as well in the log of a build. */
final class Screen {

    private static final String STEP = "  %6s  %-14s  %-9s  %-9s  %-9s  %8s  %6s";
    private static final String RESULT = "  %-58s  %8s  %6s";
    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean colours;
    private final long begin = System.nanoTime();
    private boolean silent;

    Screen(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** From now on nothing is shown any more: the run is broken off, and what fails now fails for that. */
    synchronized void silence() {
        silent = true;
    }

    private synchronized void line(String text) {
        if (!silent) {
            out.println(text.stripTrailing());
        }
    }

    void title(String text) {
        line("");
        line(Colour.BOLD.paint(text, colours));
        line("=".repeat(text.length()));
        line("");
    }

    void text(String text) {
        line("  " + text);
    }

    void gap() {
        line("");
    }

    /** A part of the system that is there now. */
    void part(String name, String what) {
        line(format("  %6s  %-10s  %s", seconds(), name, what));
    }

    /** What another program has printed. */
    void quote(List<String> lines) {
        for (String line : lines) {
            line("  | " + (line.length() > WIDTH ? line.substring(0, WIDTH) + ".." : line));
        }
    }

    void stepHead() {
        line(Colour.BOLD.paint(
                format(STEP, "s", "instance", "ended", "back in", "runs", "requests", "failed"), colours));
    }

    /**
     * An instance was restarted.
     *
     * @param ended how the old process ended
     * @param started how long it took until the balancer sent requests to the new one, or how that ended
     * @param revision what it runs now
     */
    void step(Instance instance, String ended, String started, String revision, Phase phase) {
        String line =
                format(STEP, seconds(), instance.name(), ended, started, revision, phase.requests(), phase.failed());
        line(revision.equals("-") ? Colour.RED.paint(line, colours) : line);
    }

    /** All of a table. */
    void table(WhoRunsWhat table) {
        table(table, table.rows());
    }

    /** The rows of a table in which something is amiss, and what it is. */
    void amiss(WhoRunsWhat table) {
        table(table, table.rows().stream().filter(row -> !row.isGood()).toList());
    }

    private void table(WhoRunsWhat table, List<WhoRunsWhat.Row> rows) {
        if (!rows.isEmpty()) {
            line("  " + Colour.BOLD.paint(WhoRunsWhat.head(), colours));
        }
        rows.forEach(row -> line("  " + (row.isGood() ? row.text() : Colour.YELLOW.paint(row.text(), colours))));
        line("");
        table.amiss().forEach(standing -> text(Colour.YELLOW.paint(standing.told(), colours)));
        text(table.rest());
    }

    void resultHead() {
        line(Colour.BOLD.paint(format(RESULT, "scene", "requests", "failed"), colours));
    }

    void result(Outcome outcome) {
        String line = format(RESULT, outcome.scene(), outcome.requests(), outcome.failed());
        line((outcome.isRight() ? Colour.GREEN : Colour.RED).paint(line, colours));
    }

    void good(String text) {
        line("");
        line(Colour.GREEN.paint("OK", colours) + "  " + text + ": " + seconds() + " s in all");
    }

    void bad(String text) {
        line("");
        line(Colour.RED.paint("FAILED", colours) + "  " + text);
    }

    private String seconds() {
        return seconds(System.nanoTime() - begin);
    }

    static String seconds(long nanos) {
        return format("%.1f", nanos / 1e9);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
