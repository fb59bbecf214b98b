package io.egf2.config.internal.record;

import io.egf2.config.generated.Choices;
import io.egf2.config.generated.Key;
import io.egf2.config.generated.RecordDescription;
import io.egf2.config.generated.Value;
import io.egf2.config.internal.bind.BooleanShape;
import io.egf2.config.internal.bind.DurationShape;
import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.SecretShape;
import io.egf2.config.internal.bind.SectionShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.bind.TypeName;
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.foreign.DatabindShape;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Is told of one record, and makes its shape. */
final class GeneratedRecord implements RecordDescription {

    private final GeneratedShapes shapes;
    private final int number;
    private final List<Component> components = new ArrayList<>();
    private @Nullable RecordShape shape;

    GeneratedRecord(GeneratedShapes shapes, int number) {
        this.shapes = shapes;
        this.number = number;
    }

    RecordShape finish() {
        RecordShape told = Objects.requireNonNull(shape);
        for (Component component : components) {
            told.add(component.setting());
        }
        told.checkRequirements();
        return told;
    }

    private static Shape shape(Value value) {
        return value instanceof Enumerated choices ? choices.shape() : (Shape) value;
    }

    @Override
    public void record(Class<?> type, String description) {
        shape = shapes.begin(number, type, description);
    }

    @Override
    public Key key(String name, Value value) {
        Component component = new Component(name, shape(value));
        components.add(component);
        return component;
    }

    @Override
    public Value number(Class<?> type) {
        return number(type, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public Value number(Class<?> type, long min, long max) {
        return new NumberShape(type, min, max);
    }

    @Override
    public Value truth() {
        return new BooleanShape();
    }

    @Override
    public Value text(Class<?> type) {
        return new TextShape(type);
    }

    @Override
    public Value secret() {
        return new SecretShape();
    }

    @Override
    public Value duration(long min, long max) {
        return new DurationShape(Optional.empty(), min, max);
    }

    @Override
    public Value duration(ChronoUnit unit, long min, long max) {
        return new DurationShape(Optional.of(unit), min, max);
    }

    @Override
    public Value section() {
        return new SectionShape();
    }

    @Override
    public Value list(Value element) {
        return new ListShape(shape(element), false);
    }

    @Override
    public Value set(Value element) {
        return new ListShape(shape(element), true);
    }

    @Override
    public Value map(Value element) {
        return new MapShape(shape(element));
    }

    @Override
    public Choices choice(Class<? extends Enum<?>> type) {
        return new Enumerated(TypeName.of(type));
    }

    @Override
    public Value record(int record) {
        return shapes.record(record);
    }

    @Override
    public Value made(Class<?> type, int made, Value given) {
        return new ConvertedShape(TypeName.of(type), shape(given), shapes.maker(made, type));
    }

    @Override
    public Value databind(Class<?> type) {
        return new DatabindShape(type);
    }

    private static final class Enumerated implements Choices {

        private final TypeName type;
        private final List<EnumShape.Choice> choices = new ArrayList<>();

        Enumerated(TypeName type) {
            this.type = type;
        }

        @Override
        public Choices of(Enum<?> constant, @Nullable String name, String... aliases) {
            choices.add(new EnumShape.Choice(constant, constant.name(), "", List.of(aliases)).named(type, name));
            return this;
        }

        Shape shape() {
            return new EnumShape(type, choices);
        }
    }

    private static final class Component implements Key {

        private final String name;
        private final Shape shape;
        private final List<Setting.Requirement> requirements = new ArrayList<>();
        private List<String> aliases = List.of();
        private String description = "";
        private @Nullable String defaultText;
        private @Nullable Class<?> optional;
        private boolean takesRest;

        Component(String name, Shape shape) {
            this.name = name;
            this.shape = shape;
        }

        Setting setting() {
            return new Setting(name, aliases, shape, optional, defaultText, description, takesRest, requirements);
        }

        @Override
        public Key aliases(String... others) {
            aliases = List.of(others);
            return this;
        }

        @Override
        public Key description(String text) {
            description = text;
            return this;
        }

        @Override
        public Key defaultValue(String text) {
            defaultText = text;
            return this;
        }

        @Override
        public Key optional(Class<?> type) {
            optional = type;
            return this;
        }

        @Override
        public Key requiredWhen(String key, String value) {
            requirements.add(new Setting.Requirement(key, value));
            return this;
        }

        @Override
        public Key rest() {
            takesRest = true;
            return this;
        }
    }
}
