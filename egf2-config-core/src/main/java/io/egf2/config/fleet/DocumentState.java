package io.egf2.config.fleet;

import io.egf2.config.ExitCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.StartFailure;

/** What came of a document, in the words of the table. */
enum DocumentState {
    GOOD("good"),
    MISSING("missing"),
    FORBIDDEN("forbidden"),
    NOT_FETCHED("not fetched"),
    BROKEN("broken");

    private final String word;

    DocumentState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static DocumentState of(CheckedDocument document) {
        StartFailure failure = document.failure();
        if (failure == null) {
            return GOOD;
        }
        if (failure.stage() == Stage.PARSE || failure.stage() == Stage.BIND) {
            return BROKEN;
        }
        return switch (ExitCode.of(failure.exitCode())) {
            case NOT_FOUND -> MISSING;
            case NO_PERMISSION -> FORBIDDEN;
            default -> NOT_FETCHED;
        };
    }
}
