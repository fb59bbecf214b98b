package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The settings are not the keys of the document, but within it: further down, as an API or a cluster hands them out, or encrypted,
 * as SOPS leaves them.
 */
final class Wrapper {

    private static final int DEEPEST = 5;
    private static final int MOST_MEMBERS = 200;

    private final RecordShape shape;
    private final List<Setting> required;
    private String place = "";
    private String hint = "";

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
        wrapper.find(object, Pointer.ROOT, 0);
        if (!wrapper.place.isEmpty()) {
            String message = "none of the required keys is here; they stand " + wrapper.place;
            binding.problem(ProblemCode.KEY_MISSING, object, at, message, wrapper.hint);
        }
        return !wrapper.place.isEmpty();
    }

    /** Whether an object is what SOPS leaves: beside the values stands what decrypts them. If so, that is told, and nothing else. */
    static boolean isToldAsEncrypted(JsonValue object, ObjectMembers members, Pointer at, Binding binding) {
        for (JsonValue key : members.unknown()) {
            if (key.string().equals("sops") && hasKey(key.value(), "mac") && hasKey(key.value(), "version")) {
                String message = "the document is still encrypted (SOPS)";
                String hint = "the document must be what sops --decrypt makes of it";
                binding.problem(ProblemCode.VALUE_FORMAT, object, at, message, hint);
                return true;
            }
        }
        return false;
    }

    private static boolean hasKey(JsonValue value, String name) {
        boolean found = false;
        JsonValue key = value.kind() == JsonValue.Kind.OBJECT ? value.first() : null;
        for (; key != null; key = key.next()) {
            found |= key.string().equals(name);
        }
        return found;
    }

    private static List<Setting> settings(List<UnknownKeys.Missing> missing) {
        List<Setting> settings = new ArrayList<>();
        for (UnknownKeys.Missing absent : missing) {
            settings.add(absent.setting());
        }
        return settings;
    }

    private boolean find(JsonValue value, Pointer at, int depth) {
        if (depth > 0 && holdsSettings(value, at)) {
            return true;
        }
        if (!value.isContainer() || depth == DEEPEST) {
            return false;
        }
        boolean isObject = value.kind() == JsonValue.Kind.OBJECT;
        int count = 0;
        for (JsonValue item = value.first(); item != null && count < MOST_MEMBERS; item = item.next()) {
            Pointer inner = at.child(isObject ? item.string() : String.valueOf(count));
            if (find(isObject ? item.value() : item, inner, depth + 1)) {
                return true;
            }
            count++;
        }
        return false;
    }

    /** Whether all that is required is there; in a text too, as a ConfigMap holds it, or in base64, as a Secret does. */
    private boolean holdsSettings(JsonValue value, Pointer at) {
        if (holdsKeys(value)) {
            return told("below ", at, value, "the document must be the object that stands there, alone");
        }
        if (value.kind() != JsonValue.Kind.STRING) {
            return false;
        }
        if (holdsKeys(value.string())) {
            return told("within the text at ", at, value, "the document must be what that text holds, alone");
        }
        return holdsKeys(decoded(value.string()))
                && told("in base64 at ", at, value, "the document must be what stands there, decoded, alone");
    }

    private boolean told(String how, Pointer at, JsonValue value, String hint) {
        this.place = how + at + " (" + value.position() + ")";
        this.hint = hint;
        return true;
    }

    /** The text that stands in base64, or an empty one: a brace makes the first digit an e. */
    private static String decoded(String text) {
        try {
            byte[] decoded = text.startsWith("e") ? Base64.getMimeDecoder().decode(text) : new byte[0];
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private boolean holdsKeys(String text) {
        return text.stripLeading().startsWith("{")
                && holdsKeys(JsonReader.readPlain("", text).root());
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
