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

    private final Map<String, Keywords> used = new TreeMap<>();

    /** The definitions that are referred to. */
    Map<String, Keywords> used() {
        return used;
    }

    Keywords shared(String name) {
        used.computeIfAbsent(name, LeafSchema::definition);
        return Keywords.of("$ref", "#/$defs/" + name);
    }

    private static Keywords definition(String name) {
        return switch (name) {
            case "peer-url" -> TextPatterns.peerUrl();
            case "host-and-port" -> TextPatterns.hostAndPort();
            case "secret" -> TextPatterns.secret();
            case "duration" -> TextPatterns.duration();
            default -> notSet();
        };
    }

    private static Keywords notSet() {
        return Keywords.of("description", "as if the key were not there")
                .with("type", List.of("null", "string"))
                .with("pattern", TextPatterns.BLANK);
    }

    Keywords of(Shape shape) {
        if (shape instanceof BooleanShape) {
            return Keywords.of("type", "boolean");
        }
        if (shape instanceof NumberShape number) {
            return number(number);
        }
        if (shape instanceof DurationShape duration) {
            return duration(duration);
        }
        if (shape instanceof EnumShape choice) {
            return Keywords.anyOf(Keywords.of("enum", choice.namesAndAliases()), choice(choice, Optional.empty()));
        }
        if (shape instanceof SecretShape) {
            return shared("secret");
        }
        if (shape instanceof TextShape text) {
            return text(text.type());
        }
        return shape instanceof DatabindShape ? Keywords.of("$comment", shape.expected(Pointer.ROOT)) : new Keywords();
    }

    /** One constant of an enum, or any. */
    static Keywords choice(EnumShape shape, Optional<String> name) {
        return Keywords.of("type", "string").with("pattern", TextPatterns.words(shape.spellings(name)));
    }

    private Keywords text(Class<?> type) {
        if (type == PeerUrl.class) {
            return shared("peer-url");
        }
        if (type == HostAndPort.class) {
            return shared("host-and-port");
        }
        Keywords text = Keywords.of("type", "string");
        if (type == Path.class) {
            return text.with("not", TextPatterns.pattern("\u0000"));
        }
        return type == URI.class ? text.with("format", "iri-reference") : text;
    }

    /** A number, or a text with a number in it. */
    private static Keywords number(NumberShape number) {
        Keywords keywords = Keywords.of("type", List.of(number.isWhole() ? "integer" : "number", "string"));
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

    private Keywords duration(DurationShape shape) {
        DurationPattern range = new DurationPattern(shape);
        Keywords text = shared("duration");
        if (range.isRange()) {
            text.with("pattern", range.text());
        }
        return shape.unit().isEmpty() ? text : Keywords.anyOf(count(range), text);
    }

    /** A number of units, or a text with a number in it. */
    private static Keywords count(DurationPattern range) {
        Keywords count = Keywords.of("type", List.of("integer", "string")).with("minimum", range.least());
        range.greatest().ifPresent(greatest -> count.with("maximum", greatest));
        return count.with("pattern", "^" + range.count() + "$");
    }
}
