package io.egf2.config.internal.print;

import io.egf2.config.internal.bind.BooleanShape;
import io.egf2.config.internal.bind.DurationShape;
import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.SecretShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.foreign.DatabindShape;
import io.egf2.config.internal.json.JsonReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What {@code --config-schema} prints: the settings record as JSON Schema 2020-12, for editors and pipelines. */
public final class SettingsSchema {

    private final String service;
    private final RecordShape shape;
    /** The definitions of nested records, by their names: as simple as can be, as long as it needs to be. */
    private final Map<String, RecordShape> named = new LinkedHashMap<>();

    private final StringWriter text = new StringWriter();

    public SettingsSchema(String service, RecordShape shape) {
        this.service = service;
        this.shape = shape;
    }

    public String text() {
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.writeStringProperty("title", "Settings of " + service);
            writeRecord(shape, json, true);
            writeDefinitions(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void writeDefinitions(JsonGenerator json) {
        if (named.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("$defs");
        Set<String> written = new HashSet<>();
        while (written.size() < named.size()) {
            for (Map.Entry<String, RecordShape> entry : List.copyOf(named.entrySet())) { // one may name another
                if (written.add(entry.getKey())) {
                    json.writeObjectPropertyStart(entry.getKey());
                    writeRecord(entry.getValue(), json, false);
                    json.writeEndObject();
                }
            }
        }
        json.writeEndObject();
    }

    private String name(RecordShape record) {
        String simple = record.type().getSimpleName();
        return named.getOrDefault(simple, record).equals(record)
                ? simple
                : record.type().getName();
    }

    private void writeRecord(RecordShape record, JsonGenerator json, boolean top) {
        json.writeStringProperty("type", "object");
        if (!record.description().isEmpty()) {
            json.writeStringProperty("description", record.description());
        }
        json.writeObjectPropertyStart("properties");
        if (top) {
            json.writeObjectPropertyStart("$schema");
            json.writeStringProperty("type", "string");
            json.writeEndObject();
        }
        for (Setting setting : record.settings()) {
            if (!setting.takesRest()) {
                json.writeObjectPropertyStart(setting.key());
                writeSetting(setting, json);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("required");
        record.settings().stream().filter(Setting::isRequired).map(Setting::key).forEach(json::writeString);
        json.writeEndArray();
    }

    private void writeSetting(Setting setting, JsonGenerator json) {
        if (!setting.description().isEmpty()) {
            json.writeStringProperty("description", setting.description());
        }
        if (setting.defaultText() != null && !setting.hidesDefault()) {
            json.writeName("default");
            json.writeRawValue(JsonReader.readPlain("", setting.defaultText()).text());
        }
        write(setting.shape(), json);
    }

    private void write(Shape shape, JsonGenerator json) {
        if (shape instanceof ConvertedShape converted) {
            write(converted.given(), json);
        } else if (shape instanceof RecordShape record) {
            String name = name(record);
            named.put(name, record);
            json.writeStringProperty("$ref", "#/$defs/" + name);
        } else if (shape instanceof ListShape list) {
            json.writeStringProperty("type", "array");
            writeElement("items", list.element(), json);
        } else if (shape instanceof MapShape map) {
            json.writeStringProperty("type", "object");
            writeElement("additionalProperties", map.element(), json);
        } else if (shape instanceof NumberShape number) {
            writeNumber(number, json);
        } else {
            writeLeaf(shape, json);
        }
    }

    private void writeElement(String property, Shape element, JsonGenerator json) {
        json.writeObjectPropertyStart(property);
        write(element, json);
        json.writeEndObject();
    }

    private static void writeNumber(NumberShape number, JsonGenerator json) {
        json.writeStringProperty("type", number.isWhole() ? "integer" : "number");
        if (number.min() != Long.MIN_VALUE) {
            json.writeNumberProperty("minimum", number.min());
        }
        if (number.max() != Long.MAX_VALUE) {
            json.writeNumberProperty("maximum", number.max());
        }
    }

    private static void writeLeaf(Shape shape, JsonGenerator json) {
        if (shape instanceof BooleanShape) {
            json.writeStringProperty("type", "boolean");
        } else if (shape instanceof EnumShape choice) {
            json.writeArrayPropertyStart("enum");
            choice.namesAndAliases().forEach(json::writeString);
            json.writeEndArray();
        } else if (shape instanceof DurationShape duration) {
            writeDuration(duration, json);
        } else if (shape instanceof DatabindShape) {
            json.writeStringProperty("$comment", shape.expected(Pointer.ROOT));
        } else if (shape instanceof SecretShape) {
            json.writeStringProperty("type", "string");
            json.writeBooleanProperty("writeOnly", true);
        } else if (shape instanceof TextShape text) {
            json.writeStringProperty("type", "string");
            if (text.isUrl()) {
                json.writeStringProperty("format", "uri");
            }
        }
    }

    private static void writeDuration(DurationShape duration, JsonGenerator json) {
        json.writeArrayPropertyStart("type");
        json.writeString("string");
        if (duration.unit().isPresent()) {
            json.writeString("integer");
        }
        json.writeEndArray();
        if (duration.unit().isPresent()) {
            json.writeNumberProperty("minimum", duration.min()); // of the number; JSON Schema knows no lengths of time
        }
    }
}
