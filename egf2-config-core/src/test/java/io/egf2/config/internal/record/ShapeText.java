package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Shape;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is in a shape, as lines: two shapes that read alike have the same text. A recursive comparison of AssertJ says the same,
 * but needs a minute for a hundred records inside one another.
 */
final class ShapeText {

    /** What makes a value, and what was made with it: of two classes, or of two loaders, where the shapes are alike. */
    private static final Set<String> MADE = Set.of("maker", "creator", "defaults", "constant");

    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();

    static String of(RecordShape shape) {
        ShapeText text = new ShapeText();
        text.add("", shape);
        return text.text.toString();
    }

    private void add(String path, @Nullable Object value) {
        if (value instanceof List<?> all) {
            line(path, all.size() + " elements");
            for (int i = 0; i < all.size(); i++) {
                add(path + '[' + i + ']', all.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            new TreeMap<>(map).forEach((key, each) -> add(path + '[' + key + ']', each));
        } else if (value instanceof Shape || value instanceof Record) {
            addFields(path, value);
        } else {
            line(path, String.valueOf(value));
        }
    }

    private void addFields(String path, Object value) {
        boolean isNew = !seen.containsKey(value);
        int number = seen.computeIfAbsent(value, unknown -> seen.size());
        line(path, value.getClass().getName() + ", number " + number);
        if (isNew) {
            fields(value.getClass()).forEach(field -> add(number + "." + field.getName(), get(field, value)));
        }
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != Object.class && each != Record.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !MADE.contains(field.getName())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static @Nullable Object get(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private void line(String path, String value) {
        text.append(path).append(" = ").append(value).append('\n');
    }
}
