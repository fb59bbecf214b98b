package io.egf2.config.internal.record;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what a record says in vain because databind reads it: annotations and types of this library, which databind does not know.
 * Looked at are the subtypes that a type names, and the records that they are made of.
 */
final class DatabindRecords {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(DefaultValue.class, Range.class, DurationUnit.class, RequiredWhen.class, RequiredWhen.Any.class);

    private static final List<Class<?>> TYPES =
            List.of(Secret.class, PeerUrl.class, HostAndPort.class, JsonSection.class);

    private final Set<String> seen = new HashSet<>();

    private DatabindRecords() {}

    /** All that databind would read for a type. */
    static void check(DeclaredType type) {
        new DatabindRecords().walk(type);
    }

    private void walk(DeclaredType type) {
        if (!seen.add(type.name().full())) {
            return;
        }
        for (DeclaredType subtype : type.subtypes()) {
            walk(subtype);
        }
        List<DeclaredType.Component> components = type.components();
        Map<String, Annotations> members = components.isEmpty() ? Map.of() : type.annotations();
        for (int i = 0; i < components.size(); i++) {
            checkAnnotations(type, i, members.getOrDefault(components.get(i).name(), Annotations.NONE));
            walk(components.get(i).type(), type, i);
        }
    }

    private static void checkAnnotations(DeclaredType record, int component, Annotations annotations) {
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            if (annotations.has(annotation)) {
                String name = annotation == RequiredWhen.Any.class ? "RequiredWhen" : annotation.getSimpleName();
                throw RecordFault.of(
                        record.name(),
                        component,
                        "has an annotation that is not obeyed on its component " + name(record, component) + ": @"
                                + name + "; Jackson databind reads this record");
            }
        }
    }

    private static String name(DeclaredType record, int component) {
        return record.components().get(component).name();
    }

    private void walk(TypeUse type, DeclaredType record, int component) {
        Class<?> known = type.known();
        if (!type.arguments().isEmpty()) {
            for (TypeUse argument : type.arguments()) {
                walk(argument, record, component);
            }
        } else if (known != null && TYPES.contains(known)) {
            throw RecordFault.of(
                    record.name(),
                    component,
                    "has a wrong component " + name(record, component) + ": Jackson databind reads this record, but no "
                            + known.getSimpleName());
        } else if (type.raw() != null) {
            walk(type.raw());
        }
    }
}
