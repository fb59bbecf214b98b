package io.egf2.config.internal.report;

import java.util.Optional;

/** What a hint would do to a document, for the tests that do it. */
public final class Edits {

    private Edits() {}

    public static Optional<String> applied(Object problem, String document) {
        return ((Problem) problem)
                .edit()
                .map(edit -> document.substring(0, edit.from()) + edit.replacement() + document.substring(edit.to()));
    }
}
