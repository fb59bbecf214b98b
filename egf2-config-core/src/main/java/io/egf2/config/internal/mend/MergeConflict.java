package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Token.Kind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

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

    /** Whether such a mark stands at an offset, and nothing but blanks before it on its line: formatters indent them. */
    static boolean isAt(String text, int at) {
        boolean isMark = text.startsWith(BEGIN, at)
                || text.startsWith(MIDDLE, at)
                || text.startsWith(BASE, at)
                || text.startsWith(END, at);
        return isMark && Lexer.isFirstOnLine(text, at);
    }

    /** The offset of the mark that ends the conflict, or -1. */
    private int end() {
        int at = text.indexOf(END, from);
        while (at >= 0 && !isAt(text, at)) {
            at = text.indexOf(END, at + 1);
        }
        return at;
    }

    /** From the mark to the end of the conflict, with both sides: which of them was wanted nobody knows. */
    Token token() {
        int last = mayBeWhole && text.startsWith(BEGIN, from) ? end() : -1;
        boolean whole = last >= 0;
        int end = Lexer.lineEnd(text, whole ? last : from);
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_SYNTAX,
                from,
                from + BEGIN.length(),
                whole ? "an unresolved merge conflict" : "a mark of a merge conflict",
                whole ? "choose one side, and delete the lines with the marks" : "delete this line");
        return new Token(Kind.CONFLICT, from, end, "", whole, mistake);
    }

    /** The keys, in quotation marks, that stand on one side or the other; empty if the sides are no whole members. */
    static Optional<Set<String>> keys(String conflict) {
        Set<String> keys = new LinkedHashSet<>();
        int side = 0;
        for (int at = 0; at < conflict.length(); at = Lexer.lineEnd(conflict, at) + 1) {
            if (isAt(conflict, Lexer.blanks(conflict, at, false))) {
                if (!collect(conflict.substring(side, at), keys)) {
                    return Optional.empty();
                }
                side = Math.min(conflict.length(), Lexer.lineEnd(conflict, at) + 1);
            }
        }
        return Optional.of(keys);
    }

    /** Whether each bracket of a side is closed there. */
    private static boolean collect(String side, Set<String> keys) {
        Lexer lexer = new Lexer(side, null);
        Token last = lexer.next();
        int level = 0;
        while (last.kind() != Kind.END && last.kind() != Kind.CUT && level >= 0) {
            Token next = lexer.next();
            level += last.isOpen() ? 1 : last.isClose() ? -1 : 0;
            if (level == 0 && last.kind() == Kind.STRING && last.mended() == null && next.kind() == Kind.COLON) {
                keys.add(side.substring(last.from(), last.to()));
            }
            last = next;
        }
        return level == 0;
    }
}
