package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an object whose keys are free, as a {@link Map} in the document's order. */
public final class MapShape extends Shape {

    private final Shape element;

    public MapShape(Shape element) {
        this.element = element;
    }

    public Shape element() {
        return element;
    }

    @Override
    public Form form() {
        return Form.OBJECT;
    }

    @Override
    public Outline inside(@Nullable String key) {
        return element;
    }

    @Override
    public boolean isSecret() {
        return element.isSecret();
    }

    @Override
    public String expected(Pointer at) {
        return "an object";
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() != JsonValue.Kind.OBJECT) {
            return binding.reject(value, at.toMisplaced(), this);
        }
        Map<String, Object> bound = new LinkedHashMap<>();
        boolean complete = !value.isIncomplete();
        for (JsonValue key = value.first(); key != null; key = key.next()) {
            if (key.isRepeated() || key.isUnreadable()) {
                complete = false;
                continue;
            }
            String name = key.string();
            Object object = element.readElement(key.value(), at.child(name), binding);
            complete &= object != null;
            if (object != null) {
                bound.put(name, object);
            }
        }
        return complete ? Collections.unmodifiableMap(bound) : null;
    }

    @Override
    public boolean holdsSecret(List<Shape> open) {
        return element.holdsSecret(open);
    }
}
