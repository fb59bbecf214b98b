package io.egf2.config.internal.text;

import java.util.Locale;

/**
 * Foreign text made safe to be shown on one line of a report or log. Control, bidi and other invisible characters and lone
 * surrogates are written as {@code \}{@code u202e}; user info and query values of URLs are left out, see {@link UrlRedaction}.
 * A text is redacted before it is clipped, and an escape is never cut in two.
 */
public final class Shown {

    private static final int QUOTED = 60;
    private static final int PLAIN = 80;
    private static final int MESSAGE = 500;
    private static final String HEX = "0123456789abcdef";

    private Shown() {}

    /** A value in double quotes, as JSON writes it: clipped to 60 characters. */
    public static String quoted(String text) {
        return '"' + safe(text, QUOTED, true) + '"';
    }

    /** A value without quotes: clipped to 80 characters. */
    public static String plain(String text) {
        return safe(text, PLAIN, false);
    }

    /** The same for a line with a caret beneath it: letters that are written from right to left would move what follows. */
    public static String leftToRight(String text) {
        String shown = SecretWords.masked(plain(text));
        StringBuilder escaped = new StringBuilder(shown.length());
        for (int at = 0; at < shown.length(); at += Character.charCount(shown.codePointAt(at))) {
            int codePoint = shown.codePointAt(at);
            if (isRightToLeft(codePoint)) {
                appendEscapes(escaped, codePoint);
            } else {
                escaped.appendCodePoint(codePoint);
            }
        }
        return escaped.toString();
    }

    private static boolean isRightToLeft(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }

    /** A developer's message: clipped to 500 characters. */
    public static String message(String text) {
        return safe(text, MESSAGE, false);
    }

    /** A value in double quotes, as JSON writes it, to its end. */
    public static String whole(String text) {
        return '"' + safe(text, Integer.MAX_VALUE, true) + '"';
    }

    /**
     * A text without quotes, clipped to a length of one's own.
     *
     * @param longest how many characters are shown; an escape counts as the six that it is written with
     */
    public static String clipped(String text, int longest) {
        return safe(text, longest, false);
    }

    /** A text that is redacted already, to its end: only escaped. */
    public static String escaped(String text) {
        return isHarmless(text, Integer.MAX_VALUE) ? text : escaped(text, Integer.MAX_VALUE, false);
    }

    private static String safe(String text, int longest, boolean quoted) {
        String redacted = quoted ? SecretWords.masked(UrlRedaction.ofValue(text)) : UrlRedaction.of(text);
        return isHarmless(redacted, longest) ? redacted : escaped(redacted, longest, quoted);
    }

    private static boolean isHarmless(String text, int longest) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return text.length() <= longest;
    }

    private static String escaped(String text, int longest, boolean quoted) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest) + 16);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int before = shown.length();
            append(shown, text.codePointAt(at), quoted);
            if (shown.length() > longest) {
                shown.setLength(before);
                return shown.append('\u2026').toString();
            }
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint, boolean quoted) {
        if (quoted && (codePoint == '"' || codePoint == '\\')) {
            shown.append('\\').append((char) codePoint);
        } else if (isVisible(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            appendEscapes(shown, codePoint);
        }
    }

    private static void appendEscapes(StringBuilder shown, int codePoint) {
        for (char c : Character.toChars(codePoint)) {
            appendEscape(shown, c);
        }
    }

    private static void appendEscape(StringBuilder shown, char c) {
        shown.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            shown.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    /** A character by its number, as Unicode writes it: {@code U+202E}. */
    static String number(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /** Whether a terminal shows the character as a mark of its own, and does nothing else. */
    public static boolean isVisible(int codePoint) {
        if (codePoint <= '~') {
            return codePoint >= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBlankGlyph(codePoint);
        };
    }

    /** Letters, symbols and marks by category, but nothing is to be seen of them: fillers, joiners, variation selectors. */
    private static boolean isBlankGlyph(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || codePoint >= 0x180B && codePoint <= 0x180F
                || codePoint == 0x2800
                || codePoint == 0x3164
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint == 0xFFA0
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}
