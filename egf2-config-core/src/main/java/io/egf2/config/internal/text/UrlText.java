package io.egf2.config.internal.text;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URL, taken apart strictly: the text must match RFC 3986 as it stands, and nothing is repaired,
 * because an HTTP client that repairs it differently would ask another server than the one that was judged here. User info,
 * query and fragment are read; whether they are allowed is for the caller to say.
 */
public final class UrlText {

    private static final String UNRESERVED_MARKS = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";
    private static final String HEX = "0123456789abcdefABCDEF";

    private final boolean secure;
    private final @Nullable String userInfo;
    private final String host;
    private final int port;
    private final String path;
    private final @Nullable String query;
    private final @Nullable String fragment;

    private UrlText(String text) throws BadText {
        this.secure = checkScheme(text);
        checkCharacters(text);
        int start = text.indexOf("//") + 2;
        int authorityEnd = end(text, start, "/?#");
        int queryStart = end(text, authorityEnd, "?#");
        int fragmentStart = end(text, queryStart, "#");
        String authority = text.substring(start, authorityEnd);
        int at = authority.lastIndexOf('@');
        int colon = colon(authority, at + 1);
        this.userInfo = at < 0 ? null : checked(authority.substring(0, at), ":", "its user info");
        this.host = host(authority.substring(at + 1, colon), text, authorityEnd);
        this.port = colon == authority.length() ? defaultPort(secure) : port(authority, colon + 1, text, authorityEnd);
        this.path = checked(text.substring(authorityEnd, queryStart), "/:@", "its path");
        this.query = part(text, queryStart, fragmentStart, "its query");
        this.fragment = part(text, fragmentStart, text.length(), "its fragment");
    }

    /**
     * Takes a URL apart.
     *
     * @param text the URL
     * @throws BadText if it is not an absolute http or https URL
     */
    public static UrlText parse(String text) throws BadText {
        PasteFault.check(text);
        return new UrlText(text);
    }

    /** Whether the scheme is https. */
    private static boolean checkScheme(String text) throws BadText {
        boolean secure = text.regionMatches(true, 0, "https://", 0, 8);
        if (!secure && !text.regionMatches(true, 0, "http://", 0, 7)) {
            throw UrlFault.scheme(text);
        }
        return secure;
    }

    /** Whether the text begins with a scheme as RFC 3986 writes it, of any name. */
    public static boolean isSchemeName(String text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || (c < '0' || c > '9') && "+-.".indexOf(c) < 0)) {
                return false;
            }
        }
        return length > 0;
    }

    /** Refuses what stands nowhere in a URL; what stands in the wrong place is refused with its part. */
    private static void checkCharacters(String text) throws BadText {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '%' && isHex(text, i + 1);
            if (!escape && !isUnreserved(c) && SUB_DELIMITERS.indexOf(c) < 0 && ":/?#[]@".indexOf(c) < 0) {
                throw UrlFault.character(text, i);
            }
        }
    }

    private static boolean isHex(String text, int at) {
        return at + 1 < text.length() && HEX.indexOf(text.charAt(at)) >= 0 && HEX.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    static int end(String text, int from, String marks) {
        int end = from;
        while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Where the host ends. */
    private static int colon(String authority, int from) throws BadText {
        if (from < authority.length() && authority.charAt(from) == '[') {
            int bracket = authority.indexOf(']', from) + 1;
            if (bracket > 0 && bracket < authority.length() && authority.charAt(bracket) != ':') {
                throw BadText.of("only a port may follow its IPv6 address");
            }
            return bracket == 0 ? authority.length() : bracket;
        }
        int colon = authority.indexOf(':', from);
        if (colon >= 0 && IpAddress.isIpv6(authority, from, authority.length())) {
            throw BadText.of("its IPv6 address is not in brackets", "write the address as in http://[::1]:8000");
        }
        return colon < 0 ? authority.length() : colon;
    }

    private static String host(String host, String text, int authorityEnd) throws BadText {
        if (host.isEmpty() && text.startsWith("/", authorityEnd)) {
            throw BadText.of("it has no host", "write the host between the second slash and the third");
        }
        return HostText.parse(host);
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }

    /** The port of an authority; a password that holds a slash ends the authority, and looks like a port that is not a number. */
    public static int port(String authority, int from, String text, int authorityEnd) throws BadText {
        try {
            return HostText.port(authority.substring(from));
        } catch (BadText e) {
            if (text.indexOf('@', authorityEnd) < 0) {
                throw e;
            }
            throw BadText.of(
                    e.message(), "in a user name or password, write / as %2F, ? as %3F, # as %23 and @ as %40");
        }
    }

    private static @Nullable String part(String text, int from, int to, String name) throws BadText {
        return from == to ? null : checked(text.substring(from + 1, to), "/?:@", name);
    }

    /** Checks that a part has no characters but those of any part, and those that it may have besides. */
    private static String checked(String part, String besides, String name) throws BadText {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!isUnreserved(c) && c != '%' && SUB_DELIMITERS.indexOf(c) < 0 && besides.indexOf(c) < 0) {
                throw BadText.of(
                        name + " has " + CharacterName.of(c) + " in it",
                        "percent-encode it: write %" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return part;
    }

    public boolean isSecure() {
        return secure;
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return secure ? "https" : "http";
    }

    /** In lower case; an IPv6 address is in brackets. */
    public String host() {
        return host;
    }

    /** The port, or else that of the scheme. */
    public int port() {
        return port;
    }

    public boolean hasDefaultPort() {
        return port == defaultPort(secure);
    }

    /** As it is written, percent-encoded; may be empty. */
    public String path() {
        return path;
    }

    /** What stands before the {@code @}, as it is written: a secret. */
    public Optional<String> userInfo() {
        return Optional.ofNullable(userInfo);
    }

    /** What stands behind the question mark, as it is written: it may be a secret. */
    public Optional<String> query() {
        return Optional.ofNullable(query);
    }

    /** What stands behind the number sign, as it is written. */
    public Optional<String> fragment() {
        return Optional.ofNullable(fragment);
    }
}
