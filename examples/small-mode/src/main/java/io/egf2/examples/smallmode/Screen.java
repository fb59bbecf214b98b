package io.egf2.examples.smallmode;

import java.io.PrintStream;

/** What one sees: plain text, so that it reads as well in the log of a build. */
final class Screen {

    private static final String ROW = "  %-12s %7s %9s %9s  %-10s %s%n";

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
        out.println();
    }

    void text(String text) {
        out.println("  " + text);
        out.println();
    }

    /** A line of a service's log, with the fingerprint shortened. */
    synchronized void log(String service, String line) {
        String message = line.replaceFirst("^\\[.*?] ", "").replace("io.egf2.config - ", "");
        out.printf("  %-12s %s%n", service, message.replaceFirst("(sha256 \\w{8})\\w+", "$1\u2026"));
    }

    void head() {
        out.println();
        out.printf(ROW, "service", "port", "loaded in", "attempts", "document", "health");
    }

    void service(String name, int port, String millis, String attempts, String fingerprint) {
        String health = port == 0 ? "running, no port" : "ok";
        out.printf(ROW, name, port == 0 ? "-" : port, millis + " ms", attempts, fingerprint.substring(0, 8), health);
    }

    /** A service's report, as it stands on its standard error; the log line with the same facts is left out. */
    void report(String errors) {
        errors.lines().filter(line -> !line.contains(" ERROR ")).forEach(line -> out.println("  | " + line));
        out.println();
    }

    void good(String text) {
        out.println("OK  " + text);
    }

    void bad(String text) {
        out.println("FAILED  " + text);
    }
}
