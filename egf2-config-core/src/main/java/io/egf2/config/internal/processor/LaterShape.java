package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TypeName;
import io.egf2.config.internal.json.JsonValue;

/** Values of a type that Jackson databind will read when the service runs: until then nothing is said of them. */
final class LaterShape extends Shape {

    private final TypeName type;

    LaterShape(TypeName type) {
        this.type = type;
    }

    TypeName type() {
        return type;
    }

    @Override
    public Form form() {
        return Form.ANY;
    }

    @Override
    public String expected(Pointer at) {
        return "";
    }

    @Override
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        return this;
    }
}
