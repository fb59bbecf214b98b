package io.egf2.config.internal.foreign;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * What databind would have taken: the subtypes of a type, and words for other types.
 *
 * @param base the type that they are subtypes of
 * @param property the key that tells the subtype, or empty if none does
 * @param isWrapper whether the subtype's name is itself the only key, and all else is in its value
 * @param names the names of the subtypes, as far as they are declared
 */
record Subtypes(Class<?> base, String property, boolean isWrapper, List<String> names) {

    static Subtypes of(JavaType base, JsonMapper mapper) {
        DeserializationConfig config = mapper.deserializationConfig();
        AnnotatedClass annotated = config.classIntrospectorInstance().introspectClassAnnotations(base);
        JsonTypeInfo.Value info = config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, annotated);
        List<String> names = new ArrayList<>();
        for (NamedType type : config.getSubtypeResolver().collectAndResolveSubtypesByTypeId(config, annotated)) {
            if (type.hasName() && type.getType() != base.getRawClass()) {
                names.add(type.getName());
            }
        }
        if (info == null || info.getIdType() == JsonTypeInfo.Id.DEDUCTION) {
            return new Subtypes(base.getRawClass(), "", false, names);
        }
        boolean isWrapper = info.getInclusionType() == JsonTypeInfo.As.WRAPPER_OBJECT;
        return new Subtypes(base.getRawClass(), property(info), isWrapper, names);
    }

    private static String property(JsonTypeInfo.Value info) {
        if (info.getPropertyName() == null) {
            return "";
        }
        return switch (info.getInclusionType()) {
            case PROPERTY, EXISTING_PROPERTY -> info.getPropertyName();
            default -> "";
        };
    }

    /** What is expected of the whole value. */
    String whole() {
        if (!property.isEmpty()) {
            return "an object with \"" + property + '"';
        }
        return isWrapper && !names.isEmpty() ? "an object with " + oneOf(names) : Example.value(base);
    }

    /** What is expected of the key that tells the subtype. */
    String words() {
        return names.isEmpty() ? "the name of a type" : oneOf(names);
    }

    private static String oneOf(List<String> names) {
        StringBuilder text = new StringBuilder(names.size() == 1 ? "" : "one of ");
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ", ").append('"').append(names.get(i)).append('"');
        }
        return text.toString();
    }

    /** What is expected of a value that databind reads as a type. */
    static String expected(Class<?> type, JsonMapper mapper) {
        if (NumberShape.serves(type)) {
            return new NumberShape(type, Long.MIN_VALUE, Long.MAX_VALUE).expected(Pointer.ROOT);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return oneOf(constants(type, mapper));
        }
        if (type == String.class || Collection.class.isAssignableFrom(type)) {
            return type == String.class ? "a string" : "a list";
        }
        return Map.class.isAssignableFrom(type) ? "an object" : Example.value(type);
    }

    private static List<String> constants(Class<?> type, JsonMapper mapper) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(mapper.convertValue(constant, String.class));
        }
        return names;
    }
}
