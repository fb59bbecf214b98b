package io.egf2.config.generated;

import org.jspecify.annotations.Nullable;

/** An enum, told constant by constant in its order. */
public interface Choices extends Value {

    /**
     * The next constant.
     *
     * @param constant the constant
     * @param name how a document writes it; null is a mistake of the enum's program
     * @param aliases other names that are accepted
     */
    void add(Enum<?> constant, @Nullable String name, String... aliases);
}
