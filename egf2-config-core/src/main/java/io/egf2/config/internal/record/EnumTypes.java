package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.report.StageFailure;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of an enum's constants in a document: those that annotations give, else their own with hyphens. */
final class EnumTypes {

    private final Class<?> type;
    private final Map<String, Annotations> members;

    /** The names of all constants without what does not matter. */
    private final List<String> normal = new ArrayList<>();

    private EnumTypes(Class<?> type, Map<String, Annotations> members) {
        this.type = type;
        this.members = members;
        for (Object constant : type.getEnumConstants()) {
            normal.add(EnumShape.normal(((Enum<?>) constant).name()));
        }
    }

    static EnumShape shape(Class<?> type, Map<String, Annotations> members) {
        EnumTypes names = new EnumTypes(type, members);
        AccessibleObject value = names.value();
        List<EnumShape.Choice> choices = new ArrayList<>();
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            Annotations annotations = members.getOrDefault(constant.name(), Annotations.NONE);
            choices.add(new EnumShape.Choice(
                    constant,
                    value == null ? names.name(constant, annotations) : names.written(constant, value),
                    annotations.texts(JacksonAnnotations.ALIAS, "value")));
        }
        names.checkUnique(choices);
        return new EnumShape(choices);
    }

    private String name(Enum<?> constant, Annotations annotations) {
        String given = annotations.text(JacksonAnnotations.PROPERTY, "value");
        if (!given.isEmpty()) {
            return given;
        }
        Annotations all = members.getOrDefault(Members.TYPE, Annotations.NONE);
        Naming naming = all.has(JacksonAnnotations.ENUM_NAMING)
                ? Naming.of(all.text(JacksonAnnotations.ENUM_NAMING, "value"))
                : null;
        return naming == null ? hyphened(constant) : naming.constant(constant.name());
    }

    /** The name in lower case and with hyphens, unless another constant differs in nothing else. */
    private String hyphened(Enum<?> constant) {
        String name = EnumShape.normal(constant.name());
        boolean isAlone = normal.indexOf(name) == normal.lastIndexOf(name);
        return isAlone ? name.replace('_', '-') : constant.name();
    }

    /** The method or field that gives what a constant is written as, or null. */
    private @Nullable AccessibleObject value() {
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            if (JacksonAnnotations.isValue(member.getKey(), member.getValue())) {
                AccessibleObject value = member(member.getKey());
                value.setAccessible(true);
                return value;
            }
        }
        return null;
    }

    private AccessibleObject member(String name) {
        for (Method method : type.getDeclaredMethods()) {
            boolean isIt = method.getName().equals(name) && method.getParameterCount() == 0;
            if (isIt && method.getReturnType() == String.class) {
                return method;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name) && field.getType() == String.class) {
                return field;
            }
        }
        throw fault("it gives no String");
    }

    private String written(Enum<?> constant, AccessibleObject value) {
        try {
            Object written = value instanceof Method method ? method.invoke(constant) : ((Field) value).get(constant);
            if (written instanceof String text) {
                return text;
            }
        } catch (ReflectiveOperationException e) {
            throw RecordFault.in(type, e.getCause() == null ? e : e.getCause());
        }
        throw fault("it gives null for " + constant.name());
    }

    private StageFailure fault(String why) {
        return RecordFault.of(type, "has an annotation that is not obeyed: @JsonValue; " + why);
    }

    private void checkUnique(List<EnumShape.Choice> choices) {
        Map<String, Enum<?>> byName = new HashMap<>();
        for (EnumShape.Choice choice : choices) {
            checkUnique(choice.name(), choice.constant(), byName);
            for (String alias : choice.aliases()) {
                checkUnique(alias, choice.constant(), byName);
            }
        }
    }

    private void checkUnique(String name, Enum<?> constant, Map<String, Enum<?>> byName) {
        Enum<?> other = byName.putIfAbsent(name, constant);
        if (other != null && other != constant) {
            throw RecordFault.of(type, "has two constants with the name \"" + name + '"');
        }
    }
}
