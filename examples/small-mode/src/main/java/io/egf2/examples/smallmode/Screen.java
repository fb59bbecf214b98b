package io.egf2.examples.smallmode;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What one sees: in colours on a terminal, else plain text that reads as well in the log of a build. */
final class Screen {

    private static final String COLUMNS = "  %-12s %6s %9s %9s  %-11s %-17s %s";
    private static final int SHORT = 8;

    private final PrintStream out;
    private final boolean colours;
    private final long begin = System.nanoTime();

    Screen(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** Standard output, in colours if {@linkplain Colour#areWanted() they are wanted}. */
    static Screen standard() {
        return new Screen(System.out, Colour.areWanted());
    }

    synchronized void title(String text) {
        out.println();
        out.println(Colour.BOLD.paint(text, colours));
        out.println("=".repeat(text.length()));
        out.println();
    }

    synchronized void text(String text) {
        out.println("  " + text);
    }

    synchronized void gap() {
        out.println();
    }

    /** A line of a service's log as it comes, with the seconds since the begin, and the fingerprint shortened. */
    synchronized void log(String service, String line) {
        String message = line.replaceFirst("^\\[.*?] ", "")
                .replace("io.egf2.config - ", "")
                .replaceFirst("(sha256 \\w{8})\\w+", "$1..");
        out.println(format("  %6s s  %-12s ", seconds(), service)
                + Colour.ofLevel(message).paint(message, colours));
    }

    /** A health page, with the fingerprint shortened. */
    synchronized void health(String name, String from, String page) {
        String shown = page.replaceFirst("(\"fingerprint\": \"\\w{8})\\w+", "$1..");
        out.println("  " + Colour.GREEN.paint("ok", colours) + format("  %-12s %-35s ", name, from) + shown);
    }

    /** A service's report, as it stands on its standard error; the log line with the same facts is left out. */
    synchronized void report(String errors) {
        errors.lines()
                .filter(line -> !line.contains(" ERROR "))
                .map(line -> Colour.ofReport(line).paint(line, colours))
                .forEach(line -> out.println("  | " + line));
    }

    synchronized void table(List<Row> rows) {
        String head = format(COLUMNS, "service", "port", "loaded in", "attempts", "fingerprint", "health", "exit code");
        out.println(Colour.BOLD.paint(head, colours));
        for (Row row : rows) {
            out.println(format(
                    COLUMNS,
                    row.service(),
                    row.port() == 0 ? "-" : row.port(),
                    row.millis() + " ms",
                    row.attempts(),
                    row.fingerprint().substring(0, SHORT),
                    row.port() == 0 ? "started, no port" : "200",
                    Fleet.ENDED_BY_SIGTERM));
        }
    }

    synchronized void refused(String service, int exitCode) {
        String row = format(COLUMNS, service, "-", "-", "-", "-", "refused to start", exitCode);
        out.println(Colour.RED.paint(row, colours));
        out.println();
    }

    synchronized void good(String text) {
        out.println(Colour.GREEN.paint("OK", colours) + "  " + text + ": " + seconds() + " s in all");
    }

    synchronized void bad(String text) {
        out.println(Colour.RED.paint("FAILED", colours) + "  " + text);
    }

    private String seconds() {
        long tenths = (System.nanoTime() - begin) / 100_000_000;
        return tenths / 10 + "." + tenths % 10;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * A line of the summary.
     *
     * @param service its name
     * @param port its port, or 0
     * @param millis what the load took, as its log says
     * @param attempts how many times it asked
     * @param fingerprint that of its document
     */
    record Row(String service, int port, String millis, String attempts, String fingerprint) {}
}
