package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.RecordFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which annotations of Jackson are obeyed, and where: an allow-list, so that what a Jackson to come adds is refused and not passed
 * over. Those that only tell how a record is written are as good as obeyed, because settings are only read.
 */
final class JacksonAnnotations {

    private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

    static final String NAMING = "tools.jackson.databind.annotation.JsonNaming";
    static final String ENUM_NAMING = "tools.jackson.databind.annotation.EnumNaming";
    static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
    static final String VALUE = "com.fasterxml.jackson.annotation.JsonValue";
    static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    static final String ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";
    static final String ANY_SETTER = "com.fasterxml.jackson.annotation.JsonAnySetter";
    static final String DESCRIPTION = "com.fasterxml.jackson.annotation.JsonPropertyDescription";
    static final String TYPE_DESCRIPTION = "com.fasterxml.jackson.annotation.JsonClassDescription";

    /** What of a type is annotated. */
    enum Place {
        RECORD,
        COMPONENT,
        ENUM,
        CONSTANT,
        /** A method, constructor or parameter that is none of these. */
        OTHER
    }

    private JacksonAnnotations() {}

    /** Whether a type has an annotation that is meant for Jackson. */
    static boolean isAnywhereIn(Map<String, Annotations> members) {
        for (Annotations annotations : members.values()) {
            for (String name : annotations.elements().keySet()) {
                if (isOfJackson(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a type may be made of one other value: then {@link Creator} is asked. */
    static boolean mayBeOneValue(Map<String, Annotations> members) {
        for (Annotations annotations : members.values()) {
            if (annotations.has(CREATOR) || annotations.has(VALUE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a member gives what its type is written as. */
    static boolean isValue(String member, Annotations annotations) {
        return annotations.has(VALUE) && Members.isValue(member) && annotations.number(VALUE, "value", 1) == 1;
    }

    /** The annotations that are not obeyed where they stand. */
    static List<RecordFault> faults(DeclaredType type, String member, Place place, Annotations annotations) {
        List<RecordFault> faults = new ArrayList<>();
        for (String name : annotations.elements().keySet()) {
            boolean isMisplaced = name.equals(VALUE) && !Members.isValue(member);
            if (isOfJackson(name) && (isMisplaced || !isObeyed(name, place, annotations))) {
                faults.add(AnnotationFault.of(type, member, place, name, annotations));
            }
        }
        return faults;
    }

    private static boolean isOfJackson(String name) {
        return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
    }

    private static boolean isObeyed(String name, Place place, Annotations annotations) {
        return switch (name) {
            case PROPERTY -> isObeyedProperty(place, annotations);
            case ALIAS -> place == Place.COMPONENT || place == Place.CONSTANT;
            case ANY_SETTER, DESCRIPTION -> place == Place.COMPONENT;
            case TYPE_DESCRIPTION -> place == Place.RECORD;
            case NAMING -> place == Place.RECORD && Naming.of(annotations.text(NAMING, "value")) != null;
            case ENUM_NAMING -> place == Place.ENUM && Naming.of(annotations.text(ENUM_NAMING, "value")) != null;
            case VALUE -> place == Place.COMPONENT || place == Place.OTHER;
            case CREATOR -> place == Place.OTHER;
            case IGNORE -> annotations.number(IGNORE, "value", 1) == 0;
            default -> isOfWriting(name);
        };
    }

    /** Its name is obeyed; an access that forbids to read, and a default that Jackson itself does not heed, are not. */
    private static boolean isObeyedProperty(Place place, Annotations annotations) {
        boolean isNamed = !annotations.text(PROPERTY, "value").isEmpty();
        return (place == Place.COMPONENT || place == Place.CONSTANT && isNamed)
                && !annotations.text(PROPERTY, "access").equals("READ_ONLY")
                && annotations.text(PROPERTY, "defaultValue").isEmpty();
    }

    /** Whether it only tells how a record is written. */
    private static boolean isOfWriting(String name) {
        return switch (name) {
            case "com.fasterxml.jackson.annotation.JacksonAnnotationsInside",
                    "com.fasterxml.jackson.annotation.JsonFilter",
                    "com.fasterxml.jackson.annotation.JsonInclude",
                    "com.fasterxml.jackson.annotation.JsonPropertyOrder",
                    "com.fasterxml.jackson.annotation.JsonRawValue",
                    "com.fasterxml.jackson.annotation.JsonSerializeAs",
                    "com.fasterxml.jackson.annotation.JsonTypeName",
                    "tools.jackson.databind.annotation.JsonAppend",
                    "tools.jackson.databind.annotation.JsonSerialize" -> true;
            default -> false;
        };
    }
}
