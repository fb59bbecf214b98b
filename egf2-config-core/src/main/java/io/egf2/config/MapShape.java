package io.egf2.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an object whose keys are free, as a {@link Map} in the document's order. */
final class MapShape extends Shape {

    private final Shape element;

    MapShape(Shape element) {
        this.element = element;
    }

    Shape element() {
        return element;
    }

    @Override
    boolean isSecret() {
        return element.isSecret();
    }

    @Override
    String expected(Pointer at) {
        return "an object";
    }

    @Override
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() != JsonValue.Kind.OBJECT) {
            return binding.reject(value, at.toSecret(), this); // a misplaced value may be anything
        }
        Map<String, Object> bound = new LinkedHashMap<>();
        boolean complete = true;
        for (JsonValue.Member member : value.members()) {
            String key = member.key().string();
            Object object = element.bind(member.value(), at.child(key), binding);
            complete &= object != null;
            if (object != null) {
                bound.put(key, object);
            }
        }
        return complete ? Collections.unmodifiableMap(bound) : null;
    }

    @Override
    boolean holdsSecret(List<Shape> open) {
        return element.holdsSecret(open);
    }
}
