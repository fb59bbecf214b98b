package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.text.CharacterName;

/** A character that is not JSON's but looks like one that is, or like nothing at all. */
final class ForeignCharacter {

    /** What is taken for a double quotation mark, and for a single one. */
    private static final String DOUBLE_QUOTES =
            "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02\u301d\u301e\u301f";

    private static final String SINGLE_QUOTES = "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07";

    private static final String WIDE = "\uff1a\uff0c\uff1b\uff5b\uff5d\uff3b\uff3d\u3001\ufe55\ua789\u2236\uff1d";

    private static final String PLAIN = ":,;{}[],:::=";

    private ForeignCharacter() {}

    static boolean isDoubleQuote(char c) {
        return DOUBLE_QUOTES.indexOf(c) >= 0;
    }

    static boolean isSingleQuote(char c) {
        return SINGLE_QUOTES.indexOf(c) >= 0;
    }

    static boolean isQuote(char c) {
        return isDoubleQuote(c) || isSingleQuote(c);
    }

    /** The punctuation of JSON that a character looks like, or the character itself. */
    static char plain(char c) {
        int at = c < 127 ? -1 : WIDE.indexOf(c);
        return at < 0 ? c : PLAIN.charAt(at);
    }

    /** Whether nothing is to be seen of a character, and JSON does not take it for a blank. */
    static boolean isInvisible(char c) {
        if (c <= ' ') {
            return c != ' ' && c != '\n' && c != '\r' && c != '\t';
        }
        return c >= 127
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> c == '\u3164' || c == '\u2800' || c == '\uffa0' || c == '\u115f' || c == '\u1160';
                };
    }

    /** The offset of the first of them, or -1. */
    static int firstInvisible(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isInvisible(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Of one or more of them in a row, which stand where a blank may stand. */
    static Mistake invisible(String text, int from, int to) {
        char c = text.charAt(from);
        String more = to - from == 1 ? "" : " (" + (to - from) + " such characters in a row)";
        String instead = Character.isSpaceChar(c) ? ", or write a plain space" : "";
        String hint = (to - from == 1 ? "delete it" : "delete them") + instead;
        return foreign(from, to, "expected JSON, found " + CharacterName.of(c) + more, hint)
                .replacedBy(" ");
    }

    /** Of one within a word, which is right without it. */
    static Mistake within(String text, int at) {
        String message = "expected JSON, found " + CharacterName.of(text.charAt(at)) + " within a word";
        return foreign(at, at + 1, message, "delete it");
    }

    /** Of punctuation that looks like JSON's. */
    static Mistake lookAlike(String text, int at) {
        char c = text.charAt(at);
        String message = "expected a plain " + plain(c) + ", found " + CharacterName.of(c);
        return foreign(at, at + 1, message, "write " + plain(c)).replacedBy(String.valueOf(plain(c)));
    }

    private static Mistake foreign(int from, int to, String message, String hint) {
        return new Mistake(ProblemCode.JSON_SYNTAX, from, to, message, hint, null, true);
    }
}
