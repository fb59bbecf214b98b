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

    MergeConflict(String text, int from) {
        this.text = text;
        this.from = from;
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
        int end = Lexer.lineEnd(text, from);
        boolean whole = false;
        for (int line = next(end); text.startsWith(BEGIN, from) && line < text.length() && !whole; line = next(end)) {
            end = Lexer.lineEnd(text, line);
            whole = text.startsWith(END, line);
        }
        if (!whole) {
            end = Lexer.lineEnd(text, from);
        }
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_SYNTAX,
                from,
                from + BEGIN.length(),
                whole ? "an unresolved merge conflict" : "a mark of a merge conflict",
                whole ? "choose one side, and delete the lines with the marks" : "delete this line");
        return new Token(Kind.CONFLICT, from, end, "", whole, mistake);
    }

    private int next(int lineEnd) {
        boolean crLf = text.startsWith("\r\n", lineEnd);
        return lineEnd + (crLf ? 2 : 1);
    }
}
