package io.egf2.examples.smallmode;

import java.io.PrintStream;

/** What one sees: plain text, with colours on a terminal that wants them. */
final class Screen {

    private static final String ROW = "  %-12s %7s %9s %9s  %-10s %s%n";

    private final PrintStream out;
    private final boolean colours;

    Screen(PrintStream out) {
        this.out = out;
        this.colours = System.console() != null && System.getenv("NO_COLOR") == null;
    }

    void title(String text) {
        out.println();
        out.println(coloured("1", text));
        out.println();
    }

    void text(String text) {
        out.println("  " + text);
        out.println();
    }

    /** A line of a service's log, with the fingerprint shortened. */
    synchronized void log(String service, String line) {
        String message = line.replaceFirst("^\\[.*?] ", "").replace("io.egf2.config - ", "");
        String colour = message.startsWith("WARN") ? "33" : "2";
        out.printf("  %-12s %s%n", service, coloured(colour, message.replaceFirst("(sha256 \\w{8})\\w+", "$1\u2026")));
    }

    void head() {
        out.println();
        out.printf(ROW, "service", "port", "loaded in", "attempts", "document", "health");
    }

    void service(String name, int port, String millis, String attempts, String fingerprint) {
        String health = coloured("32", port == 0 ? "running, no port" : "ok");
        out.printf(ROW, name, port == 0 ? "-" : port, millis + " ms", attempts, fingerprint.substring(0, 8), health);
    }

    /** A service's report, as it stands on its standard error; the log line with the same facts is left out. */
    void report(String errors) {
        errors.lines()
                .filter(line -> !line.contains(" ERROR "))
                .forEach(line -> out.println("  " + coloured("33", "|") + " " + line));
        out.println();
    }

    void good(String text) {
        out.println(coloured("32", "OK") + "  " + text);
    }

    void bad(String text) {
        out.println(coloured("31", "FAILED") + "  " + text);
    }

    private String coloured(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
