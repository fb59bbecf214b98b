package io.egf2.config.internal.slip;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Mistake;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.text.CharacterName;
import org.jspecify.annotations.Nullable;

/**
 * One mark of JSON that is missing, too many, another one, or in the place of its neighbour: a slip of the finger, which a reader
 * may take for several mistakes.
 *
 * @param edit what mends it
 * @param mark the mark that it is about
 * @param mistake how it is told
 */
record Slip(Edit edit, char mark, Mistake mistake) {

    /** What JSON is written with. */
    static final String MARKS = "\",:{}[]";

    static Slip missing(String text, int at, char mark) {
        String message = switch (mark) {
            case '"' -> "no quotation mark at the " + (isWord(text, at) ? "beginning" : "end") + " of this string";
            case ',' -> "no comma between this value and the next";
            case ':' -> "no colon between this key and its value";
            default -> "expected " + mark + " here";
        };
        return of(
                mark, at, at + 1, message, "write " + written(mark) + " here", new Edit(at, at, String.valueOf(mark)));
    }

    /** A character that has no place there; an escape that nobody knows, or a whole line break. */
    static Slip tooMany(String text, int at) {
        char c = text.charAt(at);
        boolean breaks = c == '\n' || c == '\r';
        String what = isWord(text, at)
                ? "a stray character"
                : breaks
                        ? "a line break in a string"
                        : c <= ' ' || c >= 127 ? CharacterName.of(c) + " too many" : "a " + name(c) + " too many";
        int end = text.startsWith("\r\n", at) ? at + 2 : at + 1;
        return of(c, at, at + 1, what, "delete it", new Edit(at, end, ""));
    }

    static Slip wrong(String text, int at, char mark) {
        char c = text.charAt(at);
        String found = isWord(text, at) || c < ' '
                ? "another character"
                : isMark(c) ? article(c) + name(c) : String.valueOf(c);
        String message = "expected " + article(mark) + name(mark) + ", found " + found;
        return of(mark, at, at + 1, message, "write " + written(mark), new Edit(at, at + 1, String.valueOf(mark)));
    }

    /** Two neighbours stand the wrong way round. */
    static Slip swapped(String text, int at) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        boolean isLate = !isMark(first) || second == '"';
        char mark = isLate ? second : first;
        int place = isLate ? at + 1 : at;
        return of(
                mark,
                place,
                place + 1,
                "a " + name(mark) + " one character too " + (isLate ? "far right" : "far left"),
                "move it one character to the " + (isLate ? "left" : "right"),
                new Edit(at, at + 2, "" + second + first));
    }

    private static Slip of(char mark, int from, int to, String message, @Nullable String hint, Edit edit) {
        return new Slip(
                edit, mark, Mistake.of(code(mark), from, to, message, hint).withEdit(edit));
    }

    /** Where several slips explain the same: that there is one is certain, which one is not. */
    Mistake unsure() {
        String message = "a mark such as \" , : is missing here, or one too many or misplaced";
        return Mistake.of(ProblemCode.JSON_SYNTAX, mistake.from(), mistake.to(), message, null);
    }

    boolean isBracket() {
        return "{}[]".indexOf(mark) >= 0;
    }

    /** Whether nothing is lost by it: only marks are added, moved or taken away. */
    private boolean keepsText() {
        return isMark(mark) && !mistake.message().endsWith("another character");
    }

    boolean isLikelierThan(Slip other) {
        return keepsText() && !other.keepsText();
    }

    boolean touches(Slip other) {
        return edit.from() <= other.edit.to() && other.edit.from() <= edit.to();
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
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

    private static String article(char mark) {
        return "\",:".indexOf(mark) >= 0 ? "a " : "";
    }

    private static String name(char mark) {
        return switch (mark) {
            case '"' -> "quotation mark";
            case ',' -> "comma";
            case ':' -> "colon";
            default -> String.valueOf(mark);
        };
    }

    private static String written(char mark) {
        return String.valueOf(mark);
    }
}
