package io.egf2.examples.deployment.rolling;

import java.util.List;

/** The report of a service that cannot start, as it is quoted here: shortened to what one has to see. */
final class Report {

    private Report() {}

    /** The head, each problem in a line, and the end; no line of a log. */
    static List<String> brief(String errors) {
        return errors.lines()
                .filter(line -> line.contains(" cannot start: ")
                        || line.matches("  \\d+\\. .*")
                        || line.startsWith("Nothing was started"))
                .filter(line -> !line.contains(" ERROR "))
                .toList();
    }
}
