package io.egf2.examples.deployment;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.config.fleet.FleetReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program: reads the nine documents of small mode and writes, to standard output, the site file of the nginx in front of them.
 * The documents are checked as one system first; if anything is wrong with them, it ends with the report and its exit code.
 */
public final class EntryPoint {

    private static final int USAGE = 64;
    private static final int OUTPUT = 74;

    private EntryPoint() {}

    /**
     * Ends the JVM with 0, 64 for a mistake in the command line, 74 if the output could not be written, or the exit code of the
     * check of the documents.
     *
     * @param args the switches
     */
    public static void main(String[] args) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (List.of(args).contains("--help")) {
            out.print(Switches.HELP);
            return 0;
        }
        try {
            return written(out, err, Switches.parse(args));
        } catch (UsageException e) {
            err.println("entry point: " + e.getMessage());
            err.println("--help tells all switches.  (exit " + USAGE + ")");
            return USAGE;
        }
    }

    private static int written(PrintStream out, PrintStream err, Switches switches) throws UsageException {
        EntryPointOptions options = EntryPointOptions.of(switches);
        FleetReport report =
                FleetCheck.of(switches.value("configs")).withOneHost().run();
        if (report.exitCode() != 0) {
            err.println(report.text());
            return report.exitCode();
        }
        out.print(new SiteFile(options, Upstreams.of(report)).text());
        if (out.checkError()) {
            err.println("entry point: standard output could not be written to  (exit " + OUTPUT + ")");
            return OUTPUT;
        }
        return 0;
    }
}
