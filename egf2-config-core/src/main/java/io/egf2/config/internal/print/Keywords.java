package io.egf2.config.internal.print;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** An object of a JSON Schema in the making: its keywords, in the order in which they are added. */
final class Keywords {

    /** A value that is JSON already. */
    record Raw(String json) {}

    private final Map<String, Object> members = new LinkedHashMap<>();

    static Keywords of(String keyword, Object value) {
        return new Keywords().with(keyword, value);
    }

    static Keywords anyOf(Object... schemas) {
        return of("anyOf", List.of(schemas));
    }

    /** Adds a keyword with a text, a number, true or false, keywords, raw JSON, or a list of these. */
    Keywords with(String keyword, Object value) {
        members.put(keyword, value);
        return this;
    }

    Keywords withAll(Keywords others) {
        members.putAll(others.members);
        return this;
    }

    boolean has(String keyword) {
        return members.containsKey(keyword);
    }

    /** A keyword with a list, or a single value as a list of one. */
    List<?> list(String keyword) {
        Object value = members.getOrDefault(keyword, List.of());
        return value instanceof List<?> list ? list : List.of(value);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The whole schema as a text, in ASCII: standard output may be of any character set. */
    String text() {
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
        if (value instanceof Keywords nested) {
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
