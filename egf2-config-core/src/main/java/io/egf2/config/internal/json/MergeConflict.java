package io.egf2.config.internal.json;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.Token.Kind;

/** The marks that a version control system leaves where two changes could not be merged. */
final class MergeConflict {

    private static final String BEGIN = "<<<<<<<";
    private static final String MIDDLE = "=======";
    private static final String BASE = "|||||||";
    private static final String END = ">>>>>>>";

    private final String text;
    private final int from;
    private final boolean mayBeWhole;

    /**
     * At a mark.
     *
     * @param mayBeWhole whether the mark of its end has not been looked for in vain
     */
    MergeConflict(String text, int from, boolean mayBeWhole) {
        this.text = text;
        this.from = from;
        this.mayBeWhole = mayBeWhole;
    }

    /** Whether a line begins at an offset, and it is such a mark. */
    static boolean isAt(String text, int at) {
        boolean lineStart = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
        return lineStart
                && (text.startsWith(BEGIN, at)
                        || text.startsWith(MIDDLE, at)
                        || text.startsWith(BASE, at)
                        || text.startsWith(END, at));
    }

    /** From the mark to the end of the conflict, with both sides: which of them was wanted nobody knows. */
    Token token() {
        int last = mayBeWhole && text.startsWith(BEGIN, from) ? text.indexOf('\n' + END, from) : -1;
        boolean whole = last >= 0;
        int end = Lexer.lineEnd(text, whole ? last + 1 : from);
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_SYNTAX,
                from,
                from + BEGIN.length(),
                whole ? "an unresolved merge conflict" : "a mark of a merge conflict",
                whole ? "choose one side, and delete the lines with the marks" : "delete this line");
        return new Token(Kind.CONFLICT, from, end, "", whole, mistake);
    }
}
