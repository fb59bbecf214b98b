package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings stand not at the top of the document but further down, as an API or a cluster hands them out: in a wrapper. */
final class Wrapper {

    private static final int DEEPEST = 5;
    private static final int MOST_MEMBERS = 200;

    private final RecordShape shape;
    private final List<Setting> required;

    private Wrapper(RecordShape shape, List<Setting> required) {
        this.shape = shape;
        this.required = required;
    }

    /** Whether an object is such a wrapper; if so, that is told, and nothing else is to be said of it. */
    static boolean isTold(
            JsonValue object,
            RecordShape shape,
            List<UnknownKeys.Missing> missing,
            ObjectMembers members,
            Pointer at,
            Binding binding) {
        boolean mayBe = at.parent() == null
                && !missing.isEmpty()
                && members.isEmpty()
                && !members.unknown().isEmpty();
        if (!mayBe) {
            return false;
        }
        Wrapper wrapper = new Wrapper(shape, settings(missing));
        Optional<String> place = wrapper.find(object, Pointer.ROOT, 0);
        if (place.isPresent()) {
            String message = "none of the required keys is here; they stand below " + place.get();
            binding.problem(
                    ProblemCode.KEY_MISSING,
                    object,
                    at,
                    message,
                    "the document must be the object that stands there, alone");
        }
        return place.isPresent();
    }

    private static List<Setting> settings(List<UnknownKeys.Missing> missing) {
        List<Setting> settings = new ArrayList<>();
        for (UnknownKeys.Missing absent : missing) {
            settings.add(absent.setting());
        }
        return settings;
    }

    private Optional<String> find(JsonValue value, Pointer at, int depth) {
        if (depth > 0 && holdsSettings(value)) {
            return Optional.of(at + " (" + value.position() + ")");
        }
        if (!value.isContainer() || depth == DEEPEST) {
            return Optional.empty();
        }
        boolean isObject = value.kind() == JsonValue.Kind.OBJECT;
        int count = 0;
        for (JsonValue item = value.first(); item != null && count < MOST_MEMBERS; item = item.next()) {
            Pointer inner = at.child(isObject ? item.string() : String.valueOf(count));
            Optional<String> found = find(isObject ? item.value() : item, inner, depth + 1);
            if (found.isPresent()) {
                return found;
            }
            count++;
        }
        return Optional.empty();
    }

    /** Whether all that is required is there; in a string too, as a ConfigMap holds it. */
    private boolean holdsSettings(JsonValue value) {
        if (value.kind() == JsonValue.Kind.STRING) {
            String text = value.string();
            return text.startsWith("{")
                    && holdsKeys(JsonReader.readPlain("", text).root());
        }
        return holdsKeys(value);
    }

    private boolean holdsKeys(JsonValue value) {
        if (value.kind() != JsonValue.Kind.OBJECT) {
            return false;
        }
        int count = 0;
        for (JsonValue key = value.first(); key != null; key = key.next()) {
            int index = shape.indexOf(key.string());
            count += index >= 0 && required.contains(shape.settings().get(index)) ? 1 : 0;
        }
        return count >= required.size();
    }
}
