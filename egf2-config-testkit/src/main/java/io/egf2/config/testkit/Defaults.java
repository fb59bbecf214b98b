package io.egf2.config.testkit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The defaults that a record declares, and those that a document has in the place of them. */
final class Defaults {

    private final SettingsKeys keys;
    private final Map<String, JsonNode> declared;

    Defaults(SettingsKeys keys) {
        this.keys = keys;
        this.declared = ofAll();
    }

    Map<String, JsonNode> declared() {
        return declared;
    }

    /** What the record sets where a document leaves out what it can, by key: a section with the defaults that are in it. */
    private Map<String, JsonNode> ofAll() {
        Map<String, JsonNode> defaults = new TreeMap<>();
        Set<String> within = new LinkedHashSet<>();
        keys.all().forEach((key, type) -> {
            if (type.has("default") && within.stream().noneMatch(key::startsWith)) {
                defaults.put(key, filled(type.get("default"), type));
                within.add(key + "/");
            }
        });
        return defaults;
    }

    /** A value with the defaults of what is absent in it. */
    private JsonNode filled(JsonNode value, JsonNode at) {
        JsonNode type = keys.resolved(at);
        JsonNode filled = value.deepCopy();
        if (filled instanceof ArrayNode list && type.has("items")) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, filled(list.get(i), type.get("items")));
            }
        } else if (filled instanceof ObjectNode object) {
            fill(object, value, type);
        }
        return filled;
    }

    private void fill(ObjectNode object, JsonNode value, JsonNode type) {
        JsonNode others = type.path("additionalProperties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode known = type.path("properties").path(member.getKey());
            object.set(member.getKey(), filled(member.getValue(), known.isMissingNode() ? others : known));
        }
        for (Map.Entry<String, JsonNode> property : SettingsKeys.properties(type)) {
            if (!object.hasNonNull(property.getKey()) && property.getValue().has("default")) {
                object.set(property.getKey(), filled(property.getValue().get("default"), property.getValue()));
            }
        }
    }

    /**
     * The keys of a document, by pattern, with their values: those that have a default as a whole, and of the others what is in them.
     * One that the record does not know is told by its pointer.
     */
    Map<String, JsonNode> written(ConfigDocument document) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        addLeaves(new SettingsKeys.Place("", "", document.root()), keys.schema(), leaves);
        return leaves;
    }

    private void addLeaves(SettingsKeys.Place place, JsonNode at, Map<String, JsonNode> leaves) {
        JsonNode type = keys.resolved(at);
        boolean isOpen = type.has("properties") && place.value().isObject()
                || !SettingsKeys.elements(place, type).isEmpty();
        if (declared.containsKey(place.pattern()) || !isOpen) {
            leaves.put(place.pattern(), place.value());
            return;
        }
        for (SettingsKeys.Place element : SettingsKeys.elements(place, type)) {
            addLeaves(element, SettingsKeys.elementType(type), leaves);
        }
        if (type.has("properties")) {
            addMembers(place, type, leaves);
        }
    }

    private void addMembers(SettingsKeys.Place place, JsonNode type, Map<String, JsonNode> leaves) {
        for (Map.Entry<String, JsonNode> member : place.value().properties()) {
            JsonNode known = type.get("properties").path(member.getKey());
            if (known.isMissingNode()) {
                leaves.put(place.pointer() + "/" + SettingsKeys.escaped(member.getKey()), member.getValue());
            } else if (!member.getValue().isNull() && !member.getKey().equals("$schema")) {
                String key = SettingsKeys.name(Map.entry(member.getKey(), known));
                addLeaves(place.member(member.getKey(), key, member.getValue()), known, leaves);
            }
        }
    }
}
