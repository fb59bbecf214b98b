package io.egf2.config.internal.foreign;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * What databind would have taken: the subtypes of a type, and words for other types.
 *
 * @param property the key that tells the subtype, or empty if none does
 * @param names the values that it may have, as far as they are declared
 */
record Subtypes(String property, List<String> names) {

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
        return new Subtypes(property(info), names);
    }

    private static String property(JsonTypeInfo.@Nullable Value info) {
        if (info == null || info.getIdType() == JsonTypeInfo.Id.DEDUCTION || info.getPropertyName() == null) {
            return "";
        }
        return switch (info.getInclusionType()) {
            case PROPERTY, EXISTING_PROPERTY -> info.getPropertyName();
            default -> "";
        };
    }

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
