package io.egf2.config.internal.text;

import java.util.Locale;

/** What goes wrong when people paste a URL or host from elsewhere, told in words of its own instead of as a broken URL. */
public final class PasteFault {

    static final String PLACEHOLDER = "a placeholder is left in it";
    static final String REPLACE = "replace the placeholder with the real value";
    public static final String ADD_SCHEME = "write http:// or https:// in front of it";
    static final String XN_FORM = "write an international name in its xn-- form";

    /** The hint for several URLs in the place of one: in EGF2 a service is known by one URL. */
    public static final String ONE_URL = "one URL per service: put a load balancer in front";

    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";

    private PasteFault() {}

    /**
     * Refuses blank texts, placeholders, and blanks or quotation marks around a text.
     *
     * @throws BadText if the text is one of these
     */
    public static void check(String text) throws BadText {
        if (text.isBlank()) {
            throw BadText.of(text.isEmpty() ? "it is empty" : "it is blank");
        }
        checkEdge(text.charAt(0), "begins", "in front of it");
        char last = text.charAt(text.length() - 1);
        if (last != '\'' || text.indexOf(last) == text.length() - 1) {
            // One that closes another, as in ?name='a', is part of the URL.
            checkEdge(last, "ends", "behind it");
        }
        if (isPlaceholder(text)) {
            throw BadText.of(PLACEHOLDER, REPLACE);
        }
    }

    /** Whether a text is a list where one URL, or one host and port, is expected. */
    public static boolean isList(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Several.SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return Several.areUrls(text) || Several.areHosts(text);
            }
        }
        return false;
    }

    private static void checkEdge(char c, String verb, String where) throws BadText {
        if (QUOTES.indexOf(c) >= 0) {
            throw BadText.of("it " + verb + " with a quotation mark", "delete the quotation mark " + where);
        }
        if (c == ' ') {
            throw BadText.of("it " + verb + " with a blank", "delete the blank " + where);
        }
        if (c != '\\' && !Character.isSurrogate(c) && !Shown.isVisible(c)) {
            throw BadText.of("it " + verb + " with " + name(c), "delete the character " + where);
        }
    }

    /** Such as {@code <URL of pusher>}, {@code ${PUSHER}}, {@code $PUSHER}, {@code {{ pusher }}} or {@code %PUSHER%}. */
    private static boolean isPlaceholder(String text) {
        int open = text.indexOf('<');
        return text.contains("${")
                || text.contains("$(")
                || text.contains("{{")
                || text.contains("<%")
                || open >= 0 && text.indexOf('>', open) > 0
                || text.charAt(0) == '$'
                || text.length() > 2 && text.charAt(0) == '%' && text.charAt(text.length() - 1) == '%';
    }

    /** A character by its number, and by its name if people know it. */
    public static String name(int codePoint) {
        return switch (codePoint) {
            case ' ' -> "a blank";
            case '\t' -> "a tab";
            case '\n', '\r' -> "a line break";
            case '\\' -> "a backslash";
            case 0xA0 -> "a no-break space (U+00A0)";
            case 0xFEFF -> "a byte order mark (U+FEFF)";
            default -> codePoint > ' ' && codePoint <= '~' ? "the character " + (char) codePoint : number(codePoint);
        };
    }

    private static String number(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        String kind = codePoint < ' ' || codePoint == 0x7F
                ? "the control character U+"
                : Shown.isVisible(codePoint) ? "the character U+" : "the invisible character U+";
        return kind + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
