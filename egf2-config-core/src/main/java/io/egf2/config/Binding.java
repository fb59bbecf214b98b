package io.egf2.config;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a document: what is found wrong or odd, and the surroundings that values may refer to. */
final class Binding {

    private final Map<String, String> environment;
    private final boolean strict;
    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();

    Binding(Map<String, String> environment, boolean strict) {
        this.environment = environment;
        this.strict = strict;
    }

    Map<String, String> environment() {
        return environment;
    }

    boolean isStrict() {
        return strict;
    }

    Problems problems() {
        return problems;
    }

    Problems warnings() {
        return warnings;
    }

    /** A value is wrong: not of the expected type. */
    @Nullable
    Object reject(JsonValue value, Pointer at, Shape expected) {
        return reject(ProblemCode.VALUE_TYPE, value, at, expected.expected(at), Optional.empty());
    }

    @Nullable
    Object reject(ProblemCode code, JsonValue value, Pointer at, String expected, Optional<String> hint) {
        if (problems.countedOnly()) {
            return null;
        }
        String message = "expected " + expected + ", found " + found(value, at);
        problems.add(place(ConfigProblem.of(code, at.toString(), message), value, !at.secret())
                .withHint(hint.isPresent() ? hint : halfJson(value)));
        return null;
    }

    /** The text of a variable that was meant as JSON. */
    private static Optional<String> halfJson(JsonValue value) {
        boolean meant = value.document().origin().isPresent()
                && value.kind() == JsonValue.Kind.STRING
                && (value.string().startsWith("[") || value.string().startsWith("{"));
        return meant ? Optional.of("it is taken as a text, because it is not JSON") : Optional.empty();
    }

    /** A value of the right type that cannot be read: says why. */
    @Nullable
    Object reject(ProblemCode code, JsonValue value, Pointer at, String expected, BadText why) {
        String message = "expected " + expected + ", found " + found(value, at) + ": " + why.message();
        problems.add(place(ConfigProblem.of(code, at.toString(), message), value, !at.secret())
                .withHint(why.hint()));
        return null;
    }

    /** A problem whose message says it all. */
    @Nullable
    Object problem(ProblemCode code, JsonValue value, Pointer at, String message, Optional<String> hint) {
        problems.add(place(ConfigProblem.of(code, at.toString(), message), value, false)
                .withHint(hint));
        return null;
    }

    void warn(ConfigProblem warning, JsonValue value, boolean shown) {
        warnings.add(place(warning, value, shown));
    }

    /** Adds where a value stands: its line of the document, or the variable that it comes from. */
    static ConfigProblem place(ConfigProblem problem, JsonValue value, boolean shown) {
        Optional<JsonDocument.Origin> origin = value.document().origin();
        if (origin.isEmpty()) {
            return problem.at(value.position()).withDetails(SourceExcerpt.of(value, shown && !value.isContainer()));
        }
        String variable = origin.get().variable();
        return variable.isEmpty() ? brokenDefault(problem) : problem.inVariable(variable);
    }

    private static ConfigProblem brokenDefault(ConfigProblem problem) {
        return ConfigProblem.of(
                        ProblemCode.BUG,
                        problem.pointer(),
                        "the settings record has a wrong default: " + problem.message())
                .withHint("this is a mistake in the service's program; tell its developers");
    }

    private static String found(JsonValue value, Pointer at) {
        return switch (value.kind()) {
            case STRING -> foundText(value.string(), at);
            case NUMBER, BOOLEAN -> at.secret() ? value.kind().words() : Shown.plain(value.source());
            default -> value.kind().words();
        };
    }

    private static String foundText(String text, Pointer at) {
        if (text.isBlank()) {
            return text.isEmpty() ? "an empty string" : "a blank string";
        }
        return at.secret() ? "a string" : Shown.quoted(text);
    }
}
