package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A document as SOPS leaves it: each value is encrypted, and beside them stands what SOPS needs to decrypt them. */
final class EncryptedDocument {

    private static final String MESSAGE = "the document is still encrypted (SOPS)";
    private static final String HINT = "the document must be what sops --decrypt makes of it";

    private EncryptedDocument() {}

    /** Whether an object is such a document; if so, that is told, and nothing else is to be said of it. */
    static boolean isTold(JsonValue object, ObjectMembers members, Pointer at, Binding binding) {
        for (JsonValue key : members.unknown()) {
            if (key.string().equals("sops") && hasKey(key.value(), "mac") && hasKey(key.value(), "version")) {
                binding.problem(ProblemCode.VALUE_FORMAT, object, at, MESSAGE, HINT);
                return true;
            }
        }
        return false;
    }

    private static boolean hasKey(JsonValue value, String name) {
        for (JsonValue key = first(value); key != null; key = key.next()) {
            if (key.string().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JsonValue first(JsonValue value) {
        return value.kind() == JsonValue.Kind.OBJECT ? value.first() : null;
    }
}
