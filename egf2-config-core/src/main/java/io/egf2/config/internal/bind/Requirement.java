package io.egf2.config.internal.bind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
