package io.egf2.examples.deployment.rolling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table: the revision of each document, and what each instance of its service runs. */
final class WhoRunsWhat {

    static final String COLUMNS = "%-12s  %-9s  %-15s  %s";

    private final List<Row> rows = new ArrayList<>();

    /**
     * A service.
     *
     * @param service its name
     * @param wanted the revision of its document
     * @param standings one for each instance
     */
    record Row(String service, String wanted, List<Standing> standings) {

        boolean isGood() {
            return standings.stream().allMatch(standing -> standing.kind() == Standing.Kind.SAME);
        }

        String text() {
            return line(
                    service,
                    Standing.brief(wanted),
                    standings.get(0).shown(),
                    standings.size() > 1 ? standings.get(1).shown() : "-");
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    List<Row> rows() {
        return rows;
    }

    /** Those that do not run with their document as it is. */
    List<Standing> amiss() {
        return rows.stream()
                .flatMap(row -> row.standings().stream())
                .filter(standing -> standing.kind() != Standing.Kind.SAME)
                .toList();
    }

    /** A sentence about all others. */
    String rest() {
        return (amiss().isEmpty() ? "Every instance" : "Every other instance") + " runs its document as it is.";
    }

    static String head() {
        return line("service", "document", "instance a", "instance b");
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, COLUMNS, (Object[]) cells).stripTrailing();
    }
}
