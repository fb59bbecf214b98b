package io.egf2.config.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a settings record, as its JSON Schema tells them. A key inside a list or a map is written with {@code *} for the
 * element: {@code /kinds/*}{@code /width}.
 */
final class SettingsKeys {

    /** How the schema describes another name of a key. */
    private static final String ALIAS = "another name of ";

    private final JsonNode schema;

    SettingsKeys(String schema) {
        this.schema = JsonMapper.shared().readTree(schema);
    }

    JsonNode schema() {
        return schema;
    }

    /** All keys, with what the schema says of each; a key that has other names is one. */
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
            if (name(property).equals(property.getKey())) {
                String key = pattern + "/" + escaped(property.getKey());
                keys.put(key, property.getValue());
                addAll(property.getValue(), key, keys, inside);
            }
        }
        for (String element : List.of("items", "additionalProperties")) {
            if (type.path(element).isObject()) {
                addAll(type.get(element), pattern + "/*", keys, inside);
            }
        }
    }

    /** The keys that a document sets to anything but null, under whichever of their names. */
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

        Place member(String written, String key, JsonNode value) {
            return new Place(pointer + "/" + escaped(written), pattern + "/" + escaped(key), value);
        }

        Place element(String name, JsonNode value) {
            return new Place(pointer + "/" + escaped(name), pattern + "/*", value);
        }
    }

    /** Visits every key of a document that the record knows, and every element of its lists and maps, with its schema. */
    void visit(ConfigDocument document, BiConsumer<Place, JsonNode> visitor) {
        visit(new Place("", "", document.root()), schema, visitor);
    }

    private void visit(Place place, JsonNode at, BiConsumer<Place, JsonNode> visitor) {
        JsonNode type = resolved(at);
        if (!place.pointer().isEmpty()) {
            visitor.accept(place, type);
        }
        for (Map.Entry<String, JsonNode> property : properties(type)) {
            JsonNode value = place.value().path(property.getKey());
            if (!value.isMissingNode() && !value.isNull()) {
                visit(place.member(property.getKey(), name(property), value), property.getValue(), visitor);
            }
        }
        for (Place element : elements(place, type)) {
            visit(element, elementType(type), visitor);
        }
    }

    /** The elements of a list, or of a map. */
    static List<Place> elements(Place place, JsonNode type) {
        List<Place> elements = new ArrayList<>();
        if (type.has("items") && place.value().isArray()) {
            for (int i = 0; i < place.value().size(); i++) {
                elements.add(place.element(Integer.toString(i), place.value().get(i)));
            }
        } else if (type.path("additionalProperties").isObject()) {
            place.value()
                    .properties()
                    .forEach(member -> elements.add(place.element(member.getKey(), member.getValue())));
        }
        return elements;
    }

    static JsonNode elementType(JsonNode type) {
        return type.has("items") ? type.get("items") : type.get("additionalProperties");
    }

    /** The key of a setting, which may have other names. */
    static String name(Map.Entry<String, JsonNode> property) {
        String about = property.getValue().path("description").stringValue("");
        boolean isAlias = property.getValue().path("deprecated").booleanValue(false) && about.startsWith(ALIAS);
        return isAlias ? about.substring(ALIAS.length()) : property.getKey();
    }

    /** What a type refers to; of several, the one that has most inside. */
    JsonNode resolved(JsonNode type) {
        if (type.has("$ref")) {
            return schema.at(type.get("$ref").stringValue().substring(1));
        }
        JsonNode first = type;
        for (JsonNode one : type.path("anyOf")) {
            JsonNode resolved = resolved(one);
            boolean isContainer =
                    resolved.has("properties") || resolved.has("items") || resolved.has("additionalProperties");
            first = isContainer || first.equals(type) ? resolved : first;
        }
        return first;
    }

    static Set<Map.Entry<String, JsonNode>> properties(JsonNode type) {
        Set<Map.Entry<String, JsonNode>> properties =
                new LinkedHashSet<>(type.path("properties").properties());
        properties.removeIf(property -> property.getKey().equals("$schema"));
        return properties;
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
