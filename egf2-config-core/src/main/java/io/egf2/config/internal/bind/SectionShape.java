package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.TextSection;

/** Takes any value as it is. */
public final class SectionShape extends Shape {

    @Override
    boolean isSecret() {
        return true;
    }

    @Override
    public String expected(Pointer at) {
        return "any JSON value";
    }

    @Override
    Object bind(JsonValue value, Pointer at, Binding binding) {
        return TextSection.of(value);
    }
}
