package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.generated.Value;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a value of one type is read. A tree of shapes is made of a settings record once, before its document arrives. */
public abstract class Shape implements Outline, Value {

    protected Shape() {}

    /** The value as an object of the type; null if it was wrong, and the binding was told so. */
    public abstract @Nullable Object bind(JsonValue value, Pointer at, Binding binding);

    /** The same, of a value that may not be readable: that is told already, so nothing more is. */
    public final @Nullable Object read(JsonValue value, Pointer at, Binding binding) {
        return value.isUnreadable() ? null : bind(value, at, binding);
    }

    /** The same, of an element of a list or map, where neither null nor a blank text may stand for no value. */
    final @Nullable Object readElement(JsonValue value, Pointer at, Binding binding) {
        boolean isBlank = !value.isUnreadable()
                && isBlankAbsent()
                && value.isText()
                && value.plain().isBlank();
        return isBlank ? rejectBlank(value, at, binding) : read(value, at, binding);
    }

    private @Nullable Object rejectBlank(JsonValue value, Pointer at, Binding binding) {
        String notBlank = this instanceof TextShape text && text.isString() ? " that is not blank" : "";
        return binding.reject(ProblemCode.VALUE_TYPE, value, at, expected(at) + notBlank, null);
    }

    /** What a report says was expected at a pointer, such as "a whole number from 1 to 65535". */
    public abstract String expected(Pointer at);

    @Override
    public Form form() {
        return Form.PLAIN;
    }

    @Override
    public boolean hasFreeKeys() {
        return true;
    }

    @Override
    public boolean knows(String key) {
        return false;
    }

    @Override
    public Outline inside(@Nullable String key) {
        return Outline.UNKNOWN;
    }

    /** Whether a blank string means that the setting is not set: true for what is written as a text. */
    public boolean isBlankAbsent() {
        return false;
    }

    /** Whether the values must never be shown. */
    public boolean isSecret() {
        return false;
    }

    /**
     * Whether there may be a secret somewhere in a value.
     *
     * @param open the records that the question has come through
     */
    public boolean holdsSecret(List<Shape> open) {
        return isSecret();
    }
}
