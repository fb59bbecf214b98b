package io.egf2.config.internal.text;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A JSON object in the making: its members, in the order in which they are added. */
public final class JsonObject {

    /** A value that is JSON already. */
    public record Raw(String json) {}

    private final Map<String, Object> members = new LinkedHashMap<>();

    public static JsonObject of(String name, Object value) {
        return new JsonObject().with(name, value);
    }

    /** Adds a member: a text, a number, true or false, an object, raw JSON, or a list of these. */
    public JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member if there is one: neither null nor an empty text or list. */
    public JsonObject withPresent(String name, @Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of()) ? this : with(name, value);
    }

    public JsonObject withAll(JsonObject others) {
        members.putAll(others.members);
        return this;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** A member that is a list, or a single value as a list of one. */
    public List<?> list(String name) {
        Object value = members.getOrDefault(name, List.of());
        return value instanceof List<?> list ? list : List.of(value);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The whole object as a text, in ASCII: standard output may be of any character set. */
    public String text() {
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        StringWriter text = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(pretty, text)) {
            write(json);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.writeName(member.getKey());
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof JsonObject nested) {
            nested.write(json);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(element, json));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Raw raw) {
            json.writeRawValue(raw.json());
        } else {
            json.writeRawValue(String.valueOf(value)); // a number, true or false
        }
    }
}
