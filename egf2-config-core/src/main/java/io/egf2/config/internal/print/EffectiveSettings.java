package io.egf2.config.internal.print;

import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.ObjectMembers;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.SectionShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.foreign.DatabindShape;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.text.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code --config-print} prints: each setting as the service will see it, and where it comes from. */
public final class EffectiveSettings {

    private static final int LONGEST = 1_000;

    private final TextTable table = new TextTable(List.of("setting", "value", "source"));

    private EffectiveSettings() {}

    /**
     * The table.
     *
     * @param overrides the values of environment variables, by key
     */
    public static String text(RecordShape shape, JsonDocument document, Map<String, JsonValue> overrides) {
        EffectiveSettings settings = new EffectiveSettings();
        settings.addRecord(shape, document.root(), Pointer.ROOT, overrides);
        return settings.table.text().stripTrailing();
    }

    private void addRecord(RecordShape shape, JsonValue object, Pointer at, Map<String, JsonValue> overrides) {
        ObjectMembers members =
                ObjectMembers.of(object, shape, at, new Binding(Environment.of(Map.of()), false), overrides);
        for (int i = 0; i < shape.settings().size(); i++) {
            Setting setting = shape.settings().get(i);
            if (setting.takesRest()) {
                members.unknown().forEach(key -> addMasked(at.child(key.string()), key.value()));
            } else {
                addSetting(setting, members.value(i), setting.under(at));
            }
        }
    }

    private void addMasked(Pointer at, JsonValue value) {
        table.add(at.toString(), "(not shown)", source(value));
    }

    private void addSetting(Setting setting, @Nullable JsonValue value, Pointer at) {
        if (value != null && !setting.isAbsent(value)) {
            addValue(setting.shape(), value, at);
            return;
        }
        String text = setting.defaultText();
        if (text == null) {
            table.add(at.toString(), "(not set)", SettingsHelp.rules(setting).orElse("default"));
        } else {
            table.add(at.toString(), defaultValue(setting, text), "default");
        }
    }

    private static String defaultValue(Setting setting, String text) {
        return setting.hidesDefault()
                ? "***"
                : shown(JsonReader.readPlain("", text).root());
    }

    private void addValue(Shape shape, JsonValue value, Pointer at) {
        int before = table.size();
        if (shape instanceof ConvertedShape converted) {
            addValue(converted.given(), value, at);
        } else if (shape instanceof RecordShape record) {
            addRecord(record, value, at, Map.of());
        } else if (shape instanceof ListShape list && list.element().form() != Outline.Form.PLAIN) {
            int index = 0;
            for (JsonValue element = value.first(); element != null; element = element.next()) {
                addValue(list.element(), element, at.child(String.valueOf(index++)));
            }
        } else if (shape instanceof MapShape map) {
            for (JsonValue key = value.first(); key != null; key = key.next()) {
                addValue(map.element(), key.value(), at.child(key.string()));
            }
        }
        if (table.size() == before) { // nothing within it has a row of its own
            table.add(at.toString(), masked(shape, value, at), source(value));
        }
    }

    private static String masked(Shape shape, JsonValue value, Pointer at) {
        if (shape instanceof RecordShape) {
            return "{}"; // no setting is in it; whatever else is must not be shown
        }
        boolean opaque = shape instanceof SectionShape || shape instanceof DatabindShape && value.isContainer();
        if (opaque) {
            return "(not shown, " + value.source().length() + " characters)";
        }
        return at.secret() ? "***" : shown(value);
    }

    private static String shown(JsonValue value) {
        boolean string = value.kind() == JsonValue.Kind.STRING;
        return string ? Shown.whole(value.string()) : Shown.clipped(value.source(), LONGEST);
    }

    private static String source(JsonValue value) {
        Optional<JsonDocument.Origin> origin = value.document().origin();
        return origin.isPresent() ? "environment variable " + origin.get().variable() : "document " + value.position();
    }
}
