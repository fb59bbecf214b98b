package io.egf2.config.internal.foreign;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.TypeName;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Why databind could not read a value: told at the place within it that the path in databind's exception leads to. */
final class DatabindFault {

    private final JsonMapper mapper;
    private final Class<?> type;
    private final Binding binding;
    private JsonValue value;
    private Pointer at;
    /** The key that the path goes on with and the document does not have; empty if there is none. */
    private String missing = "";

    /** The key that the path ends with. */
    private @Nullable JsonValue key;

    DatabindFault(JsonMapper mapper, Class<?> type, JsonValue value, Pointer at, Binding binding) {
        this.mapper = mapper;
        this.type = type;
        this.value = value;
        this.at = at;
        this.binding = binding;
    }

    /** Tells the binding; null, as for each value that is wrong. */
    @Nullable
    Object tell(Exception thrown) {
        if (thrown instanceof InvalidDefinitionException definition) {
            JavaType unreadable = definition.getType();
            throw RecordFault.unreadable(TypeName.of(unreadable == null ? type : unreadable.getRawClass()), thrown);
        }
        if (thrown instanceof JacksonException exception) {
            follow(exception.getPath());
        }
        if (thrown instanceof UnrecognizedPropertyException unknown && key != null) {
            return unknownKey(unknown, key);
        }
        if (!missing.isEmpty()) {
            return missingKey("");
        }
        if (thrown instanceof InvalidTypeIdException subtype) {
            return unknownSubtype(subtype);
        }
        return wrongValue(thrown);
    }

    private void follow(List<JacksonException.Reference> path) {
        if (!path.isEmpty()) {
            unwrap();
        }
        for (JacksonException.Reference reference : path) {
            follow(reference);
        }
    }

    /** The key that names the subtype and holds all else is not in the path. */
    private void unwrap() {
        JsonValue only = value.kind() == JsonValue.Kind.OBJECT ? value.first() : null;
        if (only != null && only.next() == null && isWrapped()) {
            enter(only.string());
        }
    }

    private boolean isWrapped() {
        return Subtypes.of(mapper.constructType(type), mapper).isWrapper();
    }

    private void follow(JacksonException.Reference reference) {
        boolean isKey = reference.getPropertyName() != null;
        boolean fits = value.kind() == (isKey ? JsonValue.Kind.OBJECT : JsonValue.Kind.LIST);
        if (!missing.isEmpty() || !fits) {
            return;
        }
        if (isKey) {
            enter(reference.getPropertyName());
        } else {
            enter(reference.getIndex());
        }
    }

    private void enter(String name) {
        at = at.child(name);
        key = find(name);
        if (key == null) {
            missing = name;
        } else {
            value = key.value();
        }
    }

    private @Nullable JsonValue find(String name) {
        JsonValue each = value.first();
        while (each != null && !each.string().equals(name)) {
            each = each.next();
        }
        return each;
    }

    private void enter(int index) {
        JsonValue element = value.first();
        for (int i = 0; i < index && element != null; i++) {
            element = element.next();
        }
        if (element != null) {
            value = element;
            at = at.child(String.valueOf(index));
        }
    }

    private @Nullable Object unknownKey(UnrecognizedPropertyException thrown, JsonValue unknown) {
        List<String> known = new ArrayList<>();
        for (Object id : thrown.getKnownPropertyIds() == null ? List.of() : thrown.getKnownPropertyIds()) {
            known.add(String.valueOf(id));
        }
        String hint = Suggestion.of(unknown.string(), known).question().orElse(null);
        return binding.problem(ProblemCode.KEY_UNKNOWN, unknown, at, "unknown key", hint);
    }

    private @Nullable Object missingKey(String expected) {
        String message = "required key is missing" + (expected.isEmpty() ? "" : ": expected " + expected);
        return binding.problem(ProblemCode.KEY_MISSING, value, at, message, null);
    }

    /** The key that tells the subtype is missing, or tells one that there is not. */
    private @Nullable Object unknownSubtype(InvalidTypeIdException thrown) {
        Subtypes subtypes = Subtypes.of(thrown.getBaseType(), mapper);
        if (subtypes.property().isEmpty() || value.kind() != JsonValue.Kind.OBJECT) {
            return binding.reject(ProblemCode.VALUE_TYPE, value, at, subtypes.whole(), null);
        }
        enter(subtypes.property());
        if (key == null) {
            return missingKey(subtypes.words());
        }
        Optional<String> hint = at.secret() || value.kind() != JsonValue.Kind.STRING
                ? Optional.empty()
                : Suggestion.of(value.string(), subtypes.names()).question();
        return binding.reject(ProblemCode.VALUE_CHOICE, value, at, subtypes.words(), hint.orElse(null));
    }

    private @Nullable Object wrongValue(Exception thrown) {
        String words = words(thrown.getCause());
        if (!words.isEmpty() && !at.secret()) {
            return binding.problem(ProblemCode.RULE_BROKEN, value, at, words, null);
        }
        Class<?> target = thrown instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        boolean isText = thrown instanceof InvalidFormatException && value.kind() == JsonValue.Kind.STRING;
        ProblemCode code = isText || !(thrown instanceof MismatchedInputException)
                ? ProblemCode.VALUE_FORMAT
                : ProblemCode.VALUE_TYPE;
        return binding.reject(code, value, at, Subtypes.expected(target == null ? type : target, mapper), null);
    }

    /** What a constructor of somebody's own says, as for the rule of a record. */
    private static String words(@Nullable Throwable cause) {
        String said = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return said == null ? "" : Shown.message(said);
    }
}
