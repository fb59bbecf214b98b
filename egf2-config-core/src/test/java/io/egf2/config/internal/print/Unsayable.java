package io.egf2.config.internal.print;

import static io.egf2.config.ProblemCode.JSON_DUPLICATE_KEY;
import static io.egf2.config.ProblemCode.JSON_LIMIT;
import static io.egf2.config.ProblemCode.KEY_UNKNOWN;
import static io.egf2.config.ProblemCode.PEER_URL;
import static io.egf2.config.ProblemCode.RULE_BROKEN;
import static io.egf2.config.ProblemCode.SECRET_UNRESOLVED;
import static io.egf2.config.ProblemCode.VALUE_FORMAT;
import static io.egf2.config.ProblemCode.VALUE_RANGE;
import static io.egf2.config.ProblemCode.VALUE_TYPE;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A kind of mistake that a start finds and JSON Schema cannot say, in the words of the reference. */
enum Unsayable {
    EQUAL_KEYS(
            "two equal keys in one object: to a schema there is only one",
            JSON_DUPLICATE_KEY,
            "",
            "\"flag\": true, \"flag\": true"),
    LIMIT(
            "how long a number, text or key may be, and how deep a document",
            JSON_LIMIT,
            "",
            "\"fraction\": 1" + "0".repeat(100)),
    MISSPELT(
            "a key that is nearly the name of one that is absent",
            KEY_UNKNOWN,
            "unknown key.*(did you mean|it holds)",
            "\"flagg\": true"),
    FRACTION(
            "a whole number written with a fraction or exponent, such as `9000.0`",
            VALUE_TYPE,
            "a (whole )?number.*found -?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\\b",
            "\"large\": 9000.0"),
    NUMBER_AS_TEXT(
            "the range of a number with a fraction that is written as a string",
            VALUE_RANGE,
            "expected a number(?! of [a-z]+s\\b).*found \"",
            "\"share\": \"1.5\""),
    DURATION(
            "the range of a duration of several units or in the form of ISO 8601, and the longest duration there is",
            VALUE_RANGE,
            "expected a (duration|number of).*found \"",
            "\"ttl\": \"59m59s\""),
    LONGEST_DURATION(
            DURATION.words,
            VALUE_FORMAT,
            "expected a (duration|number of).*found \"[P0-9].*[0-9]{9}",
            "\"pause\": \"9223372036854775808ms\""),
    LONGEST_COUNT(DURATION.words, VALUE_RANGE, "expected a number of.*found -?[0-9]{15}", "\"days\": 106751991167301"),
    URI(
            "the form of a `URI`: it is told as a `format`, which many validators take for a note",
            VALUE_FORMAT,
            "a URI",
            "\"uri\": \"a b\""),
    FOREIGN(
            "the form of a value of a type that is not the library's own, such as `Instant`",
            VALUE_FORMAT,
            "expected (?!a URI|a duration|a number|a host)",
            "\"instant\": \"tomorrow\""),
    REFERENCE(
            "a variable or file that a secret refers to",
            SECRET_UNRESOLVED,
            "the environment variable|the file|env: is not followed by the name",
            "\"secret\": \"env:ABSENT\""),
    PLACEHOLDER(
            "a placeholder, an encrypted value or an unresolved reference in the place of a secret or in a URL",
            SECRET_UNRESOLVED,
            "a placeholder is left|still encrypted|an unresolved reference",
            "\"secret\": \"changeme\""),
    PLACEHOLDER_IN_URL(PLACEHOLDER.words, PEER_URL, "a placeholder is left", "\"peer\": \"http://h/$(X)\""),
    RULE(
            "a rule that stands in the constructor of a record",
            RULE_BROKEN,
            "(?!.*is missing)",
            "\"inner\": {\"height\": 13}");

    private final String words;
    private final ProblemCode code;
    private final Pattern message;
    private final String example;

    Unsayable(String words, ProblemCode code, String message, String example) {
        this.words = words;
        this.code = code;
        this.message = Pattern.compile(message);
        this.example = example;
    }

    String words() {
        return words;
    }

    /** A document of {@link EveryType.Free} with this mistake and no other. */
    String example() {
        return "{\"type\": \"disabled\", " + example + "}";
    }

    static Optional<Unsayable> of(Problem problem) {
        String text = problem.message() + " " + problem.hint().orElse("");
        return Stream.of(values())
                .filter(kind -> kind.code == problem.code()
                        && kind.message.matcher(text).find())
                .findFirst();
    }
}
