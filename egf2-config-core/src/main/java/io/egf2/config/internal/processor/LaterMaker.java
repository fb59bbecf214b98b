package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.record.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls what is being compiled and so cannot be called yet: gives something that stands for the value.
 *
 * @param type the name of the type that declares it
 * @param method the method; empty of a constructor
 * @param parameters what it is given
 */
record LaterMaker(String type, String method, List<TypeUse> parameters) implements Maker {

    @Override
    public Object make(@Nullable Object[] given) {
        return this;
    }
}
