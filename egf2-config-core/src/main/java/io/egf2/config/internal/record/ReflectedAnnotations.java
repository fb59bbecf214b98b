package io.egf2.config.internal.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The annotations of a record without a class file: one that was made at run time, or is in a native image. */
final class ReflectedAnnotations {

    private ReflectedAnnotations() {}

    static Map<String, Annotations> of(Class<?> record) {
        Map<String, Annotations> annotations = new HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Map<String, Map<String, Object>> elements = new HashMap<>();
            add(component.getAccessor(), elements);
            add(component, elements);
            annotations.put(component.getName(), new Annotations(elements));
        }
        return annotations;
    }

    private static void add(AnnotatedElement annotated, Map<String, Map<String, Object>> elements) {
        for (Annotation annotation : annotated.getAnnotations()) {
            elements.put(annotation.annotationType().getName(), values(annotation));
        }
    }

    private static Map<String, Object> values(Annotation annotation) {
        Map<String, Object> values = new HashMap<>();
        for (Method element : annotation.annotationType().getDeclaredMethods()) {
            values.put(element.getName(), plain(value(element, annotation)));
        }
        return values;
    }

    private static Object value(Method element, Annotation annotation) {
        try {
            element.setAccessible(true);
            return element.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the element " + element + " cannot be read", e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Annotation nested) {
            return values(nested);
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            values.add(plain(Array.get(value, i)));
        }
        return values;
    }
}
