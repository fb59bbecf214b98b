package io.egf2.config.internal.text;

import java.util.Optional;

/**
 * What a character is called in a message: by the name that people know it by, and by its number if it cannot be seen for what it
 * is. It may be a letter of another alphabet, another dash, or nothing visible.
 */
public final class CharacterName {

    private static final String FOREIGN =
            "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u0442\u043c"
                    + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423"
                    + "\u03bf\u03bd\u03b9\u03b1\u03c1\u03ba\u0131\u0261\u2010\u2011\u2012\u2013\u2014\u2212\u00ad\uff3f";

    private static final String LATIN = "aeopcxyijshdqwktm" + "ABEKMHOPCTXY" + "oviapkig------" + "-_";

    private CharacterName() {}

    /** A character in words: {@code a no-break space (U+00A0)}, {@code the character ^}, {@code the invisible character U+202E}. */
    public static String of(int codePoint) {
        String plain = plain(codePoint);
        if (!plain.isEmpty()) {
            return plain;
        }
        String name = name(codePoint);
        return name.isEmpty()
                ? "the " + kind(codePoint) + "character " + Shown.number(codePoint)
                : name + " (" + Shown.number(codePoint) + ")";
    }

    private static String plain(int codePoint) {
        return switch (codePoint) {
            case ' ' -> "a blank";
            case '\t' -> "a tab";
            case '\n', '\r' -> "a line break";
            case '\\' -> "a backslash";
            case '\'', '`' -> "";
            default -> codePoint > ' ' && codePoint <= '~' ? "the character " + (char) codePoint : "";
        };
    }

    private static String kind(int codePoint) {
        boolean control = codePoint < ' ' || codePoint == 0x7F;
        return control ? "control " : Shown.isVisible(codePoint) ? "" : "invisible ";
    }

    private static String name(int codePoint) {
        return switch (codePoint) {
            case 0 -> "a zero byte";
            case 0x1B -> "an escape character";
            case 0xA0 -> "a no-break space";
            case 0x202F -> "a narrow no-break space";
            case 0x2003 -> "an em space";
            case 0x2009 -> "a thin space";
            case 0x3000 -> "an ideographic space";
            case 0x200B -> "a zero-width space";
            case 0xFEFF -> "a byte order mark";
            case 0xAD -> "a soft hyphen";
            case 0x2028 -> "a line separator";
            case 0x2029 -> "a paragraph separator";
            case 0x200C, 0x200D, 0x2060 -> "an invisible joiner";
            case 0x200E, 0x200F -> "an invisible direction mark";
            default -> mark(codePoint);
        };
    }

    private static String mark(int codePoint) {
        return switch (codePoint) {
            case '\'' -> "a single quotation mark";
            case '`' -> "a backtick";
            case 0xB4 -> "an acute accent";
            case 0x201C, 0x201D, 0x201E, 0x201F -> "a curly quotation mark";
            case 0x2018, 0x2019, 0x201A, 0x201B -> "a curly single quotation mark";
            case 0xAB, 0xBB, 0x2039, 0x203A -> "an angle quotation mark";
            case 0x2032, 0x2033, 0x2035, 0x2036, 0x301D, 0x301E, 0x301F -> "a prime mark";
            case 0xFF02, 0xFF07 -> "a full-width quotation mark";
            case 0xFF1A -> "a full-width colon";
            case 0xFE55, 0xA789, 0x2236 -> "a colon that is not the plain one";
            case 0xFF0C -> "a full-width comma";
            case 0x3001 -> "an ideographic comma";
            case 0xFF1B -> "a full-width semicolon";
            case 0xFF1D -> "a full-width equals sign";
            case 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D -> "a full-width bracket";
            default -> "";
        };
    }

    // --- a word with a character that is not what it looks like ---

    /** A word in Latin letters and plain dashes, with nothing invisible; empty if it is that already. */
    public static Optional<String> latin(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Shown.isVisible(word.charAt(i)) || word.charAt(i) == '\u00ad') {
                plain.append(latin(word.charAt(i)));
            }
        }
        return plain.toString().equals(word) ? Optional.empty() : Optional.of(plain.toString());
    }

    private static char latin(char c) {
        int at = FOREIGN.indexOf(c);
        if (at >= 0) {
            return LATIN.charAt(at);
        }
        boolean wide = c > '\uff00' && c < '\uff5f';
        return wide ? (char) (c - '\uff00' + ' ') : c;
    }

    /** What is wrong with the first character of a word that is not what it looks like: {@code it holds U+043E, not the Latin letter o}. */
    public static String fault(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Shown.isVisible(c)) {
                return "it holds " + of(c);
            }
            char latin = latin(c);
            if (latin != c) {
                boolean letter = Character.isLetter(latin);
                return "it holds " + Shown.number(c) + ", not the " + (letter ? "Latin letter " : "plain ") + latin;
            }
        }
        return "it holds a foreign character";
    }
}
