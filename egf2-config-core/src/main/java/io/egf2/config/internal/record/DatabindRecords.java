package io.egf2.config.internal.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.egf2.config.DefaultValue;
import io.egf2.config.DurationUnit;
import io.egf2.config.HostAndPort;
import io.egf2.config.JsonSection;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.RecordFault;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a record says in vain because databind reads it: annotations and types of this library, which databind does not know.
 * Looked at are the subtypes that a type names, and the records that they are made of.
 */
final class DatabindRecords {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(DefaultValue.class, Range.class, DurationUnit.class, RequiredWhen.class, RequiredWhen.Any.class);

    private static final List<Class<?>> TYPES =
            List.of(Secret.class, PeerUrl.class, HostAndPort.class, JsonSection.class);

    private final Set<Class<?>> seen = new HashSet<>();

    private DatabindRecords() {}

    /** All that databind would read for a type. */
    static void check(Class<?> type) {
        new DatabindRecords().walk(type);
    }

    private void walk(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        JsonSubTypes named = type.getAnnotation(JsonSubTypes.class);
        for (JsonSubTypes.Type subtype : named == null ? new JsonSubTypes.Type[0] : named.value()) {
            walk(subtype.value());
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        for (Class<?> subtype : permitted == null ? new Class<?>[0] : permitted) {
            walk(subtype);
        }
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            checkAnnotations(component);
            walk(component.getGenericType(), component);
        }
    }

    private static void checkAnnotations(RecordComponent component) {
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            if (component.isAnnotationPresent(annotation)) {
                String name = annotation == RequiredWhen.Any.class ? "RequiredWhen" : annotation.getSimpleName();
                throw RecordFault.of(
                        component.getDeclaringRecord(),
                        "has an annotation that is not obeyed on its component " + component.getName() + ": @" + name
                                + "; Jackson databind reads this record");
            }
        }
    }

    private void walk(@Nullable Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument, component);
            }
        } else if (type instanceof Class<?> plain && TYPES.contains(plain)) {
            throw RecordFault.of(
                    component.getDeclaringRecord(),
                    "has a wrong component " + component.getName() + ": Jackson databind reads this record, but no "
                            + plain.getSimpleName());
        } else if (type instanceof Class<?> plain) {
            walk(plain);
        }
    }
}
