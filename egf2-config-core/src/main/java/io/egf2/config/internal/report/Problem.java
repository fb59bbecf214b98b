package io.egf2.config.internal.report;

import io.egf2.config.ConfigProblem;
import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem as the stages make it: found at a place, and then told more and more of. Immutable. */
public final class Problem implements ConfigProblem {

    private final ProblemCode code;
    private final String pointer;
    private final String message;
    private final @Nullable Position position;
    private final @Nullable String hint;
    private final @Nullable String variable;
    private final @Nullable String property;
    private final List<String> details;

    private Problem(
            ProblemCode code,
            String pointer,
            String message,
            @Nullable Position position,
            @Nullable String hint,
            @Nullable String variable,
            @Nullable String property,
            List<String> details) {
        this.code = code;
        this.pointer = pointer;
        this.message = message;
        this.position = position;
        this.hint = hint;
        this.variable = variable;
        this.property = property;
        this.details = details;
    }

    public static Problem of(ProblemCode code, String message) {
        return of(code, "", message);
    }

    public static Problem of(ProblemCode code, String pointer, String message) {
        return new Problem(code, pointer, message, null, null, null, null, List.of());
    }

    public Problem withHint(@Nullable String hint) {
        return new Problem(code, pointer, message, position, hint, variable, property, details);
    }

    public Problem at(Position position) {
        return new Problem(code, pointer, message, position, hint, variable, property, details);
    }

    public Problem inVariable(String variable) {
        return new Problem(code, pointer, message, position, hint, variable, property, details);
    }

    /** The value was given by a system property. */
    Problem inProperty(String property) {
        return new Problem(code, pointer, message, position, hint, variable, property, details);
    }

    /** What the report shows beneath the message: the source line and its caret, or the attempts of a fetch. */
    public Problem withDetails(List<String> details) {
        return new Problem(code, pointer, message, position, hint, variable, property, List.copyOf(details));
    }

    @Override
    public ProblemCode code() {
        return code;
    }

    @Override
    public String pointer() {
        return pointer;
    }

    @Override
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    @Override
    public Optional<String> variable() {
        return Optional.ofNullable(variable);
    }

    /** What the operator corrects where it is not the command line: a variable or property; empty if it is. */
    String given() {
        return variable != null
                ? "the environment variable " + variable
                : property != null ? "the system property " + property : "";
    }

    List<String> details() {
        return details;
    }

    /** Where the problem is, for people: pointer and position, or the variable or property. */
    String place() {
        StringBuilder place = new StringBuilder(pointer);
        String given = given();
        if (!given.isEmpty()) {
            place.append(place.isEmpty() ? "" : " ")
                    .append('(')
                    .append(given, "the ".length(), given.length())
                    .append(')');
        }
        if (position != null) {
            place.append(place.isEmpty() ? "" : " ")
                    .append('(')
                    .append(position)
                    .append(')');
        }
        return place.toString();
    }

    /** The problem and its hint in one line. */
    public String line() {
        return hint == null ? toString() : this + "  hint: " + hint;
    }

    @Override
    public String toString() {
        String place = place();
        return (place.isEmpty() ? "" : place + "  ") + message + "  [" + code + "]";
    }
}
