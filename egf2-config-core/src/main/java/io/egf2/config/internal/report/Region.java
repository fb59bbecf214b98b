package io.egf2.config.internal.report;

import io.egf2.config.internal.text.JsonObject;

/** A part of a document as SARIF counts it: from 1, columns in UTF-16 code units, the end behind the last character. */
record Region(int startLine, int startColumn, int endLine, int endColumn) {

    JsonObject json() {
        return JsonObject.of("startLine", startLine)
                .with("startColumn", startColumn)
                .with("endLine", endLine)
                .with("endColumn", endColumn);
    }
}
