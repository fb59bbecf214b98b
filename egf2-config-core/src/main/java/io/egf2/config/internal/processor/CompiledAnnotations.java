package io.egf2.config.internal.processor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.egf2.config.internal.record.Annotations;
import io.egf2.config.internal.record.DeclaredType;
import io.egf2.config.internal.record.Members;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The annotations of a type and its parts, as far as they will be there when the service runs. */
final class CompiledAnnotations {

    private final Program program;
    private final CompiledType type;
    private final Map<String, Map<String, Map<String, Object>>> found = new LinkedHashMap<>();

    CompiledAnnotations(Program program, CompiledType type) {
        this.program = program;
        this.type = type;
    }

    Map<String, Annotations> all() {
        add(Members.TYPE, type.element());
        for (Element part : type.element().getEnclosedElements()) {
            if (part instanceof ExecutableElement executable) {
                addExecutable(new CompiledInvocable(program, type, executable));
            } else if (!(part instanceof TypeElement)) {
                add(part.getSimpleName().toString(), part);
            }
        }
        Map<String, Annotations> annotations = new LinkedHashMap<>();
        found.forEach((member, elements) -> annotations.put(member, new Annotations(elements)));
        return annotations;
    }

    private void addExecutable(CompiledInvocable executable) {
        String key = executable.key();
        add(key, executable.element());
        List<DeclaredType.Component> components = type.components();
        boolean isCanonical = type.isRecord() && !components.isEmpty() && executable.isCanonical(components);
        List<? extends VariableElement> parameters = executable.element().getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            add(isCanonical ? components.get(i).name() : Members.parameter(key, i), parameters.get(i));
        }
    }

    private void add(String member, Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            TypeElement declaration =
                    (TypeElement) annotation.getAnnotationType().asElement();
            if (isThereWhenRun(declaration)) {
                found.computeIfAbsent(member, unknown -> new LinkedHashMap<>())
                        .put(program.name(declaration), elements(annotation));
            }
        }
    }

    private static boolean isThereWhenRun(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }

    private Map<String, Object> elements(AnnotationMirror annotation) {
        Map<String, Object> elements = new HashMap<>();
        program.valuesOf(annotation)
                .forEach(
                        (element, value) -> elements.put(element.getSimpleName().toString(), plain(value)));
        Element declaration = annotation.getAnnotationType().asElement();
        if (elements.size()
                < ElementFilter.methodsIn(declaration.getEnclosedElements()).size()) {
            throw new UnresolvedType(annotation.toString());
        }
        return elements;
    }

    /** As {@link Annotations} has it. */
    private Object plain(AnnotationValue annotationValue) {
        Object value = annotationValue.getValue();
        if (value.equals(annotationValue.toString())) { // not a literal, and so what is not there
            throw new UnresolvedType(annotationValue.toString());
        }
        if (value instanceof VariableElement constant) {
            return constant.getSimpleName().toString();
        }
        if (value instanceof AnnotationMirror nested) {
            return elements(nested);
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof TypeMirror named) {
            return program.descriptor(named);
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<Object> values = new ArrayList<>();
        for (Object each : list) {
            values.add(plain((AnnotationValue) each));
        }
        return values;
    }

    /** The subtypes that Jackson's annotation names. */
    List<TypeMirror> subtypes() {
        List<TypeMirror> subtypes = new ArrayList<>();
        for (AnnotationMirror annotation : type.element().getAnnotationMirrors()) {
            TypeElement declaration =
                    (TypeElement) annotation.getAnnotationType().asElement();
            if (declaration.getQualifiedName().contentEquals(JsonSubTypes.class.getName())) {
                program.valuesOf(annotation).values().forEach(value -> addClasses(value, subtypes));
            }
        }
        return subtypes;
    }

    private void addClasses(AnnotationValue annotationValue, List<TypeMirror> classes) {
        Object value = annotationValue.getValue();
        if (value instanceof TypeMirror named) {
            classes.add(named);
        } else if (value instanceof AnnotationMirror nested) {
            program.valuesOf(nested).values().forEach(each -> addClasses(each, classes));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> addClasses((AnnotationValue) each, classes));
        }
    }
}
