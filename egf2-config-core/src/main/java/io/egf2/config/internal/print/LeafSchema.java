package io.egf2.config.internal.print;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.internal.bind.BooleanShape;
import io.egf2.config.internal.bind.DurationShape;
import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.NumberShape;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.SecretShape;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.foreign.DatabindShape;
import io.egf2.config.internal.text.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a value that is no object or list may be, in JSON Schema. */
final class LeafSchema {

    /** A text that counts as if the key were not there. No record has a name with a hyphen. */
    static final String NOT_SET = "not-set";

    private static final int LONGEST_NUMBER = 100;

    private final Map<String, JsonObject> used = new TreeMap<>();

    /** The definitions that are referred to. */
    Map<String, JsonObject> used() {
        return used;
    }

    JsonObject shared(String name) {
        used.computeIfAbsent(name, LeafSchema::definition);
        return JsonObject.of("$ref", "#/$defs/" + name);
    }

    private static JsonObject definition(String name) {
        return switch (name) {
            case "peer-url" -> TextPatterns.peerUrl();
            case "host-and-port" -> TextPatterns.hostAndPort();
            case "secret" -> TextPatterns.secret();
            case "duration" -> TextPatterns.duration();
            default -> notSet();
        };
    }

    static JsonObject anyOf(Object... schemas) {
        return JsonObject.of("anyOf", List.of(schemas));
    }

    private static JsonObject notSet() {
        return JsonObject.of("description", "as if the key were not there")
                .with("type", List.of("null", "string"))
                .with("pattern", TextPatterns.BLANK);
    }

    JsonObject of(Shape shape) {
        if (shape instanceof BooleanShape) {
            return JsonObject.of("type", "boolean");
        }
        if (shape instanceof NumberShape number) {
            return number(number);
        }
        if (shape instanceof DurationShape duration) {
            return duration(duration);
        }
        if (shape instanceof EnumShape choice) {
            return anyOf(JsonObject.of("enum", choice.namesAndAliases()), choice(choice, Optional.empty()));
        }
        if (shape instanceof SecretShape) {
            return shared("secret");
        }
        if (shape instanceof TextShape text) {
            return text(text.type());
        }
        return shape instanceof DatabindShape
                ? JsonObject.of("$comment", shape.expected(Pointer.ROOT))
                : new JsonObject();
    }

    /** One constant of an enum, or any. */
    static JsonObject choice(EnumShape shape, Optional<String> name) {
        return JsonObject.of("type", "string").with("pattern", TextPatterns.words(shape.spellings(name)));
    }

    private JsonObject text(Class<?> type) {
        if (type == PeerUrl.class) {
            return shared("peer-url");
        }
        if (type == HostAndPort.class) {
            return shared("host-and-port");
        }
        JsonObject text = JsonObject.of("type", "string");
        if (type == Path.class) {
            return text.with("not", TextPatterns.pattern("\u0000"));
        }
        return type == URI.class ? text.with("format", "iri-reference") : text;
    }

    /** A number, or a text with a number in it. */
    private static JsonObject number(NumberShape number) {
        JsonObject keywords = JsonObject.of("type", List.of(number.isWhole() ? "integer" : "number", "string"));
        if (number.min() != null) {
            keywords.with("minimum", number.min());
        }
        if (number.max() != null) {
            keywords.with("maximum", number.max());
        }
        return keywords.with("pattern", digits(number)).with("maxLength", LONGEST_NUMBER);
    }

    private static String digits(NumberShape number) {
        if (!number.isWhole()) {
            return "^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,9})?$";
        }
        BigInteger most = BigInteger.TEN.pow(LONGEST_NUMBER);
        BigInteger min = number.min() == null
                ? most.negate()
                : BigInteger.valueOf(number.min().longValue());
        BigInteger max =
                number.max() == null ? most : BigInteger.valueOf(number.max().longValue());
        return "^" + NumberPattern.between(min, max) + "$";
    }

    private JsonObject duration(DurationShape shape) {
        DurationPattern range = new DurationPattern(shape);
        JsonObject text = shared("duration");
        if (range.isRange()) {
            text.with("pattern", range.text());
        }
        return shape.unit().isEmpty() ? text : anyOf(count(range), text);
    }

    /** A number of units, or a text with a number in it. */
    private static JsonObject count(DurationPattern range) {
        JsonObject count = JsonObject.of("type", List.of("integer", "string")).with("minimum", range.least());
        range.greatest().ifPresent(greatest -> count.with("maximum", greatest));
        return count.with("pattern", "^" + range.count() + "$");
    }
}
