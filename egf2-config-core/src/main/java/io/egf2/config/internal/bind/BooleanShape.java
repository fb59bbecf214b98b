package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads true or false. */
public final class BooleanShape extends Shape {

    @Override
    public String expected(Pointer at) {
        return "true or false";
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() != JsonValue.Kind.BOOLEAN) {
            return binding.reject(value, at, this);
        }
        return value.source().equals("true");
    }
}
