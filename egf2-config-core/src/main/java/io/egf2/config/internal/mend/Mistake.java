package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.SourceExcerpt;
import io.egf2.config.internal.json.SourceMap;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One mistake of writing.
 *
 * @param from the offset of what is wrong
 * @param to the offset behind it
 * @param hint what to do, where that is certain
 * @param edit the same for a machine
 * @param isForeign whether it is a foreign character, which is shown whatever it is
 */
public record Mistake(
        ProblemCode code,
        int from,
        int to,
        String message,
        @Nullable String hint,
        @Nullable Edit edit,
        boolean isForeign) {

    public static Mistake of(ProblemCode code, int from, int to, String message, @Nullable String hint) {
        return new Mistake(code, from, to, message, hint, null, false);
    }

    /** Of a place where something is to be written. */
    static Mistake missing(ProblemCode code, int at, String message, String hint, String insertion) {
        return of(code, at, at + 1, message, hint).withEdit(new Edit(at, at, insertion));
    }

    /** Whether it only says that something is not understood. */
    public boolean isVague() {
        return code == ProblemCode.JSON_SYNTAX && hint == null;
    }

    public Mistake withEdit(@Nullable Edit other) {
        return new Mistake(code, from, to, message, hint, other, isForeign);
    }

    /** As what the hint would make of it is refused. */
    Mistake withoutHint() {
        return of(code, from, to, message, null);
    }

    /** With an edit that replaces what is wrong. */
    Mistake replacedBy(String replacement) {
        return withEdit(new Edit(from, to, replacement));
    }

    /** Its places in the text as written; an edit that spans a slip is none there. */
    Mistake writtenIn(SourceMap source) {
        Edit written = edit == null ? null : source.written(edit);
        int start = source.written(from);
        int end = to > source.mended().length() ? start + 1 : source.writtenEnd(to);
        return new Mistake(code, start, end, message, hint, written, isForeign);
    }

    Problem problem(JsonDocument document) {
        return Problem.of(code, message)
                .at(document.place(from))
                .withDetails(SourceExcerpt.ofMistake(document, from, to, isForeign))
                .withHint(hint)
                .withEdit(edit);
    }
}
