package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.record.DeclaredType;
import io.egf2.config.internal.record.TypeUse;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Where in the sources the mistakes of a record are told. */
final class Places {

    private final Program program;
    private final Set<String> sources;

    /**
     * Places in a program.
     *
     * @param sources the types outside all others that have a source
     */
    Places(Program program, Set<String> sources) {
        this.program = program;
        this.sources = sources;
    }

    Element of(RecordFault.Place place) {
        TypeElement type = program.met(place.type().full());
        if (type == null || !isSource(type)) {
            return leadingTo(place.type().full(), program.root(), new HashSet<>());
        }
        return place.component() == RecordFault.WHOLE
                ? type
                : field(type, program.components(place.type().full()).get(place.component()));
    }

    private boolean isSource(Element element) {
        Element outermost = element;
        while (!(outermost.getEnclosingElement() == null
                || outermost.getEnclosingElement().getKind() == ElementKind.PACKAGE)) {
            outermost = outermost.getEnclosingElement();
        }
        return sources.contains(outermost.toString());
    }

    /** The compiler knows where a component's field stands, but not where the component does. */
    private static Element field(TypeElement record, String component) {
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(component)) {
                return field;
            }
        }
        return record;
    }

    /** The last component with a source on the way to a type that has none. */
    private Element leadingTo(String type, TypeElement record, Set<String> passed) {
        for (DeclaredType.Component component : program.type(record).components()) {
            if (leads(component.type(), type, new HashSet<>())) {
                TypeElement next = record(component.type().raw());
                return next != null && passed.add(next.toString())
                        ? leadingTo(type, next, passed)
                        : field(record, component.name());
            }
        }
        return record;
    }

    /** A type as a record with a source; null if it is none. */
    private @Nullable TypeElement record(@Nullable DeclaredType type) {
        TypeElement element = type == null ? null : program.met(type.name().full());
        return element != null && element.getKind() == ElementKind.RECORD && isSource(element) ? element : null;
    }

    private static boolean leads(TypeUse use, String type, Set<String> seen) {
        for (TypeUse argument : use.arguments()) {
            if (leads(argument, type, seen)) {
                return true;
            }
        }
        DeclaredType raw = use.raw();
        if (raw == null || !seen.add(raw.name().full())) {
            return false;
        }
        return raw.name().full().equals(type)
                || raw.components().stream().anyMatch(component -> leads(component.type(), type, seen));
    }
}
