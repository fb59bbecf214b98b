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
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type of a component, with what annotates it: makes the shape that reads its values, or says why there can be none. */
final class ComponentType {

    private final ShapeBuilder builder;
    private final DeclaredType owner;
    private final int component;
    private final Annotations annotations;

    /**
     * A type.
     *
     * @param component its index; {@link RecordFault#WHOLE} of what a creator is given
     */
    ComponentType(ShapeBuilder builder, DeclaredType owner, int component, Annotations annotations) {
        this.builder = builder;
        this.owner = owner;
        this.component = component;
        this.annotations = annotations;
    }

    /** The kind of optional that a type is, or null. */
    static @Nullable Class<?> optional(TypeUse type) {
        Class<?> known = type.known();
        return known == Optional.class || primitive(known) != null ? known : null;
    }

    /** What an optional number holds. */
    private static @Nullable Class<?> primitive(@Nullable Class<?> type) {
        if (type == OptionalInt.class) {
            return int.class;
        }
        if (type == OptionalLong.class) {
            return long.class;
        }
        return type == OptionalDouble.class ? double.class : null;
    }

    /** The shape of a whole component: of an optional one, of the value within. */
    Shape value(TypeUse type) {
        if (type.known() == Optional.class && !type.arguments().isEmpty()) {
            return shape(type.arguments().get(0));
        }
        Class<?> primitive = primitive(type.known());
        return shape(primitive == null ? type : ReflectedType.use(primitive));
    }

    Shape shape(TypeUse type) {
        if (!type.arguments().isEmpty()) {
            return genericShape(type);
        }
        if (type.raw() == null) {
            throw unusable(type);
        }
        Class<?> known = type.known();
        Shape shape = known == null ? otherShape(type, type.raw()) : plainShape(type, type.raw(), known);
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

    private Shape plainShape(TypeUse use, DeclaredType declared, Class<?> type) {
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
        return otherShape(use, declared);
    }

    private Shape otherShape(TypeUse use, DeclaredType type) {
        if (optional(use) != null) {
            throw fault("an Optional stands only for a whole component");
        }
        if (type.isEnum() && type.constants().isEmpty()) {
            throw fault("the enum " + type.name().simple() + " has no constants");
        }
        if (type.isEnum()) {
            return builder.choice(type);
        }
        if (type.isArray() && type.known() != byte[].class || type.hasTypeParameters()) {
            throw unusable(use);
        }
        if (type.isRecord()) {
            return builder.value(type);
        }
        String refusal = ValueTypes.refusal(type);
        if (!refusal.isEmpty()) {
            throw fault("the type " + type.name().simple() + ' ' + refusal);
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

    private Shape genericShape(TypeUse type) {
        Class<?> raw = type.known();
        TypeUse first = type.arguments().get(0);
        if (raw == List.class || raw == Collection.class) {
            return new ListShape(shape(first), false);
        }
        if (raw == Set.class) {
            return new ListShape(shape(first), true);
        }
        if (raw == Map.class && first.known() == String.class) {
            return new MapShape(shape(type.arguments().get(1)));
        }
        if (raw == Optional.class) {
            throw fault("an Optional stands only for a whole component");
        }
        throw unusable(type);
    }

    /** Nothing of ours would hold inside it: no position, no required component, no secret. */
    private RecordFault unusable(TypeUse type) {
        return fault("the type " + type.text()
                + " is none of List, Set, Map with String keys, a record without type parameters, and plain values");
    }

    RecordFault fault(String what) {
        String part = component == RecordFault.WHOLE
                ? "creator"
                : "component " + owner.components().get(component).name();
        return RecordFault.of(owner.name(), component, "has a wrong " + part + ": " + what);
    }
}
