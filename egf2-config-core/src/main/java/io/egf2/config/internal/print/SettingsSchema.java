package io.egf2.config.internal.print;

import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.text.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code --config-schema} prints: the settings record as JSON Schema 2020-12, for editors and pipelines. It accepts what the
 * service would start with; what a schema cannot say, the page of the switches lists.
 */
public final class SettingsSchema {

    private final String service;
    private final RecordShape shape;
    private final boolean strict;
    /** The definitions of nested records, by their names: as simple as can be, as long as it needs to be. */
    private final Map<String, RecordShape> named = new LinkedHashMap<>();

    private final LeafSchema leaves = new LeafSchema();

    public SettingsSchema(String service, RecordShape shape) {
        this(service, shape, false);
    }

    private SettingsSchema(String service, RecordShape shape, boolean strict) {
        this.service = service;
        this.shape = shape;
        this.strict = strict;
    }

    /** The same of a service that refuses unknown keys. */
    public SettingsSchema strict() {
        return new SettingsSchema(service, shape, true);
    }

    public String text() {
        JsonObject schema = JsonObject.of("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Settings of " + service)
                .withAll(object(shape, JsonObject.of("$schema", new JsonObject())));
        JsonObject definitions = definitions();
        if (!definitions.isEmpty()) {
            schema.with("$defs", definitions);
        }
        return schema.text();
    }

    private JsonObject definitions() {
        JsonObject definitions = new JsonObject();
        Set<String> written = new HashSet<>();
        while (written.size() < named.size()) {
            for (Map.Entry<String, RecordShape> entry : List.copyOf(named.entrySet())) { // one may name another
                if (written.add(entry.getKey())) {
                    definitions.with(entry.getKey(), object(entry.getValue(), new JsonObject()));
                }
            }
        }
        leaves.used().forEach(definitions::with);
        return definitions;
    }

    private String name(RecordShape record) {
        String simple = record.type().simple();
        return named.getOrDefault(simple, record).equals(record)
                ? simple
                : record.type().full();
    }

    private JsonObject object(RecordShape record, JsonObject properties) {
        JsonObject object = JsonObject.of("type", "object");
        if (!record.description().isEmpty()) {
            object.with("description", record.description());
        }
        boolean open = !strict;
        for (Setting setting : record.settings()) {
            open |= setting.takesRest();
            if (!setting.takesRest()) {
                addProperties(setting, properties);
            }
        }
        object.with("properties", properties).withAll(new RuleSchema(record, leaves).keywords());
        return open ? object : object.with("additionalProperties", false);
    }

    private void addProperties(Setting setting, JsonObject properties) {
        JsonObject value = value(setting);
        properties.with(setting.key(), about(setting).withAll(value));
        for (String alias : setting.aliases()) {
            JsonObject other = JsonObject.of("description", "another name of " + setting.key());
            properties.with(alias, other.with("deprecated", true).withAll(value));
        }
    }

    private static JsonObject about(Setting setting) {
        JsonObject about = new JsonObject();
        if (!setting.description().isEmpty()) {
            about.with("description", setting.description());
        }
        if (setting.defaultText() != null && !setting.hidesDefault()) {
            about.with(
                    "default",
                    new JsonObject.Raw(
                            JsonReader.readPlain("", setting.defaultText()).text()));
        }
        return about;
    }

    private JsonObject value(Setting setting) {
        JsonObject value = of(setting.shape());
        if (setting.isMaskedText()) {
            value.with("writeOnly", true);
        }
        if (!setting.isRequired()) {
            return orAbsent(value, setting);
        }
        if (isAny(value)) {
            value.with("not", JsonObject.of("type", "null"));
        }
        return setting.isBlankAbsent() ? notBlank(value) : value;
    }

    private static JsonObject notBlank(JsonObject value) {
        boolean saysItself = value.has("pattern") || value.has("anyOf");
        return saysItself ? value : value.with("pattern", TextPatterns.NOT_BLANK);
    }

    private static boolean isAny(JsonObject value) {
        return !value.has("type") && !value.has("anyOf") && !value.has("$ref");
    }

    /** What a setting may be that need not be there. */
    private JsonObject orAbsent(JsonObject value, Setting setting) {
        if (isAny(value)) {
            return value;
        }
        if (value.has("type") && !value.has("not") && !value.has("format")) {
            return value.with("type", with(value.list("type"), "null"));
        }
        Object absent = setting.isBlankAbsent() ? leaves.shared(LeafSchema.NOT_SET) : JsonObject.of("type", "null");
        return JsonObject.of("anyOf", value.has("anyOf") ? with(value.list("anyOf"), absent) : List.of(value, absent));
    }

    private static List<Object> with(List<?> list, Object last) {
        List<Object> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private JsonObject element(Shape shape) {
        JsonObject value = of(shape);
        return shape.isBlankAbsent() ? notBlank(value) : value;
    }

    private JsonObject of(Shape shape) {
        if (shape instanceof ConvertedShape converted) {
            return of(converted.given());
        }
        if (shape instanceof RecordShape record) {
            String name = name(record);
            named.put(name, record);
            return JsonObject.of("$ref", "#/$defs/" + name);
        }
        if (shape instanceof ListShape list) {
            return JsonObject.of("type", "array").with("items", element(list.element()));
        }
        if (shape instanceof MapShape map) {
            return JsonObject.of("type", "object").with("additionalProperties", element(map.element()));
        }
        return leaves.of(shape);
    }
}
