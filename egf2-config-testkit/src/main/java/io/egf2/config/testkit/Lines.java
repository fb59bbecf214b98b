package io.egf2.config.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lists in the message of a failure, one line each. */
final class Lines {

    private Lines() {}

    static String of(Collection<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("\n  ").append(line.replace("\n", "\n  "));
        }
        return lines.isEmpty() ? "\n  (none)" : text.toString();
    }

    static String of(Map<String, ?> values) {
        List<String> lines = values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .toList();
        return of(lines);
    }
}
