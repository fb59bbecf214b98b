package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list, as a {@link List} or a {@link java.util.Set} in the document's order. */
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

    public boolean isSet() {
        return isSet;
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
        List<Object> bound = new ArrayList<>();
        List<JsonValue> items = new ArrayList<>();
        int index = 0;
        for (JsonValue item = value.first(); item != null; item = item.next()) {
            Object object = element.readElement(item, at.child(String.valueOf(index++)), binding);
            if (object != null) {
                bound.add(object);
                items.add(item);
            }
        }
        if (bound.size() < index || value.isIncomplete()) {
            return null;
        }
        return isSet ? set(bound, items, at, binding) : Collections.unmodifiableList(bound);
    }

    /** What stands in a set twice is taken once, and told: it is hardly meant. */
    private static Object set(List<Object> bound, List<JsonValue> items, Pointer at, Binding binding) {
        Map<Object, JsonValue> set = new LinkedHashMap<>();
        for (int i = 0; i < bound.size(); i++) {
            JsonValue first = set.putIfAbsent(bound.get(i), items.get(i));
            if (first != null) {
                binding.warnOfRepeat(items.get(i), at.child(String.valueOf(i)), first);
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(set.keySet()));
    }

    @Override
    public boolean holdsSecret(List<Shape> open) {
        return element.holdsSecret(open);
    }
}
