package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of one object, sorted by the settings of a record. */
public final class ObjectMembers {

    private final @Nullable JsonValue[] values;
    private final List<JsonValue> unknown = new ArrayList<>();
    private boolean isSure = true;

    private ObjectMembers(int settings) {
        this.values = new @Nullable JsonValue[settings];
    }

    public static ObjectMembers of(
            JsonValue object, RecordShape shape, Pointer at, Binding binding, Map<String, JsonValue> overrides) {
        ObjectMembers members = new ObjectMembers(shape.settings().size());
        for (JsonValue key = object.first(); key != null; key = key.next()) {
            members.add(key, shape, at, binding);
        }
        for (Map.Entry<String, JsonValue> override : overrides.entrySet()) {
            members.values[shape.indexOf(override.getKey())] = override.getValue();
        }
        return members;
    }

    private void add(JsonValue key, RecordShape shape, Pointer at, Binding binding) {
        isSure &= !key.isRepeated();
        if (key.isRepeated()) {
            return;
        }
        String name = key.string();
        int index = shape.indexOf(name);
        if (index >= 0 && values[index] != null) {
            String message = "is the same setting as another key of this object: both stand for "
                    + Shown.quoted(shape.settings().get(index).key());
            binding.problem(ProblemCode.KEY_UNKNOWN, key, at.child(name), message, "keep one of them");
        } else if (index >= 0) {
            values[index] = key.value();
        } else if (!key.isUnreadable() && (at.parent() != null || !name.equals("$schema"))) {
            unknown.add(key);
        }
    }

    /** The value of the setting with an index, if its key is there. */
    @Nullable
    public JsonValue value(int setting) {
        return values[setting];
    }

    /** Whether no key stands for a setting. */
    boolean isEmpty() {
        for (JsonValue value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether no key stood twice, so that it is certain what each stands for. */
    boolean isSure() {
        return isSure;
    }

    /** The keys that no setting stands for. */
    public List<JsonValue> unknown() {
        return unknown;
    }
}
