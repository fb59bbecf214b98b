package io.egf2.examples.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures.
 *
 * @param title what they are of
 * @param note what one must know to read them; Markdown
 * @param rows each with the same figures in the same order
 */
record Table(String title, String note, List<Row> rows) {

    /**
     * The figures of one program.
     *
     * @param title what the program is called
     * @param figures a {@link Spread}, number or text by its name
     */
    record Row(String title, Map<String, Object> figures) {

        static Row of(String title) {
            return new Row(title, new LinkedHashMap<>());
        }

        Row with(String name, Object figure) {
            Map<String, Object> more = new LinkedHashMap<>(figures);
            more.put(name, figure);
            return new Row(title, more);
        }
    }

    String markdown() {
        List<String> names = new ArrayList<>(rows.get(0).figures().keySet());
        StringBuilder text = new StringBuilder("## ")
                .append(title)
                .append("\n\n")
                .append(note)
                .append("\n\n");
        text.append("| | ").append(String.join(" | ", names)).append(" |\n");
        text.append("| --- |").append(" --- |".repeat(names.size())).append('\n');
        for (Row row : rows) {
            text.append("| ").append(row.title()).append(" |");
            row.figures()
                    .values()
                    .forEach(figure -> text.append(' ').append(figure).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }
}
