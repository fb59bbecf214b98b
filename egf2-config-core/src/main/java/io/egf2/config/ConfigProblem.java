package io.egf2.config;

import java.util.Optional;

/**
 * One thing that is wrong (or, among the warnings, odd) about a configuration. Made by this library only; immutable, and safe to
 * print: it holds no secret, no value of an unknown key and no credentials of a URL.
 */
public interface ConfigProblem {

    /**
     * The kind of problem.
     *
     * @return its stable code
     */
    ProblemCode code();

    /**
     * Where in the settings.
     *
     * @return a pointer of RFC 6901, such as {@code /rethinkdb/port}; empty for the document as a whole and for problems of
     *     the stages before binding
     */
    String pointer();

    /**
     * Where in the document.
     *
     * @return the place of the value or key; empty where there is none, such as for an environment variable
     */
    Optional<Position> position();

    /**
     * What was expected and what was found.
     *
     * @return one line without control characters
     */
    String message();

    /**
     * What to do.
     *
     * @return advice, where there is some that is certain to be right
     */
    Optional<String> hint();

    /**
     * The environment variable that the value came from.
     *
     * @return its name, if the value was not taken from the document; several, joined by "and", if they are wrong only together
     */
    Optional<String> variable();

    /**
     * The problem in one line.
     *
     * @return place, message and code
     */
    @Override
    String toString();
}
