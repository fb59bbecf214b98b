package io.egf2.config.internal.text;

import java.util.Optional;

/**
 * What stands around a URL, host or path because it was copied from somewhere: quotation marks, blanks, brackets, a Markdown link,
 * the punctuation of a sentence. Loaded only if a text looks like that.
 */
final class AroundFault {

    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";

    private AroundFault() {}

    static void check(String text) throws BadText {
        if (text.isBlank()) {
            throw BadText.of(text.isEmpty() ? "it is empty" : "it is blank");
        }
        checkUnresolved(text);
        checkWrapped(text);
        checkEdge(text.charAt(0), "begins", "in front of it");
        char last = text.charAt(text.length() - 1);
        if (last != '\'' || text.indexOf(last) == text.length() - 1) {
            // One that closes another, as in ?name='a', is part of the URL.
            checkEdge(last, "ends", "behind it");
        }
        if (Placeholder.isIn(text)) {
            throw BadText.of(Placeholder.MESSAGE, Placeholder.REPLACE);
        }
    }

    private static void checkUnresolved(String text) throws BadText {
        Optional<BadText> unresolved = Unresolved.find(text);
        if (unresolved.isPresent()) {
            throw unresolved.get();
        }
    }

    static Optional<BadText> unfilled(String text) {
        Optional<BadText> unresolved = Unresolved.find(text);
        return unresolved.isEmpty() && !text.isBlank() && Placeholder.isIn(text)
                ? Optional.of(BadText.of(Placeholder.MESSAGE, Placeholder.REPLACE))
                : unresolved;
    }

    /** {@code [auth](http://auth:2016)}, {@code <http://auth:2016>} and the like; an IPv6 address has brackets of its own. */
    private static void checkWrapped(String text) throws BadText {
        int link = text.indexOf("](");
        if (text.charAt(0) == '[' && link > 0 && isUrl(text, link + 2) && text.endsWith(")")) {
            throw BadText.of("it is a Markdown link", "keep only what stands in the parentheses");
        }
        int kind = "<[({".indexOf(text.charAt(0));
        if (kind >= 0
                && isUrl(text, 1)
                && text.charAt(text.length() - 1) == ">])}".charAt(kind)
                && !Several.areUrls(text)) {
            throw BadText.of(
                    kind == 0 ? "it is in angle brackets" : kind == 2 ? "it is in parentheses" : "it is in brackets",
                    "delete the first character and the last");
        }
    }

    private static boolean isUrl(String text, int at) {
        return text.regionMatches(true, at, "http://", 0, 7) || text.regionMatches(true, at, "https://", 0, 8);
    }

    private static void checkEdge(char c, String verb, String where) throws BadText {
        if (QUOTES.indexOf(c) >= 0) {
            throw BadText.of("it " + verb + " with a quotation mark", "delete the quotation mark " + where);
        }
        if (c == ' ') {
            throw BadText.of("it " + verb + " with a blank", "delete the blank " + where);
        }
        if (c != '\\' && !Character.isSurrogate(c) && !Shown.isVisible(c)) {
            throw BadText.of("it " + verb + " with " + CharacterName.of(c), "delete the character " + where);
        }
    }

    /** A query may end in anything; the dots of {@code .} and {@code ..} are a directory, and that of a bare host is the root. */
    static void checkPunctuation(String text) throws BadText {
        char last = text.charAt(text.length() - 1);
        if (text.indexOf('?') >= 0 || Several.areUrls(text) || Several.areHosts(text)) {
            return;
        }
        if (last == ',' || last == ';') {
            String name = last == ',' ? "comma" : "semicolon";
            throw BadText.of("it ends with a " + name, "delete the " + name + " at its end");
        }
        if (last == '.' && isPeriod(text, text.length() - 1)) {
            throw BadText.of("it ends with a period", "delete the period at its end");
        }
    }

    private static boolean isPeriod(String text, int at) {
        int authority = text.indexOf("://") + 3;
        boolean inPath = authority > 2 ? text.indexOf('/', authority) > 0 : text.indexOf('/') >= 0;
        char before = at == 0 ? '.' : text.charAt(at - 1);
        return before != '.' && before != '/' && (inPath || isBehindPort(text, at));
    }

    private static boolean isBehindPort(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        return start > 0 && start < at && text.charAt(start - 1) == ':';
    }
}
