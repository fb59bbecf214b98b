package io.egf2.config.internal.bind;

import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One component of a settings record.
 *
 * @param key its name in the document
 * @param aliases other names that are accepted
 * @param shape how its value is read; of an {@code Optional}, the value within
 * @param optional the kind of {@code Optional} that the component is, or null
 * @param defaultText the text of {@link DefaultValue}, or null
 * @param description the text of {@link Description}, or empty
 * @param takesRest whether it takes all keys that the record does not name
 * @param requirements when it must not be absent, though it may be otherwise
 */
public record Setting(
        String key,
        List<String> aliases,
        Shape shape,
        @Nullable Class<?> optional,
        @Nullable String defaultText,
        String description,
        boolean takesRest,
        List<Requirement> requirements) {

    /**
     * A condition under which a setting must not be absent, as {@link io.egf2.config.RequiredWhen} declares it.
     *
     * @param key the other key of the same object
     * @param value the value of that key that makes the setting required
     */
    public record Requirement(String key, String value) {

        /**
         * Whether it holds.
         *
         * @param shape the shape of the other key's value
         * @param bound that value as it was bound; null if it is wrong, and then nothing can be said
         */
        boolean holds(Shape shape, @Nullable Object bound) {
            Object content = bound instanceof Optional<?> optional ? optional.orElse(null) : bound;
            return content != null
                    && (shape instanceof EnumShape choice ? choice.find(value) == content : value.equals(content));
        }

        /** What is wrong with it as a declaration, if anything: the other setting must be able to have the value. */
        @Nullable
        String fault(@Nullable Setting other) {
            if (other == null) {
                return "no component has the key \"" + key + '"';
            }
            if (other.shape() instanceof EnumShape choice) {
                return choice.find(value) == null ? '"' + value + "\" is no value of \"" + key + '"' : null;
            }
            return other.shape() instanceof TextShape text && text.isString()
                    ? null
                    : "the component with the key \"" + key + "\" is neither an enum nor a String";
        }
    }

    public boolean isOptional() {
        return optional != null;
    }

    public boolean isRequired() {
        return !isOptional() && defaultText == null && !takesRest;
    }

    /** Whether the default must not be shown. */
    public boolean hidesDefault() {
        return under(Pointer.ROOT).secret() || shape.holdsSecret(List.of()) || hasUserInfo(defaultText);
    }

    private static boolean hasUserInfo(@Nullable String url) {
        int authority = url == null ? -1 : url.indexOf("://");
        return url != null && authority > 0 && url.indexOf('@', authority) > 0;
    }

    public Pointer under(Pointer record) {
        return record.child(key, shape);
    }

    /** The key, and the other names that are accepted. */
    public List<String> names() {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, key);
        return names;
    }

    /** Whether the value is any text, which is not shown because the key sounds like a secret. */
    public boolean isMaskedText() {
        return shape instanceof TextShape text
                && text.isString()
                && under(Pointer.ROOT).secret();
    }

    /** Whether a blank string stands for no value. */
    public boolean isBlankAbsent() {
        return shape.isBlankAbsent();
    }

    /** Whether a value stands for no value: null, or a blank string where text is expected. */
    public boolean isAbsent(JsonValue value) {
        return value.isNull()
                || shape.isBlankAbsent() && value.isText() && value.plain().isBlank();
    }

    /** What the record's constructor is given when the key is absent; null if the key is required or its default is wrong. */
    @Nullable
    Object absent(Pointer at, Binding binding) {
        Object value = bound(at, binding);
        return optional == null || value == null && defaultText != null ? value : optional(value);
    }

    private Object optional(@Nullable Object value) {
        if (optional == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (optional == OptionalInt.class) {
            return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
        }
        if (optional == OptionalLong.class) {
            return value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
        }
        return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
    }

    /** What the default stands for, without an {@code Optional} around it; null if there is none. */
    public @Nullable Object bound(Pointer at, Binding binding) {
        return defaultText == null ? null : bindDefault(defaultText, at, binding);
    }

    private @Nullable Object bindDefault(String text, Pointer at, Binding binding) {
        return shape.bind(JsonReader.readPlain("", text).root(), at, binding);
    }

    @Nullable
    Object present(JsonValue value, Pointer at, Binding binding) {
        Object bound = shape.read(value, at, binding);
        return isOptional() && bound != null ? optional(bound) : bound;
    }
}
