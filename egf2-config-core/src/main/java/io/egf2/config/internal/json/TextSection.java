package io.egf2.config.internal.json;

import io.egf2.config.JsonSection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A section that is the text of one JSON value. */
public final class TextSection implements JsonSection {

    private final String json;

    private TextSection(String json) {
        this.json = json;
    }

    /** Of a text that nobody has looked at yet. */
    public static TextSection parse(String json) {
        if (!JsonReader.isJson(json)) {
            throw new IllegalArgumentException("not a JSON value");
        }
        return new TextSection(json);
    }

    public static TextSection of(JsonValue value) {
        return new TextSection(value.source());
    }

    /** One object of the members with these keys. */
    public static TextSection ofMembers(List<JsonValue> keys) {
        StringBuilder json = new StringBuilder("{");
        for (JsonValue key : keys) {
            json.append(json.length() == 1 ? "" : ",");
            json.append(key.source()).append(':').append(key.value().source());
        }
        return new TextSection(json.append('}').toString());
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public JsonNode toNode() {
        return JsonMapper.shared().readTree(json);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextSection section && section.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "JsonSection[" + json.length() + " characters]";
    }
}
