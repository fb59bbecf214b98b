package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.TextSection;
import org.jspecify.annotations.Nullable;

/** Takes any value as it is. */
public final class SectionShape extends Shape {

    @Override
    public Form form() {
        return Form.ANY;
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    public String expected(Pointer at) {
        return "any JSON value";
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        return value.isUnsure() ? null : TextSection.of(value);
    }
}
