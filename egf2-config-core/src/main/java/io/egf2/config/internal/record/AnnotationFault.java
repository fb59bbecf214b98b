package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.RecordFault;
import java.util.List;

/** An annotation of Jackson that cannot be obeyed, and what to use instead where there is something. */
final class AnnotationFault {

    private AnnotationFault() {}

    static RecordFault of(
            DeclaredType type, String member, JacksonAnnotations.Place place, String name, Annotations annotations) {
        String where = where(member, place);
        String what = "@" + name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
                + element(name, annotations);
        return RecordFault.of(
                type.name(),
                component(type, member),
                "has an annotation that is not obeyed" + where + ": " + what + instead(name, place));
    }

    private static int component(DeclaredType type, String member) {
        List<DeclaredType.Component> components = type.components();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).name().equals(member)) {
                return i;
            }
        }
        return RecordFault.WHOLE;
    }

    private static String where(String member, JacksonAnnotations.Place place) {
        String name = member.indexOf('(') < 0 ? member : member.substring(0, member.indexOf('('));
        return switch (place) {
            case RECORD, ENUM -> "";
            case COMPONENT -> " on its component " + name;
            case CONSTANT -> " on its constant " + name;
            case OTHER -> name.equals("<init>") ? " on a constructor" : " on its member " + name;
        };
    }

    private static String element(String name, Annotations annotations) {
        if (!name.equals(JacksonAnnotations.PROPERTY)) {
            return "";
        }
        if (annotations.text(name, "access").equals("READ_ONLY")) {
            return "(access = READ_ONLY)";
        }
        return annotations.text(name, "defaultValue").isEmpty() ? "" : "(defaultValue)";
    }

    private static String instead(String name, JacksonAnnotations.Place place) {
        if (name.startsWith("com.fasterxml.jackson.databind.")) {
            return " of Jackson 2";
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "JsonIgnore" -> "; every component is a setting";
            case "JsonIgnoreProperties" -> "; an unknown key is a warning";
            case "JsonNaming", "EnumNaming" -> "; only Jackson's own strategies are known";
            case "JsonProperty" -> place == JacksonAnnotations.Place.COMPONENT ? property() : "";
            case "JsonGetter", "JsonSetter" -> "; use @JsonProperty";
            case "JsonDeserialize" -> "; a static method of(String) can read a value";
            default -> "";
        };
    }

    private static String property() {
        return "; use @DefaultValue, or leave the component out";
    }
}
