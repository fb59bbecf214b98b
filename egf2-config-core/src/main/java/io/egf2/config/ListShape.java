package io.egf2.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list, as a {@link List} or a {@link Set} in the document's order. */
final class ListShape extends Shape {

    private final Shape element;
    private final boolean isSet;

    ListShape(Shape element, boolean isSet) {
        this.element = element;
        this.isSet = isSet;
    }

    Shape element() {
        return element;
    }

    boolean isSet() {
        return isSet;
    }

    @Override
    boolean isSecret() {
        return element.isSecret();
    }

    @Override
    String expected(Pointer at) {
        return "a list";
    }

    @Override
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() != JsonValue.Kind.LIST) {
            return binding.reject(value, at.toSecret(), this); // a misplaced value may be anything
        }
        Collection<Object> bound = isSet ? new LinkedHashSet<>() : new ArrayList<>();
        boolean complete = true;
        int index = 0;
        for (JsonValue item : value.elements()) {
            Object object = element.bind(item, at.child(String.valueOf(index++)), binding);
            complete &= object != null;
            if (object != null) {
                bound.add(object);
            }
        }
        return complete ? unmodifiable(bound) : null;
    }

    private static Object unmodifiable(Collection<Object> bound) {
        return bound instanceof Set<Object> set
                ? Collections.unmodifiableSet(set)
                : Collections.unmodifiableList((List<Object>) bound);
    }

    @Override
    boolean holdsSecret(List<Shape> open) {
        return element.holdsSecret(open);
    }
}
