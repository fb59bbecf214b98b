package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.SourceExcerpt;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.Problems;
import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a document: what is found wrong or odd, and the surroundings that values may refer to. */
public final class Binding {

    private final Environment environment;
    private final boolean strict;
    private final boolean resolves;
    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();

    public Binding(Environment environment, boolean strict) {
        this(environment, strict, true);
    }

    private Binding(Environment environment, boolean strict, boolean resolves) {
        this.environment = environment;
        this.strict = strict;
        this.resolves = resolves;
    }

    /** For the defaults of a record, before there is a document: what they refer to is left alone. */
    static Binding ofDefaults() {
        return new Binding(Environment.of(Map.of()), true, false);
    }

    /** Whether what a secret refers to is looked up. */
    boolean resolves() {
        return resolves;
    }

    Environment environment() {
        return environment;
    }

    boolean isStrict() {
        return strict;
    }

    public Problems problems() {
        return problems;
    }

    public Problems warnings() {
        return warnings;
    }

    /** A value is wrong: not of the expected type. */
    @Nullable
    public Object reject(JsonValue value, Pointer at, Shape expected) {
        return reject(ProblemCode.VALUE_TYPE, value, at, expected.expected(at), null);
    }

    @Nullable
    public Object reject(ProblemCode code, JsonValue value, Pointer at, String expected, @Nullable String hint) {
        BadText unfilled = unfilled(value);
        if (unfilled != null) {
            return rejectText(code, value, at, expected, unfilled);
        }
        String message = "expected " + expected + ", found " + found(value, at);
        tell(problems, code, value, at, message, expected, hint == null ? halfJson(value) : hint, !at.secret());
        return null;
    }

    /** A value of the right type that cannot be read: says why. */
    @Nullable
    public Object rejectText(ProblemCode code, JsonValue value, Pointer at, String expected, BadText why) {
        String message = "expected " + expected + ", found " + found(value, at) + ": " + why.message();
        tell(
                problems,
                code,
                value,
                at,
                message,
                expected + why.message(),
                why.hint().orElse(null),
                !at.secret());
        return null;
    }

    /** A problem whose message says it all. */
    @Nullable
    public Object problem(ProblemCode code, JsonValue value, Pointer at, String message, @Nullable String hint) {
        tell(problems, code, value, at, message, message, hint, false);
        return null;
    }

    /** Something odd about a value or key, which is accepted as it is. */
    void warn(ProblemCode code, JsonValue value, Pointer at, String message) {
        tell(warnings, code, value, at, message, message, null, !at.secret());
    }

    /** A value stands in a set twice. */
    void warnOfRepeat(JsonValue value, Pointer at, JsonValue first) {
        String kind = "stands in the set already";
        String place = value.document().origin().isPresent() ? "" : ", at " + first.position();
        tell(
                warnings,
                ProblemCode.VALUE_REPEATED,
                value,
                at,
                kind + place + "; it is taken once",
                kind,
                null,
                !at.secret());
    }

    /** The one way into {@link Problems}: finding the place costs as much as the line is long, so it is found only if shown. */
    private static void tell(
            Problems among,
            ProblemCode code,
            JsonValue value,
            Pointer at,
            String message,
            String kind,
            @Nullable String hint,
            boolean shown) {
        if (value.isGuess()) {
            value.refuse();
        } else if (!among.countedOnly()) {
            Problem problem = Problem.of(code, at.toString(), message).withKind(kind);
            among.add(place(problem.withHint(hint), value, shown));
        }
    }

    /** Adds where a value stands: its line of the document, or the variable that it comes from; a default stands nowhere. */
    private static Problem place(Problem problem, JsonValue value, boolean shown) {
        Optional<JsonDocument.Origin> origin = value.document().origin();
        if (origin.isEmpty()) {
            return problem.at(value.position()).withDetails(SourceExcerpt.of(value, shown && !value.isContainer()));
        }
        String variable = origin.get().variable();
        return variable.isEmpty() ? problem : problem.inVariable(variable);
    }

    /** Why a text is no number, word or duration, if that is because nobody has put the value there. */
    private static @Nullable BadText unfilled(JsonValue value) {
        return value.kind() == JsonValue.Kind.STRING
                ? PasteFault.unfilled(value.string()).orElse(null)
                : null;
    }

    /** The text of a variable that was meant as JSON. */
    private static @Nullable String halfJson(JsonValue value) {
        boolean meant = value.document().origin().isPresent()
                && value.kind() == JsonValue.Kind.STRING
                && (value.string().startsWith("[") || value.string().startsWith("{"));
        return meant ? "it is taken as a text, because it is not JSON" : null;
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
