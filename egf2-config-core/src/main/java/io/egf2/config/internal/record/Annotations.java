package io.egf2.config.internal.record;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What annotates one component of a settings record, or its accessor.
 *
 * @param elements by the name of the annotation, the elements that are written, by their names: texts, numbers, and lists of them
 */
public record Annotations(Map<String, Map<String, Object>> elements) {

    static final Annotations NONE = new Annotations(Map.of());

    boolean has(Class<? extends Annotation> type) {
        return has(type.getName());
    }

    boolean has(String type) {
        return elements.containsKey(type);
    }

    /** These, and what others have besides. */
    Annotations and(Annotations others) {
        if (others.elements.isEmpty()) {
            return this;
        }
        Map<String, Map<String, Object>> all = new HashMap<>(others.elements);
        all.putAll(elements);
        return new Annotations(all);
    }

    /** An element that is a text, the name of a constant, or the descriptor of a class. */
    String text(String type, String element) {
        return get(type, element) instanceof String text ? text : "";
    }

    String text(Class<? extends Annotation> type, String element) {
        return text(type.getName(), element);
    }

    /** An element that is a number, or 0 for false and 1 for true. */
    long number(String type, String element, long otherwise) {
        return get(type, element) instanceof Long number ? number : otherwise;
    }

    long number(Class<? extends Annotation> type, String element, long otherwise) {
        return number(type.getName(), element, otherwise);
    }

    List<String> texts(String type, String element) {
        List<String> texts = new ArrayList<>();
        if (get(type, element) instanceof List<?> list) {
            for (Object text : list) {
                texts.add(String.valueOf(text));
            }
        }
        return texts;
    }

    /** The annotations of a kind that may be there several times; then the compiler puts them into a container. */
    List<Annotations> all(Class<? extends Annotation> type, Class<? extends Annotation> container) {
        List<Annotations> all = new ArrayList<>();
        if (has(type)) {
            all.add(this);
        }
        if (get(container.getName(), "value") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> values) {
                    all.add(new Annotations(Map.of(type.getName(), byName(values))));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> byName(Map<?, ?> values) {
        Map<String, Object> byName = new HashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            byName.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        return byName;
    }

    private Object get(String type, String element) {
        return elements.getOrDefault(type, Map.of()).getOrDefault(element, "");
    }
}
