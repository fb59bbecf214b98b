package io.egf2.config.internal.print;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns of equal width. */
public final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    public TextTable(List<String> head) {
        rows.add(head.toArray(new String[0]));
    }

    public void add(String... cells) {
        rows.add(cells);
    }

    int size() {
        return rows.size();
    }

    public String text() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(line(row, widths)).append('\n');
        }
        return text.toString();
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < row.length; i++) {
            line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
