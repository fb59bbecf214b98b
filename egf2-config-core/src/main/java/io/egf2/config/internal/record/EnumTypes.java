package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.RecordFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names of an enum's constants in a document: those that annotations give, else their own with hyphens. */
final class EnumTypes {

    private final DeclaredType type;
    private final Map<String, Annotations> members;

    /** The names of all constants without what does not matter. */
    private final List<String> normal = new ArrayList<>();

    private EnumTypes(DeclaredType type, Map<String, Annotations> members) {
        this.type = type;
        this.members = members;
        for (String constant : type.constants()) {
            normal.add(EnumShape.normal(constant));
        }
    }

    static EnumShape shape(DeclaredType type, Map<String, Annotations> members) {
        EnumTypes names = new EnumTypes(type, members);
        String value = names.value();
        List<EnumShape.Choice> choices = new ArrayList<>();
        for (String constant : type.constants()) {
            Annotations annotations = members.getOrDefault(constant, Annotations.NONE);
            choices.add(new EnumShape.Choice(
                    type.constant(constant),
                    constant,
                    names.name(constant, annotations),
                    annotations.texts(JacksonAnnotations.ALIAS, "value")));
        }
        return value.isEmpty() ? new EnumShape(type.name(), choices) : type.written(value, choices);
    }

    private String name(String constant, Annotations annotations) {
        String given = annotations.text(JacksonAnnotations.PROPERTY, "value");
        if (!given.isEmpty()) {
            return given;
        }
        Annotations all = members.getOrDefault(Members.TYPE, Annotations.NONE);
        Naming naming = all.has(JacksonAnnotations.ENUM_NAMING)
                ? Naming.of(all.text(JacksonAnnotations.ENUM_NAMING, "value"))
                : null;
        return naming == null ? hyphened(constant) : naming.constant(constant);
    }

    /** The name in lower case and with hyphens, unless another constant differs in nothing else. */
    private String hyphened(String constant) {
        String name = EnumShape.normal(constant);
        boolean isAlone = normal.indexOf(name) == normal.lastIndexOf(name);
        return isAlone ? name.replace('_', '-') : constant;
    }

    /** The method or field that gives what a constant is written as, or empty. */
    private String value() {
        String value = "";
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            if (JacksonAnnotations.isValue(member.getKey(), member.getValue())) {
                if (!value.isEmpty()) {
                    throw fault("it stands on " + value + " and " + member.getKey());
                }
                value = member.getKey();
            }
        }
        if (!value.isEmpty() && !type.givesString(value)) {
            throw fault("it gives no String");
        }
        return value;
    }

    private RecordFault fault(String why) {
        return RecordFault.of(type.name(), "has an annotation that is not obeyed: @JsonValue; " + why);
    }
}
