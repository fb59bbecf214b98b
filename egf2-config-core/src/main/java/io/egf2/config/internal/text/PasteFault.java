package io.egf2.config.internal.text;

import java.util.Optional;

/** What goes wrong when people paste a URL or host from elsewhere, told in words of its own instead of as a broken URL. */
public final class PasteFault {

    public static final String ADD_SCHEME = "write http:// or https:// in front of it";
    static final String XN_FORM = "write an international name in its xn-- form";

    /** The hint for several URLs in the place of one: in EGF2 a service is known by one URL. */
    public static final String ONE_URL = "one URL per service: put a load balancer in front";

    private PasteFault() {}

    /**
     * Refuses blank texts, placeholders, and blanks or quotation marks around a text.
     *
     * @throws BadText if the text is one of these
     */
    static void check(String text) throws BadText {
        if (isSuspicious(text)) {
            AroundFault.check(text);
        }
    }

    /**
     * Refuses what {@link #check} refuses, and a comma, semicolon or period at the end. A URL may end so, but where people write
     * one for a service it is the punctuation of the sentence or list that it was copied from.
     *
     * @throws BadText if the text is one of these
     */
    public static void checkPasted(String text) throws BadText {
        if (isSuspicious(text)) {
            AroundFault.check(text);
            AroundFault.checkPunctuation(text);
        }
    }

    /** Why a text cannot be read, if it is a placeholder, still encrypted, or only a reference to the value. */
    public static Optional<BadText> unfilled(String text) {
        return AroundFault.unfilled(text);
    }

    /** What is wrong with a text that could not be read: there may be a better reason than the one that was found. */
    public static BadText telling(String text, BadText found) {
        return AroundFault.unfilled(text).orElse(found);
    }

    /** Whether it is not evidently free of all that is told here: that decides whether the classes that know are loaded. */
    private static boolean isSuspicious(String text) {
        int length = text.length();
        if (length == 0 || !isPlain(text.charAt(0), '.') || !isPlain(text.charAt(length - 1), '=')) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '$' || c == '<') {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(char c, char besides) {
        return c == besides || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '/';
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

    /** Whether the text of a location is rather a document than where one is, so that it must not be shown. */
    public static boolean isDocument(String text) {
        return !isLocation(text) && PastedDocument.is(text);
    }

    /** Whether a text is a URL or path at the first glance; more is asked only of what is not. */
    private static boolean isLocation(String text) {
        boolean url = text.startsWith("http://") || text.startsWith("https://");
        boolean path = text.startsWith("/") || text.startsWith("./") || text.endsWith(".json");
        boolean known = url || path || text.startsWith("s3://") || text.startsWith("file:");
        boolean plain = known && text.length() <= PastedDocument.LONGEST_LOCATION;
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && (url || c != '"' && c != '{' && c != '[' && c != ' ');
        }
        return plain;
    }
}
