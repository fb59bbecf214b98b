package io.egf2.config.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table as it was printed, read again: a column begins where its head does. */
final class PrintedTable {

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /**
     * Reads a table.
     *
     * @param heads the heads of all columns, or of the first ones and that behind them
     */
    PrintedTable(String text, String... heads) {
        List<String> lines = text.lines().toList();
        int head = 0;
        while (!lines.get(head).strip().startsWith(heads[0] + " ")) {
            head++;
        }
        for (String line : lines.subList(head + 1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < heads.length; i++) {
                int end = i + 1 == heads.length ? line.length() : column(lines.get(head), heads[i + 1], line);
                row.put(
                        heads[i],
                        line.substring(column(lines.get(head), heads[i], line), end)
                                .strip());
            }
            rows.putIfAbsent(Objects.requireNonNull(row.get(heads[0])), row);
        }
    }

    private static int column(String heads, String head, String line) {
        return Math.min(line.length(), heads.indexOf("  " + head) + 2);
    }

    /** The first cells of all rows. */
    Set<String> names() {
        return rows.keySet();
    }

    String cell(String name, String head) {
        assertThat(rows).containsKey(name);
        return Objects.requireNonNull(Objects.requireNonNull(rows.get(name)).get(head));
    }
}
