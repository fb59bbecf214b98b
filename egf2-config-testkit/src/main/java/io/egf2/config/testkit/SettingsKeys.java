package io.egf2.config.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a settings record, as its JSON Schema tells them. A key inside a list or a map is written with {@code *} for the
 * element: {@code /kinds/*}{@code /width}.
 */
final class SettingsKeys {

    private final JsonNode schema;

    SettingsKeys(String schema) {
        this.schema = JsonMapper.shared().readTree(schema);
    }

    /** All keys, with what the schema says of each. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        addAll(schema, "", keys, List.of());
        return keys;
    }

    private void addAll(JsonNode at, String pattern, Map<String, JsonNode> keys, List<JsonNode> open) {
        JsonNode type = resolved(at);
        if (open.contains(type)) {
            return; // a record that holds itself
        }
        List<JsonNode> inside = new ArrayList<>(open);
        inside.add(type);
        for (Map.Entry<String, JsonNode> property : properties(type)) {
            String key = pattern + "/" + escaped(property.getKey());
            keys.put(key, property.getValue());
            addAll(property.getValue(), key, keys, inside);
        }
        for (String element : List.of("items", "additionalProperties")) {
            if (type.has(element)) {
                addAll(type.get(element), pattern + "/*", keys, inside);
            }
        }
    }

    /** The keys that a document sets to anything but null. */
    Set<String> setBy(ConfigDocument document) {
        Set<String> keys = new LinkedHashSet<>();
        visit(document, (place, type) -> keys.add(place.pattern()));
        return keys;
    }

    /**
     * A key in a document.
     *
     * @param pointer where it stands
     * @param pattern the same with {@code *} for elements
     * @param value what it is set to
     */
    record Place(String pointer, String pattern, JsonNode value) {

        private Place child(String name, boolean isElement, JsonNode value) {
            String key = "/" + escaped(name);
            return new Place(pointer + key, pattern + (isElement ? "/*" : key), value);
        }
    }

    /** Visits every key of a document that the record knows, and every element of its lists and maps, with its schema. */
    void visit(ConfigDocument document, BiConsumer<Place, JsonNode> visitor) {
        visit(new Place("", "", document.root()), schema, visitor);
    }

    /** The keys of a document that the record does not know, as pointers. */
    List<String> unknownIn(ConfigDocument document) {
        List<String> unknown = new ArrayList<>();
        addUnknown(new Place("", "", document.root()), schema, unknown);
        visit(document, (place, type) -> addUnknown(place, type, unknown));
        return unknown;
    }

    private void addUnknown(Place place, JsonNode type, List<String> unknown) {
        if (type.has("properties")) {
            for (String name : place.value().propertyNames()) {
                if (!type.get("properties").has(name)) {
                    unknown.add(place.pointer() + "/" + escaped(name));
                }
            }
        }
    }

    private void visit(Place place, JsonNode at, BiConsumer<Place, JsonNode> visitor) {
        JsonNode type = resolved(at);
        if (!place.pointer().isEmpty()) {
            visitor.accept(place, type);
        }
        for (Map.Entry<String, JsonNode> property : properties(type)) {
            JsonNode value = place.value().path(property.getKey());
            if (!value.isMissingNode() && !value.isNull()) {
                visit(place.child(property.getKey(), false, value), property.getValue(), visitor);
            }
        }
        if (type.has("items")) {
            for (int i = 0; i < place.value().size(); i++) {
                visit(place.child(Integer.toString(i), true, place.value().get(i)), type.get("items"), visitor);
            }
        }
        if (type.has("additionalProperties")) {
            place.value()
                    .properties()
                    .forEach(member -> visit(
                            place.child(member.getKey(), true, member.getValue()),
                            type.get("additionalProperties"),
                            visitor));
        }
    }

    /** The defaults by key. */
    Map<String, JsonNode> defaults() {
        Map<String, JsonNode> defaults = new TreeMap<>();
        all().forEach((key, type) -> {
            if (type.has("default")) {
                defaults.put(key, type.get("default"));
            }
        });
        return defaults;
    }

    private JsonNode resolved(JsonNode type) {
        return type.has("$ref") ? schema.at(type.get("$ref").stringValue().substring(1)) : type;
    }

    private Set<Map.Entry<String, JsonNode>> properties(JsonNode type) {
        Set<Map.Entry<String, JsonNode>> properties =
                new LinkedHashSet<>(type.path("properties").properties());
        properties.removeIf(property -> property.getKey().equals("$schema"));
        return properties;
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
