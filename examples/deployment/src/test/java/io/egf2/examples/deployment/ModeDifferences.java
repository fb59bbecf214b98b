package io.egf2.examples.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is not the same in the documents of the three modes, key by key, as a table of a page. */
final class ModeDifferences {

    private static final List<String> MODES = List.of("small", "scalable", "big-data");
    private static final String ABSENT = "-";

    private ModeDifferences() {}

    /** A row for each key, and for the services in which it changes in the same way. */
    static String table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String service : services()) {
            List<Map<String, String>> modes =
                    MODES.stream().map(mode -> values(mode, service)).toList();
            Set<String> keys = modes.stream()
                    .flatMap(values -> values.keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String key : keys) {
                List<String> cells = modes.stream()
                        .map(values -> values.getOrDefault(key, ABSENT))
                        .toList();
                if (Set.copyOf(cells).size() > 1) {
                    rows.computeIfAbsent(
                                    "| `" + key + "` | " + String.join(" | ", cells) + " |", row -> new ArrayList<>())
                            .add(service);
                }
            }
        }
        String body = rows.entrySet().stream()
                .map(row -> row.getKey().replaceFirst(" \\| ", " | " + String.join(", ", row.getValue()) + " | "))
                .sorted()
                .collect(Collectors.joining("\n"));
        return "| key | of | small | scalable | big data |\n| --- | --- | --- | --- | --- |\n" + body;
    }

    private static List<String> services() {
        try (Stream<Path> files = Files.list(Configs.of("small"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a mode that does without the service, those of the mode before: its absence is told beside the table. */
    private static Map<String, String> values(String mode, String service) {
        Path document = Configs.of(mode).resolve(service + ".json");
        if (!Files.exists(document)) {
            return values(MODES.get(MODES.indexOf(mode) - 1), service);
        }
        try {
            Map<String, String> values = new TreeMap<>();
            // JSON is YAML 1.2.
            add(
                    "",
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(document)),
                    service,
                    values);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String pointer, Object value, String service, Map<String, String> values) {
        if (value instanceof Map<?, ?> section) {
            section.forEach((key, below) -> add(pointer + "/" + key, below, service, values));
        } else {
            values.put(pointer, shown(value, service));
        }
    }

    private static String shown(Object value, String service) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> shown(one, service)).collect(Collectors.joining("<br>"));
        }
        return value.equals(service) ? "its name" : "`" + value + "`";
    }
}
