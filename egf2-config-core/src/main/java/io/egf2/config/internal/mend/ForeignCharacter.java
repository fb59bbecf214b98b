package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.text.Shown;

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

    /** Of one or more of them in a row. */
    static Mistake invisible(String text, int from, int to) {
        String more = to - from == 1 ? "" : " (" + (to - from) + " such characters in a row)";
        String message = "expected JSON, found " + name(text.charAt(from)) + more;
        return foreign(from, to, message, "delete it, or write a plain space").replacedBy(" ");
    }

    /** Of punctuation that looks like JSON's. */
    static Mistake lookAlike(String text, int at) {
        char c = text.charAt(at);
        String message = "expected a plain " + plain(c) + ", found " + name(c);
        return foreign(at, at + 1, message, "write " + plain(c)).replacedBy(String.valueOf(plain(c)));
    }

    private static Mistake foreign(int from, int to, String message, String hint) {
        return new Mistake(ProblemCode.JSON_SYNTAX, from, to, message, hint, null, true);
    }

    /** A character in words: {@code a no-break space (U+00A0)}. */
    static String name(char c) {
        return words(c) + " (" + Shown.number(c) + ")";
    }

    private static String words(char c) {
        return switch (c) {
            case '\u00a0' -> "a no-break space";
            case '\u202f' -> "a narrow no-break space";
            case '\u200b' -> "a zero-width space";
            case '\ufeff' -> "a byte order mark";
            case '\u00ad' -> "a soft hyphen";
            case '\u2028' -> "a line separator";
            case '\u2029' -> "a paragraph separator";
            case '\u3000' -> "an ideographic space";
            case '\u200c', '\u200d', '\u2060' -> "an invisible joiner";
            case '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e' -> "an invisible direction mark";
            case '\uff1a' -> "a full-width colon";
            case '\uff0c' -> "a full-width comma";
            case '\uff1b' -> "a full-width semicolon";
            case '\uff1d' -> "a full-width equals sign";
            case '\u3001' -> "an ideographic comma";
            case '\u201c', '\u201d', '\u201e', '\u201f' -> "a curly quotation mark";
            case '\u2018', '\u2019', '\u201a', '\u201b' -> "a curly single quotation mark";
            case '\'' -> "a single quotation mark";
            case '`' -> "a backtick";
            default -> unnamed(c);
        };
    }

    private static String unnamed(char c) {
        if (Character.getType(c) == Character.CONTROL) {
            return "a control character";
        }
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return "a space that is not JSON's";
        }
        if (isQuote(c)) {
            return "a foreign quotation mark";
        }
        return plain(c) == c ? "an invisible character" : "a character that looks like it";
    }
}
