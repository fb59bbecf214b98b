package io.egf2.config.internal.rule;

import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Keys of a section that are handed to its driver, but are perhaps those of the service with a slip. */
final class Misspelt {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "kafka", new TreeSet<>(Set.of("hosts", "client-id", "topic")),
            "rethinkdb", new TreeSet<>(Set.of("host", "port", "db", "table", "offsettable")));

    private final List<Fact> keys = new ArrayList<>();
    private final String section;
    private final Set<String> absent;

    Misspelt(String section, Fact said) {
        this.section = section;
        Set<String> known = Objects.requireNonNull(KNOWN.get(section));
        this.absent = new TreeSet<>(known);
        List<Fact> all = said.keys();
        all.forEach(key -> absent.remove(String.valueOf(key.value())));
        all.stream()
                .filter(key -> !known.contains(String.valueOf(key.value())) && isMissed(key))
                .forEach(keys::add);
    }

    static boolean isOf(String section) {
        return KNOWN.containsKey(section);
    }

    /** A key with dots is the driver's own. */
    private boolean isMissed(Fact key) {
        String name = String.valueOf(key.value());
        return name.indexOf('.') < 0 && !Suggestion.of(name, absent).words().isEmpty();
    }

    List<Fact> keys() {
        return keys;
    }

    String words(Fact key) {
        String name = String.valueOf(key.value());
        return "the driver of \"" + section + "\" is handed " + Shown.quoted(name) + ", which " + key.service()
                + " does not read; "
                + Suggestion.of(name, absent).question().orElse("");
    }
}
