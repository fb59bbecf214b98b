package io.egf2.config.internal.print;

import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.text.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the keys of an object have to do with each other, in JSON Schema: which must be there, when, and which exclude each other. */
final class RuleSchema {

    private final RecordShape record;
    private final LeafSchema leaves;

    RuleSchema(RecordShape record, LeafSchema leaves) {
        this.record = record;
        this.leaves = leaves;
    }

    JsonObject keywords() {
        JsonObject keywords = new JsonObject();
        add("required", required(), keywords);
        add("allOf", conditions(), keywords);
        JsonObject exclusions = exclusions();
        return exclusions.isEmpty() ? keywords : keywords.with("dependentSchemas", exclusions);
    }

    private static void add(String keyword, List<?> values, JsonObject keywords) {
        if (!values.isEmpty()) {
            keywords.with(keyword, values);
        }
    }

    private List<String> required() {
        List<String> required = new ArrayList<>();
        for (Setting setting : record.settings()) {
            if (setting.isRequired() && setting.aliases().isEmpty()) {
                required.add(setting.key());
            }
        }
        return required;
    }

    private List<JsonObject> conditions() {
        List<JsonObject> conditions = new ArrayList<>();
        for (Setting setting : record.settings()) {
            if (setting.isRequired() && !setting.aliases().isEmpty()) {
                conditions.add(underAnyName(setting, new JsonObject()));
            }
            for (Setting.Requirement requirement : setting.requirements()) {
                conditions.add(JsonObject.of("if", holds(requirement))
                        .with("then", underAnyName(setting, JsonObject.of("not", absent(setting)))));
            }
        }
        return conditions;
    }

    private JsonObject holds(Setting.Requirement requirement) {
        Setting other = record.setting(requirement.key());
        JsonObject value = other.shape() instanceof EnumShape choice
                ? LeafSchema.choice(choice, Optional.of(requirement.value()))
                : JsonObject.of("const", requirement.value());
        JsonObject given = underAnyName(other, value);
        if (!isDefault(other, requirement.value())) {
            return given;
        }
        JsonObject absent = new JsonObject();
        other.names().forEach(name -> absent.with(name, absent(other)));
        return LeafSchema.anyOf(given, JsonObject.of("properties", absent));
    }

    private static boolean isDefault(Setting setting, String value) {
        if (setting.defaultText() == null) {
            return false;
        }
        String text = JsonReader.readPlain("", setting.defaultText()).root().plain();
        return setting.shape() instanceof EnumShape choice
                ? choice.spellings(Optional.of(text)).equals(choice.spellings(Optional.of(value)))
                : text.equals(value);
    }

    /** An object in which the setting is there, with a value as described. */
    private static JsonObject underAnyName(Setting setting, JsonObject value) {
        List<JsonObject> names = new ArrayList<>();
        for (String name : setting.names()) {
            JsonObject there = JsonObject.of("required", List.of(name));
            names.add(value.isEmpty() ? there : there.with("properties", JsonObject.of(name, value)));
        }
        return names.size() == 1 ? names.get(0) : JsonObject.of("anyOf", names);
    }

    /** A value that counts as none. */
    private JsonObject absent(Setting setting) {
        return setting.isBlankAbsent() ? leaves.shared(LeafSchema.NOT_SET) : JsonObject.of("type", "null");
    }

    /** A key and its aliases are one setting. */
    private JsonObject exclusions() {
        JsonObject exclusions = new JsonObject();
        for (Setting setting : record.settings()) {
            for (String alias : setting.aliases()) {
                JsonObject others = new JsonObject();
                setting.names().stream().filter(name -> !name.equals(alias)).forEach(name -> others.with(name, false));
                exclusions.with(alias, JsonObject.of("properties", others));
            }
        }
        return exclusions;
    }
}
