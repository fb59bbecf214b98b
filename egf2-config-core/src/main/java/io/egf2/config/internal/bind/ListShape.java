package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list, as a {@link List} or a {@link Set} in the document's order. */
public final class ListShape extends Shape {

    private final Shape element;
    private final boolean isSet;

    public ListShape(Shape element, boolean isSet) {
        this.element = element;
        this.isSet = isSet;
    }

    public Shape element() {
        return element;
    }

    @Override
    public Form form() {
        return Form.LIST;
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
        return "a list";
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() != JsonValue.Kind.LIST) {
            return binding.reject(value, at.toMisplaced(), this);
        }
        Collection<Object> bound = isSet ? new LinkedHashSet<>() : new ArrayList<>();
        boolean complete = true;
        int index = 0;
        for (JsonValue item = value.first(); item != null; item = item.next()) {
            Object object = element.read(item, at.child(String.valueOf(index++)), binding);
            complete &= object != null;
            if (object != null) {
                bound.add(object);
            }
        }
        return complete && !value.isIncomplete() ? unmodifiable(bound) : null;
    }

    private static Object unmodifiable(Collection<Object> bound) {
        return bound instanceof Set<Object> set
                ? Collections.unmodifiableSet(set)
                : Collections.unmodifiableList((List<Object>) bound);
    }

    @Override
    public boolean holdsSecret(List<Shape> open) {
        return element.holdsSecret(open);
    }
}
