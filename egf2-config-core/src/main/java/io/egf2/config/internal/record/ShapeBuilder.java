package io.egf2.config.internal.record;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.JsonSection;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.BooleanShape;
import io.egf2.config.internal.bind.DatabindShape;
import io.egf2.config.internal.bind.DurationShape;
import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.SecretShape;
import io.egf2.config.internal.bind.SectionShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.report.StageFailure;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the shape of a settings record: all reflection on it happens here, while the document is on its way. */
public final class ShapeBuilder {

    private final Map<Class<?>, RecordShape> records = new HashMap<>();

    private ShapeBuilder() {}

    public static RecordShape of(Class<?> record) {
        return new ShapeBuilder().record(record);
    }

    private RecordShape record(Class<?> type) {
        RecordShape known = records.get(type);
        if (known != null) {
            return known;
        }
        RecordComponent[] components = type.getRecordComponents();
        RecordShape shape = new RecordShape(type, constructor(type, components));
        records.put(type, shape);
        Map<String, Annotations> annotations = annotations(type);
        for (RecordComponent component : components) {
            shape.add(setting(component, annotations.getOrDefault(component.getName(), Annotations.NONE)));
        }
        shape.checkRequirements();
        return shape;
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        } catch (RuntimeException e) {
            throw RecordFault.of(type, "is in a package that is not open to the module io.egf2.config");
        }
    }

    private static Map<String, Annotations> annotations(Class<?> record) {
        Map<String, Annotations> annotations = RecordClassFile.annotations(record);
        return annotations == null ? ReflectedAnnotations.of(record) : annotations;
    }

    private Setting setting(RecordComponent component, Annotations annotations) {
        boolean takesRest = annotations.has(JsonAnySetter.class);
        boolean isOptional = component.getType() == Optional.class;
        Type type = isOptional ? argument(component.getGenericType(), 0, component) : component.getGenericType();
        if (takesRest && type != JsonSection.class) {
            throw fault(component, "@JsonAnySetter needs the type JsonSection");
        }
        String property = annotations.text(JsonProperty.class, "value");
        return new Setting(
                property.isEmpty() ? component.getName() : property,
                annotations.texts(JsonAlias.class, "value"),
                shape(type, component, annotations),
                isOptional,
                annotations.has(DefaultValue.class) ? annotations.text(DefaultValue.class, "value") : null,
                annotations.text(Description.class, "value"),
                takesRest,
                requirements(component, isOptional, annotations));
    }

    private static List<Setting.Requirement> requirements(
            RecordComponent component, boolean isOptional, Annotations annotations) {
        List<Setting.Requirement> requirements = new ArrayList<>();
        for (Annotations one : annotations.all(RequiredWhen.class, RequiredWhen.Any.class)) {
            requirements.add(new Setting.Requirement(
                    one.text(RequiredWhen.class, "key"), one.text(RequiredWhen.class, "value")));
        }
        if (!requirements.isEmpty() && !isOptional) {
            throw fault(component, "@RequiredWhen is for an Optional");
        }
        return requirements;
    }

    private Shape shape(Type type, RecordComponent component, Annotations annotations) {
        if (type instanceof ParameterizedType generic) {
            return genericShape(generic, component, annotations);
        }
        if (!(type instanceof Class<?> plain)) {
            throw unusable(component);
        }
        long min = annotations.number(Range.class, "min", Long.MIN_VALUE);
        long max = annotations.number(Range.class, "max", Long.MAX_VALUE);
        Shape shape = plainShape(plain, component, annotations, min, max);
        if (annotations.has(Range.class) && !(shape instanceof NumberShape || shape instanceof DurationShape)) {
            throw fault(component, "@Range is for numbers and durations");
        }
        if (min > max) {
            throw fault(component, "no value is in its @Range");
        }
        return shape;
    }

    private Shape plainShape(Class<?> type, RecordComponent component, Annotations annotations, long min, long max) {
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
            return new DurationShape(unit(annotations), min, max);
        }
        if (type == JsonSection.class) {
            return new SectionShape();
        }
        if (type.isEnum()) {
            return enumShape(type, component);
        }
        if (type.isArray() && type != byte[].class) {
            throw unusable(component);
        }
        if (type == Optional.class) {
            throw fault(component, "an Optional stands only for a whole component");
        }
        return type.isRecord() ? record(type) : new DatabindShape(type);
    }

    private static Optional<ChronoUnit> unit(Annotations annotations) {
        return annotations.has(DurationUnit.class)
                ? Optional.of(ChronoUnit.valueOf(annotations.text(DurationUnit.class, "value")))
                : Optional.empty();
    }

    private static Shape enumShape(Class<?> type, RecordComponent component) {
        if (type.getEnumConstants().length == 0) {
            throw fault(component, "the enum " + type.getSimpleName() + " has no constants");
        }
        return new EnumShape(type);
    }

    private Shape genericShape(ParameterizedType type, RecordComponent component, Annotations annotations) {
        if (type.getRawType() == List.class || type.getRawType() == Collection.class) {
            return new ListShape(shape(argument(type, 0, component), component, annotations), false);
        }
        if (type.getRawType() == Set.class) {
            return new ListShape(shape(argument(type, 0, component), component, annotations), true);
        }
        if (type.getRawType() == Map.class && argument(type, 0, component) == String.class) {
            return new MapShape(shape(argument(type, 1, component), component, annotations));
        }
        if (type.getRawType() == Optional.class) {
            throw fault(component, "an Optional stands only for a whole component");
        }
        throw unusable(component);
    }

    /** Nothing of ours would hold inside it: no position, no required component, no secret. */
    private static StageFailure unusable(RecordComponent component) {
        return fault(
                component,
                "the type " + component.getGenericType().getTypeName()
                        + " is none of List, Set, Map with String keys, a record without type parameters, and plain values");
    }

    private static Type argument(Type type, int index, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw fault(component, "needs a type argument");
    }

    private static StageFailure fault(RecordComponent component, String what) {
        return RecordFault.of(
                component.getDeclaringRecord(), "has a wrong component " + component.getName() + ": " + what);
    }
}
