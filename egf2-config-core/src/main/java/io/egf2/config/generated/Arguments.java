package io.egf2.config.generated;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of a constructor, each of the type that its shape reads. */
public final class Arguments {

    private final @Nullable Object[] values;

    /**
     * Arguments.
     *
     * @param values in order
     */
    public Arguments(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * One argument.
     *
     * @param index counted from 0
     * @param <T> the type that the constructor declares, boxed
     * @return the value; never null
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the processor writes down what the shape reads
    public <T> T get(int index) {
        return (T) Objects.requireNonNull(values[index]);
    }
}
