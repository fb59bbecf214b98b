package io.egf2.config.internal.slip;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Mistake;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.text.CharacterName;
import io.egf2.config.internal.text.Shown;

/**
 * One mark of JSON that is missing, too many, another one, or in the place of its neighbour: a slip of the finger, which a reader
 * may take for several mistakes.
 *
 * @param edit what mends it
 * @param mark the mark that it is about
 * @param keepsText whether only marks are added, moved or taken away: what was meant is not lost
 * @param mistake how it is told
 */
record Slip(Edit edit, char mark, boolean keepsText, Mistake mistake) {

    /** What JSON is written with. */
    static final String MARKS = "\",:{}[]";

    static Slip missing(String text, int at, char mark) {
        String message = switch (mark) {
            case '"' -> "no quotation mark at the " + (isWord(text, at) ? "beginning" : "end") + " of this string";
            case ',' -> "no comma between this value and the next";
            case ':' -> "no colon between this key and its value";
            default -> "expected " + mark + " here";
        };
        return of(mark, true, at, message, "write " + mark + " here", new Edit(at, at, String.valueOf(mark)));
    }

    /** A character that has no place there; of a line break the whole. */
    static Slip tooMany(String text, int at) {
        char c = text.charAt(at);
        int end = text.startsWith("\r\n", at) ? at + 2 : at + 1;
        return of(c, isMark(c), at, surplus(c), "delete it", new Edit(at, end, ""));
    }

    private static String surplus(char c) {
        if (c == '\n' || c == '\r') {
            return "a line break in a string";
        }
        return isMark(c)
                ? "a " + name(c) + " too many"
                : Shown.isVisible(c) ? "a stray character" : CharacterName.of(c);
    }

    /** Another character in the place of a mark: it is not shown, as it may have been part of a text. */
    static Slip wrong(String text, int at, char mark) {
        char c = text.charAt(at);
        String found = isMark(c) ? withArticle(c) : "another character";
        String message = "expected " + withArticle(mark) + ", found " + found;
        return of(mark, isMark(c), at, message, "write " + mark, new Edit(at, at + 1, String.valueOf(mark)));
    }

    /** Two neighbours stand the wrong way round. */
    static Slip swapped(String text, int at) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        boolean isLate = !isMark(first) || second == '"';
        char mark = isLate ? second : first;
        String message = "a " + name(mark) + " one character too far " + (isLate ? "right" : "left");
        String hint = "move it one character to the " + (isLate ? "left" : "right");
        return of(mark, true, isLate ? at + 1 : at, message, hint, new Edit(at, at + 2, "" + second + first));
    }

    private static Slip of(char mark, boolean keepsText, int at, String message, String hint, Edit edit) {
        Mistake mistake = Mistake.of(code(mark), at, at + 1, message, hint);
        return new Slip(edit, mark, keepsText, mistake.withEdit(edit));
    }

    /** Where several slips explain the same: that there is one is certain, which one is not. */
    Slip unsure() {
        String message = "a mark such as \" , : is missing here, or one too many or misplaced";
        return new Slip(
                edit,
                mark,
                keepsText,
                Mistake.of(ProblemCode.JSON_SYNTAX, mistake.from(), mistake.to(), message, null));
    }

    static boolean isBracket(char c) {
        return "{}[]".indexOf(c) >= 0;
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    boolean isBracket() {
        return isBracket(mark);
    }

    boolean isLikelierThan(Slip other) {
        return keepsText && !other.keepsText;
    }

    boolean touches(Slip other) {
        return edit.from() <= other.edit.to() && other.edit.from() <= edit.to();
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static ProblemCode code(char mark) {
        return switch (mark) {
            case '"' -> ProblemCode.JSON_QUOTES;
            case ',' -> ProblemCode.JSON_COMMA;
            default -> ProblemCode.JSON_SYNTAX;
        };
    }

    private static String withArticle(char mark) {
        return "\",:".indexOf(mark) >= 0 ? "a " + name(mark) : name(mark);
    }

    private static String name(char mark) {
        return switch (mark) {
            case '"' -> "quotation mark";
            case ',' -> "comma";
            case ':' -> "colon";
            default -> String.valueOf(mark);
        };
    }
}
