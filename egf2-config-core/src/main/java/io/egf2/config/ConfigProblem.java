package io.egf2.config;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong (or, among the warnings, odd) about a configuration. Immutable, and safe to print: it holds no
 * secret, no value of an unknown key and no credentials of a URL.
 */
public final class ConfigProblem {

    private final ProblemCode code;
    private final String pointer;
    private final String message;
    private final Optional<Position> position;
    private final Optional<String> hint;
    private final Optional<String> variable;
    private final List<String> details;

    private ConfigProblem(
            ProblemCode code,
            String pointer,
            String message,
            Optional<Position> position,
            Optional<String> hint,
            Optional<String> variable,
            List<String> details) {
        this.code = code;
        this.pointer = pointer;
        this.message = message;
        this.position = position;
        this.hint = hint;
        this.variable = variable;
        this.details = details;
    }

    static ConfigProblem of(ProblemCode code, String message) {
        return of(code, "", message);
    }

    static ConfigProblem of(ProblemCode code, String pointer, String message) {
        return new ConfigProblem(
                code, pointer, message, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    ConfigProblem withHint(String hint) {
        return withHint(Optional.of(hint));
    }

    ConfigProblem withHint(Optional<String> hint) {
        return new ConfigProblem(code, pointer, message, position, hint, variable, details);
    }

    ConfigProblem at(Position position) {
        return new ConfigProblem(code, pointer, message, Optional.of(position), hint, variable, details);
    }

    ConfigProblem inVariable(String variable) {
        return new ConfigProblem(code, pointer, message, position, hint, Optional.of(variable), details);
    }

    ConfigProblem withDetails(List<String> details) {
        return new ConfigProblem(code, pointer, message, position, hint, variable, List.copyOf(details));
    }

    /**
     * The kind of problem.
     *
     * @return its stable code
     */
    public ProblemCode code() {
        return code;
    }

    /**
     * Where in the settings.
     *
     * @return a pointer of RFC 6901, such as {@code /rethinkdb/port}; empty for the document as a whole and for problems of
     *     the stages before binding
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Where in the document.
     *
     * @return the place of the value or key; empty where there is none, such as for an environment variable
     */
    public Optional<Position> position() {
        return position;
    }

    /**
     * What was expected and what was found.
     *
     * @return one line without control characters
     */
    public String message() {
        return message;
    }

    /**
     * What to do.
     *
     * @return advice, where there is some that is certain to be right
     */
    public Optional<String> hint() {
        return hint;
    }

    /**
     * The environment variable that the value came from.
     *
     * @return its name, if the value was not taken from the document
     */
    public Optional<String> variable() {
        return variable;
    }

    /**
     * What the report shows beneath the message: the source line and its caret, or the attempts of a fetch.
     *
     * @return lines without line breaks
     */
    List<String> details() {
        return details;
    }

    /** Where the problem is, for people: pointer and position, or the variable. */
    String place() {
        StringBuilder place = new StringBuilder(pointer);
        variable.ifPresent(name -> place.append(place.isEmpty() ? "" : " ")
                .append("(environment variable ")
                .append(name)
                .append(')'));
        position.ifPresent(at ->
                place.append(place.isEmpty() ? "" : " ").append('(').append(at).append(')'));
        return place.toString();
    }

    /** The problem and its hint in one line. */
    String line() {
        return this + hint.map(advice -> "  hint: " + advice).orElse("");
    }

    /**
     * The problem in one line.
     *
     * @return place, message and code
     */
    @Override
    public String toString() {
        String place = place();
        return (place.isEmpty() ? "" : place + "  ") + message + "  [" + code + "]";
    }
}
