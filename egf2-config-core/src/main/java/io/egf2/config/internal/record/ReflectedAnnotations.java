package io.egf2.config.internal.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annotations of a type and its parts, as reflection gives them. */
final class ReflectedAnnotations {

    private final Map<String, Map<String, Map<String, Object>>> found = new LinkedHashMap<>();

    private ReflectedAnnotations() {}

    static Map<String, Annotations> of(Class<?> type) {
        ReflectedAnnotations reflected = new ReflectedAnnotations();
        reflected.addAll(type);
        Map<String, Annotations> annotations = new LinkedHashMap<>();
        reflected.found.forEach((member, elements) -> annotations.put(member, new Annotations(elements)));
        return annotations;
    }

    private void addAll(Class<?> type) {
        add(Members.TYPE, type.getDeclaredAnnotations());
        for (Field field : type.getDeclaredFields()) {
            add(field.getName(), field.getDeclaredAnnotations());
        }
        for (Method method : type.getDeclaredMethods()) {
            add(Members.key(method), method.getDeclaredAnnotations());
            addParameters(Members.key(method), method.getParameterAnnotations());
        }
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        for (RecordComponent component : components) {
            add(component.getName(), component.getDeclaredAnnotations());
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(Members.key(constructor), constructor.getDeclaredAnnotations());
            addParameters(constructor, components);
        }
    }

    private void addParameters(Constructor<?> constructor, RecordComponent[] components) {
        if (!isCanonical(constructor, components)) {
            addParameters(Members.key(constructor), constructor.getParameterAnnotations());
            return;
        }
        for (int i = 0; i < components.length; i++) {
            add(components[i].getName(), constructor.getParameterAnnotations()[i]);
        }
    }

    private static boolean isCanonical(Constructor<?> constructor, RecordComponent[] components) {
        Class<?>[] types = constructor.getParameterTypes();
        boolean isCanonical = types.length == components.length && types.length > 0;
        for (int i = 0; isCanonical && i < types.length; i++) {
            isCanonical = types[i] == components[i].getType();
        }
        return isCanonical;
    }

    private void addParameters(String method, Annotation[][] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            add(Members.parameter(method, i), parameters[i]);
        }
    }

    private void add(String member, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            found.computeIfAbsent(member, unknown -> new LinkedHashMap<>())
                    .put(annotation.annotationType().getName(), values(annotation));
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

    /** As {@link Annotations} has it. */
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
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Class<?> type) {
            return type.descriptorString();
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
