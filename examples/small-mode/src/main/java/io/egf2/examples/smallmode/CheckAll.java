package io.egf2.examples.smallmode;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.config.fleet.FleetReport;

/** Checks the documents of all services as one system: what an operator does before anything is started. */
final class CheckAll {

    private CheckAll() {}

    /**
     * Prints the report, and ends with its exit code.
     *
     * @param args {@code --config}, and the location of the documents with {@code {service}} in it
     */
    public static void main(String[] args) {
        FleetReport report = FleetCheck.of(args[1]).run();
        System.out.println(report.text());
        System.exit(report.exitCode());
    }
}
