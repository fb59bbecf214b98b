package io.egf2.config.internal.foreign;

import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.json.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads any other type with Jackson databind, without its silent conversions. Databind is loaded when the first such value is
 * bound, and by nobody else.
 */
public final class DatabindShape extends Shape {

    /** Built on first use. */
    private static final class Holder {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private final Class<?> type;

    public DatabindShape(Class<?> type) {
        this.type = type;
    }

    public Class<?> type() {
        return type;
    }

    @Override
    public Form form() {
        return Form.ANY;
    }

    @Override
    public String expected(Pointer at) {
        return Example.value(type);
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (value.isUnsure()) {
            return null;
        }
        try {
            JavaType target = Holder.MAPPER.constructType(type);
            Object bound = Holder.MAPPER.readValue(value.source(), target);
            return bound == null ? binding.reject(value, at, this) : bound;
        } catch (JacksonException | IllegalArgumentException e) {
            return new DatabindFault(Holder.MAPPER, type, value, at, binding).tell(e);
        }
    }
}
