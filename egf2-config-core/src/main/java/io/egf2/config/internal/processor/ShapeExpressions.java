package io.egf2.config.internal.processor;

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
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.foreign.DatabindShape;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The calls that tell a {@link io.egf2.config.generated.RecordDescription} of a component. */
final class ShapeExpressions {

    private static final String NEXT = "\n                ";

    private final ShapeSource numbers;
    private final SourceNames names;
    private final String description;

    ShapeExpressions(ShapeSource numbers, SourceNames names) {
        this.numbers = numbers;
        this.names = names;
        this.description = names.variable("description");
    }

    String key(Setting setting) {
        StringBuilder call = new StringBuilder("        ")
                .append(description)
                .append(".key(")
                .append(Literals.text(setting.key()))
                .append(", ")
                .append(value(setting.shape()))
                .append(')');
        if (!setting.aliases().isEmpty()) {
            call.append(NEXT)
                    .append(".aliases(")
                    .append(Literals.texts(setting.aliases()))
                    .append(')');
        }
        if (setting.optional() != null) {
            call.append(NEXT)
                    .append(".optional(")
                    .append(type(setting.optional()))
                    .append(')');
        }
        if (setting.takesRest()) {
            call.append(NEXT).append(".rest()");
        }
        for (Setting.Requirement requirement : setting.requirements()) {
            List<String> texts = List.of(requirement.key(), requirement.value());
            call.append(NEXT)
                    .append(".requiredWhen(")
                    .append(Literals.texts(texts))
                    .append(')');
        }
        if (setting.defaultText() != null) {
            call.append(NEXT)
                    .append(".defaultValue(")
                    .append(Literals.text(setting.defaultText()))
                    .append(')');
        }
        if (!setting.description().isEmpty()) {
            call.append(NEXT)
                    .append(".description(")
                    .append(Literals.text(setting.description()))
                    .append(')');
        }
        return call.append(";\n").toString();
    }

    private String type(Class<?> type) {
        return names.of(type) + ".class";
    }

    private String value(Shape shape) {
        if (shape instanceof RecordShape record) {
            return call("record", String.valueOf(numbers.number(record)));
        }
        if (shape instanceof ListShape list) {
            return call(list.isSet() ? "set" : "list", value(list.element()));
        }
        if (shape instanceof MapShape map) {
            return call("map", value(map.element()));
        }
        if (shape instanceof EnumShape choice) {
            return choice(choice);
        }
        if (shape instanceof ConvertedShape converted) {
            String type = names.of(converted.type().full()) + ".class";
            return call("made", type, String.valueOf(numbers.number(converted.creator())), value(converted.given()));
        }
        return leaf(shape);
    }

    private String leaf(Shape shape) {
        if (shape instanceof NumberShape number) {
            return number.isRanged()
                    ? call(
                            "number",
                            type(number.type()),
                            Literals.number(number.from(), names),
                            Literals.number(number.to(), names))
                    : call("number", type(number.type()));
        }
        if (shape instanceof DurationShape duration) {
            return duration(duration);
        }
        if (shape instanceof TextShape text) {
            return call("text", type(text.type()));
        }
        if (shape instanceof BooleanShape) {
            return call("truth");
        }
        if (shape instanceof SecretShape) {
            return call("secret");
        }
        if (shape instanceof SectionShape) {
            return call("section");
        }
        return call("databind", databind(shape));
    }

    private String databind(Shape shape) {
        return shape instanceof LaterShape later
                ? names.of(later.type().full()) + ".class"
                : type(((DatabindShape) shape).type());
    }

    private String duration(DurationShape duration) {
        String min = Literals.number(duration.from(), names);
        String max = Literals.number(duration.max(), names);
        return duration.unit().isEmpty()
                ? call("duration", min, max)
                : call(
                        "duration",
                        names.of(ChronoUnit.class.getName())
                                + '.'
                                + duration.unit().get().name(),
                        min,
                        max);
    }

    private String choice(EnumShape choice) {
        String type = names.of(choice.type().full());
        StringBuilder text = new StringBuilder(call("choice", type + ".class"));
        for (EnumShape.Choice each : choice.choices()) {
            String constant = type + '.' + each.own();
            String name =
                    choice instanceof LaterChoices later ? constant + '.' + later.member() : Literals.text(each.name());
            String aliases = each.aliases().isEmpty() ? "" : ", " + Literals.texts(each.aliases());
            text.append(NEXT)
                    .append("        .of(")
                    .append(constant)
                    .append(", ")
                    .append(name)
                    .append(aliases)
                    .append(')');
        }
        return text.toString();
    }

    private String call(String method, String... arguments) {
        return description + '.' + method + '(' + String.join(", ", arguments) + ')';
    }
}
