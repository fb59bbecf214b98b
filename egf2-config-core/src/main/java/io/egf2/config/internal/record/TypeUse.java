package io.egf2.config.internal.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as a component uses it.
 *
 * @param raw the type without its arguments; null of what stands for other types, such as a wildcard
 * @param arguments the types that a generic one is used with
 * @param text as {@link java.lang.reflect.Type#getTypeName} gives it
 */
public record TypeUse(@Nullable DeclaredType raw, List<TypeUse> arguments, String text) {

    /** The class of the type without its arguments, if it is known. */
    @Nullable
    Class<?> known() {
        return raw == null ? null : raw.known();
    }
}
