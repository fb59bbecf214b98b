package io.egf2.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of one object, sorted by the settings of a record. */
final class ObjectMembers {

    private final @Nullable JsonValue[] values;
    private final List<JsonValue.Member> unknown = new ArrayList<>();

    private ObjectMembers(int settings) {
        this.values = new @Nullable JsonValue[settings];
    }

    static ObjectMembers of(
            JsonValue object, RecordShape shape, Pointer at, Binding binding, Map<String, JsonValue> overrides) {
        ObjectMembers members = new ObjectMembers(shape.settings().size());
        for (JsonValue.Member member : object.members()) {
            members.add(member, shape, at, binding);
        }
        for (Map.Entry<String, JsonValue> override : overrides.entrySet()) {
            members.values[shape.indexOf(override.getKey())] = override.getValue();
        }
        return members;
    }

    private void add(JsonValue.Member member, RecordShape shape, Pointer at, Binding binding) {
        String key = member.key().string();
        int index = shape.indexOf(key);
        if (index >= 0 && values[index] != null) {
            String message = "is the same setting as another key of this object: both stand for "
                    + Shown.quoted(shape.settings().get(index).key());
            binding.problem(
                    ProblemCode.KEY_UNKNOWN, member.key(), at.child(key), message, Optional.of("keep one of them"));
        } else if (index >= 0) {
            values[index] = member.value();
        } else if (at.parent() != null || !key.equals("$schema")) {
            unknown.add(member);
        }
    }

    /** The value of the setting with an index, if its key is there. */
    @Nullable
    JsonValue value(int setting) {
        return values[setting];
    }

    /** The members that no setting stands for. */
    List<JsonValue.Member> unknown() {
        return unknown;
    }
}
