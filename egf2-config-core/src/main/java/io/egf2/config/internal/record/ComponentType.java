package io.egf2.config.internal.record;

import io.egf2.config.DurationUnit;
import io.egf2.config.JsonSection;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.BooleanShape;
import io.egf2.config.internal.bind.DurationShape;
import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.SecretShape;
import io.egf2.config.internal.bind.SectionShape;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.report.StageFailure;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type of a component, with what annotates it: makes the shape that reads its values, or says why there can be none. */
final class ComponentType {

    private final ShapeBuilder builder;
    private final Class<?> owner;
    private final String part;
    private final Annotations annotations;

    /**
     * A type.
     *
     * @param part what of the owner it belongs to, for a mistake
     */
    ComponentType(ShapeBuilder builder, Class<?> owner, String part, Annotations annotations) {
        this.builder = builder;
        this.owner = owner;
        this.part = part;
        this.annotations = annotations;
    }

    /** The kind of optional that a type is, or null. */
    static @Nullable Class<?> optional(Class<?> type) {
        return type == Optional.class || primitive(type) != null ? type : null;
    }

    /** What an optional number holds. */
    private static @Nullable Class<?> primitive(Class<?> type) {
        return switch (type.getName()) {
            case "java.util.OptionalInt" -> int.class;
            case "java.util.OptionalLong" -> long.class;
            case "java.util.OptionalDouble" -> double.class;
            default -> null;
        };
    }

    /** The shape of a whole component: of an optional one, of the value within. */
    Shape value(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return shape(argument(generic, 0));
        }
        Class<?> primitive = type instanceof Class<?> plain ? primitive(plain) : null;
        return shape(primitive == null ? type : primitive);
    }

    Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            return genericShape(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            throw unusable(type);
        }
        Shape shape = plainShape(plain);
        checkAnnotated(shape);
        return shape;
    }

    /** An annotation for one kind of value is a mistake on another. */
    private void checkAnnotated(Shape shape) {
        boolean isNumber = shape instanceof NumberShape;
        boolean isDuration = shape instanceof DurationShape;
        if (annotations.has(Range.class) && !isNumber && !isDuration) {
            throw fault("@Range is for numbers and durations");
        }
        if (annotations.has(DurationUnit.class) && !isDuration) {
            throw fault("@DurationUnit is for durations");
        }
        if (isNumber && ((NumberShape) shape).isEmpty() || isDuration && ((DurationShape) shape).isEmpty()) {
            throw fault("no value is in its @Range");
        }
    }

    private Shape plainShape(Class<?> type) {
        long min = annotations.number(Range.class, "min", Long.MIN_VALUE);
        long max = annotations.number(Range.class, "max", Long.MAX_VALUE);
        if (NumberShape.serves(type)) {
            return new NumberShape(type, min, max);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanShape();
        }
        if (TextShape.serves(type)) {
            return new TextShape(type);
        }
        if (type == Secret.class) {
            return new SecretShape();
        }
        if (type == Duration.class) {
            return new DurationShape(unit(), min, max);
        }
        if (type == JsonSection.class) {
            return new SectionShape();
        }
        return otherShape(type);
    }

    private Shape otherShape(Class<?> type) {
        if (optional(type) != null) {
            throw fault("an Optional stands only for a whole component");
        }
        if (type.isEnum() && type.getEnumConstants().length == 0) {
            throw fault("the enum " + type.getSimpleName() + " has no constants");
        }
        if (type.isEnum()) {
            return builder.choice(type);
        }
        if (type.isArray() && type != byte[].class || type.getTypeParameters().length > 0) {
            throw unusable(type);
        }
        if (type.isRecord()) {
            return builder.value(type);
        }
        String refusal = ValueTypes.refusal(type);
        if (!refusal.isEmpty()) {
            throw fault("the type " + type.getSimpleName() + ' ' + refusal);
        }
        return ValueTypes.shape(type);
    }

    private Optional<ChronoUnit> unit() {
        if (!annotations.has(DurationUnit.class)) {
            return Optional.empty();
        }
        ChronoUnit unit = ChronoUnit.valueOf(annotations.text(DurationUnit.class, "value"));
        if (unit.isDurationEstimated() && unit != ChronoUnit.DAYS) {
            throw fault("@DurationUnit(" + unit.name() + ") is of no certain length; the longest unit is DAYS");
        }
        return Optional.of(unit);
    }

    private Shape genericShape(ParameterizedType type) {
        Type raw = type.getRawType();
        if (raw == List.class || raw == Collection.class) {
            return new ListShape(shape(argument(type, 0)), false);
        }
        if (raw == Set.class) {
            return new ListShape(shape(argument(type, 0)), true);
        }
        if (raw == Map.class && argument(type, 0) == String.class) {
            return new MapShape(shape(argument(type, 1)));
        }
        if (raw == Optional.class) {
            throw fault("an Optional stands only for a whole component");
        }
        throw unusable(type);
    }

    private static Type argument(ParameterizedType type, int index) {
        return type.getActualTypeArguments()[index];
    }

    /** Nothing of ours would hold inside it: no position, no required component, no secret. */
    private StageFailure unusable(Type type) {
        return fault("the type " + type.getTypeName()
                + " is none of List, Set, Map with String keys, a record without type parameters, and plain values");
    }

    StageFailure fault(String what) {
        return RecordFault.of(owner, "has " + part + ": " + what);
    }
}
