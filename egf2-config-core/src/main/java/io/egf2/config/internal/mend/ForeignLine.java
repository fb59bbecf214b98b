package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What stands where a key is expected, up to the end of its line, and is certainly none: a directive of a template, a comment of
 * another language, an ellipsis, a line of something else. It holds no mark that a key and its value would have.
 */
final class ForeignLine {

    /** What neither a key nor JSON's punctuation begins with. */
    private static final String BEGINNINGS = "-%~@|^\\!?*&<";

    /** Of a template, an ellipsis or a comment, together with what follows. */
    private static final String OTHER_BEGINNINGS = "{.;";

    /** What may be of a key and a value, or of a bracket around them. */
    private static final String MARKS_OF_MEMBERS = ":={}[]";

    private static final int LONGEST = 400;

    private final String text;
    private final int from;
    private final int end;

    private ForeignLine(String text, int from) {
        this.text = text;
        this.from = from;
        this.end = Lexer.withoutBlanks(text, from, Lexer.lineEnd(text, from, from + LONGEST));
    }

    /** The one that begins at an offset; null if none does. Most tokens are told by their first character. */
    static @Nullable ForeignLine find(String text, int from) {
        if ((BEGINNINGS + OTHER_BEGINNINGS).indexOf(text.charAt(from)) < 0) {
            return null;
        }
        ForeignLine line = new ForeignLine(text, from);
        return line.end - from < LONGEST && line.isForeignLine() ? line : null;
    }

    private boolean isForeignLine() {
        return Lexer.isFirstOnLine(text, from) ? isTemplate() || isForeign() : isComment();
    }

    int end() {
        return end;
    }

    Mistake mistake() {
        if (!Lexer.isFirstOnLine(text, from)) {
            return Mistake.of(ProblemCode.JSON_COMMENT, from, end, "a comment; JSON has none", "delete the comment");
        }
        return isTemplate()
                ? syntax(
                        "a line of a template that was not rendered",
                        "delete this line, or write what the template makes of it")
                : syntax("a line that is not JSON", "delete this line");
    }

    private Mistake syntax(String message, String hint) {
        return Mistake.of(ProblemCode.JSON_SYNTAX, from, end, message, hint);
    }

    private boolean isTemplate() {
        String close = text.startsWith("{{", from) ? "}}" : text.startsWith("{%", from) ? "%}" : "%>";
        boolean begins = !close.equals("%>") || text.startsWith("<%", from);
        boolean isWhole = end - from > 4 && text.indexOf(close, from) == end - 2;
        return begins && isWhole && text.substring(from, end).indexOf(':') < 0;
    }

    private boolean isForeign() {
        boolean begins = BEGINNINGS.indexOf(text.charAt(from)) >= 0 || text.startsWith("...", from);
        boolean isMore = end > from + 1 || text.charAt(from) == '~'; // as vi shows a line behind the last one
        return begins && isMore && end < text.length() && !MergeConflict.isAt(text, from) && !mayBeMember();
    }

    /** Behind a comma or an opening bracket: {@code -- note}. */
    private boolean isComment() {
        int mark = text.startsWith("--", from) ? 2 : ";%".indexOf(text.charAt(from)) >= 0 ? 1 : 0;
        int word = Lexer.blanks(text, from + mark, false);
        return mark > 0 && word > from + mark && word < end && Character.isLetter(text.charAt(word)) && !mayBeMember();
    }

    private boolean mayBeMember() {
        for (int at = from; at < end; at++) {
            char c = ForeignCharacter.plain(text.charAt(at));
            if (MARKS_OF_MEMBERS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
