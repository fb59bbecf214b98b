package io.egf2.examples.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A part of a YAML document; what is not there is a part too, an empty one.
 *
 * @param value a map, a list, a text, a number or a boolean
 */
record Yaml(@Nullable Object value) {

    private static final LoadSettings STRICT =
            LoadSettings.builder().setAllowDuplicateKeys(false).build();

    /** All documents of a text. */
    static List<Yaml> all(String text) {
        List<Yaml> documents = new ArrayList<>();
        new Load(STRICT).loadAllFromString(text).forEach(document -> documents.add(new Yaml(document)));
        return documents;
    }

    /** The part with these names, one below the other. */
    Yaml at(String... names) {
        Yaml part = this;
        for (String name : names) {
            part = new Yaml(part.value instanceof Map<?, ?> map ? map.get(name) : null);
        }
        return part;
    }

    List<Yaml> items() {
        return value instanceof List<?> list ? list.stream().map(Yaml::new).toList() : List.of();
    }

    /** The first item that has this name. */
    Optional<Yaml> named(String name) {
        return items().stream()
                .filter(item -> item.at("name").text().equals(name))
                .findFirst();
    }

    Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A text, number or boolean as it is written; else nothing. */
    String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    int number() {
        return value instanceof Integer number ? number : -1;
    }
}
