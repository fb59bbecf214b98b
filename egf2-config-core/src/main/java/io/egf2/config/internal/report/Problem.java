package io.egf2.config.internal.report;

import io.egf2.config.ConfigProblem;
import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem as the stages make it: found at a place, and then told more and more of. Immutable: each method gives a new one. */
public final class Problem implements ConfigProblem {

    private final ProblemCode code;
    private final String pointer;
    private final String message;
    private String kind;
    private List<String> details = List.of();
    private @Nullable Position position;
    private @Nullable String hint;
    private @Nullable String variable;
    private boolean hasSeveral;
    private @Nullable String property;
    private @Nullable Edit edit;

    private Problem(ProblemCode code, String pointer, String message) {
        this.code = code;
        this.pointer = pointer;
        this.message = message;
        this.kind = message;
    }

    /** A copy, to be changed by the method that makes it and by nobody else. */
    private Problem(Problem other) {
        this(other.code, other.pointer, other.message);
        this.kind = other.kind;
        this.details = other.details;
        this.position = other.position;
        this.hint = other.hint;
        this.variable = other.variable;
        this.hasSeveral = other.hasSeveral;
        this.property = other.property;
        this.edit = other.edit;
    }

    public static Problem of(ProblemCode code, String message) {
        return of(code, "", message);
    }

    public static Problem of(ProblemCode code, String pointer, String message) {
        return new Problem(code, pointer, message);
    }

    public Problem withHint(@Nullable String hint) {
        Problem copy = new Problem(this);
        copy.hint = hint;
        return copy;
    }

    public Problem at(Position position) {
        Problem copy = new Problem(this);
        copy.position = position;
        return copy;
    }

    public Problem inVariable(String variable) {
        Problem copy = new Problem(this);
        copy.variable = variable;
        return copy;
    }

    /** Several variables are wrong together. */
    public Problem inVariables(List<String> variables) {
        Problem copy = inVariable(String.join(" and ", variables));
        copy.hasSeveral = variables.size() > 1;
        return copy;
    }

    /** The value was given by a system property. */
    public Problem inProperty(String property) {
        Problem copy = new Problem(this);
        copy.property = property;
        return copy;
    }

    /** What the report shows beneath the message: the source line and its caret, or the attempts of a fetch. */
    public Problem withDetails(List<String> details) {
        Problem copy = new Problem(this);
        copy.details = List.copyOf(details);
        return copy;
    }

    /** The hint as a machine would carry it out, where that is certain. */
    public Problem withEdit(@Nullable Edit edit) {
        Problem copy = new Problem(this);
        copy.edit = edit;
        return copy;
    }

    /** What problems have in common that are told as one: the message, without what was found. */
    public Problem withKind(String kind) {
        Problem copy = new Problem(this);
        copy.kind = kind;
        return copy;
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
                ? "the environment variable" + (hasSeveral ? "s " : " ") + variable
                : property != null ? "the system property " + property : "";
    }

    Optional<String> property() {
        return Optional.ofNullable(property);
    }

    String kind() {
        return kind;
    }

    public List<String> details() {
        return details;
    }

    /** What mends the document as far as this problem goes. */
    Optional<Edit> edit() {
        return Optional.ofNullable(edit);
    }

    /** Where the problem is, for people: pointer and position, or the variable. */
    String place() {
        StringBuilder place = new StringBuilder(pointer);
        append(place, given().replaceFirst("^the ", ""));
        append(place, position == null ? "" : position.toString());
        return place.toString();
    }

    private static void append(StringBuilder place, String part) {
        if (!part.isEmpty()) {
            place.append(place.isEmpty() ? "" : " ").append('(').append(part).append(')');
        }
    }

    @Override
    public String toString() {
        String place = place();
        return (place.isEmpty() ? "" : place + "  ") + message + "  [" + code + "]";
    }
}
