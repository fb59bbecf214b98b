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
    private final List<String> details;
    private final @Nullable Edit edit;

    private Problem(
            ProblemCode code,
            String pointer,
            String message,
            @Nullable Position position,
            @Nullable String hint,
            @Nullable String variable,
            List<String> details,
            @Nullable Edit edit) {
        this.code = code;
        this.pointer = pointer;
        this.message = message;
        this.position = position;
        this.hint = hint;
        this.variable = variable;
        this.details = details;
        this.edit = edit;
    }

    public static Problem of(ProblemCode code, String message) {
        return of(code, "", message);
    }

    public static Problem of(ProblemCode code, String pointer, String message) {
        return new Problem(code, pointer, message, null, null, null, List.of(), null);
    }

    public Problem withHint(@Nullable String hint) {
        return new Problem(code, pointer, message, position, hint, variable, details, edit);
    }

    public Problem at(Position position) {
        return new Problem(code, pointer, message, position, hint, variable, details, edit);
    }

    public Problem inVariable(String variable) {
        return new Problem(code, pointer, message, position, hint, variable, details, edit);
    }

    /** What the report shows beneath the message: the source line and its caret, or the attempts of a fetch. */
    public Problem withDetails(List<String> details) {
        return new Problem(code, pointer, message, position, hint, variable, List.copyOf(details), edit);
    }

    /** The hint as a machine would carry it out, where that is certain. */
    public Problem withEdit(@Nullable Edit edit) {
        return new Problem(code, pointer, message, position, hint, variable, details, edit);
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

    List<String> details() {
        return details;
    }

    /** What mends the document as far as this problem goes. */
    Optional<Edit> edit() {
        return Optional.ofNullable(edit);
    }

    /** Where the problem is, for people: pointer and position, or the variable. */
    String place() {
        StringBuilder place = new StringBuilder(pointer);
        if (variable != null) {
            place.append(place.isEmpty() ? "" : " ")
                    .append("(environment variable ")
                    .append(variable)
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
