package io.egf2.config.internal.text;

/**
 * Leaves user info and query values out of any text that may hold a URL, well-formed or not: {@code http://user:pw@h/p?sig=abc}
 * becomes {@code http://***@h/p?sig=***}. Where it is not clear how far a password goes it rather leaves out too much: all up to
 * the last {@code @} of the text, because passwords hold slashes, blanks and {@code @} that ought to have been encoded; and what
 * follows it too, if that may be the rest of a query value.
 */
public final class UrlRedaction {

    private static final String MASK = "***";

    private final String text;
    private final int lastAt;

    private UrlRedaction(String text) {
        this.text = text;
        this.lastAt = lastAt(text);
    }

    /** Whether there is an {@code @}, in whatever way it is written. */
    public static boolean hasAt(String text) {
        return lastAt(text) >= 0;
    }

    private static int lastAt(String text) {
        int last = text.length() - 1;
        while (last >= 0 && !isAt(text, last)) {
            last--;
        }
        return last;
    }

    /** An {@code @} as it is, percent-encoded, or fullwidth as Chinese and Japanese keyboards write it. */
    static boolean isAt(String text, int i) {
        char c = text.charAt(i);
        return c == '@' || c == '\uff20' || text.startsWith("%40", i);
    }

    /** Of running text, in which an address of e-mail stays. The text itself if there is nothing to leave out. */
    static String of(String text) {
        return of(text, true);
    }

    /** Of a value that ought to be a URL, host or path. The text itself if there is nothing to leave out. */
    public static String ofValue(String text) {
        return of(text, false);
    }

    private static String of(String text, boolean isProse) {
        String plain = unescaped(text);
        UrlRedaction redaction = new UrlRedaction(plain);
        String named = redaction.lastAt < 0 ? plain : UserInfo.masked(redaction.withoutUserInfo(), isProse);
        String redacted = withoutQueryValues(named);
        return redacted.equals(plain) ? text : redacted;
    }

    /** The source of a JSON string may hide the marks of a URL: {@code http:\/\/user:pw\}{@code u0040host}. */
    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int hidden = text.charAt(i) == '\\' ? escaped(text, i) : 0;
            plain.append(hidden == 0 ? text.charAt(i) : (char) hidden);
            i += hidden == 0 ? 0 : hidden == '/' && text.charAt(i + 1) == '/' ? 1 : 5;
        }
        return plain.toString();
    }

    /** The printable ASCII character that an escape stands for, or 0. */
    private static int escaped(String text, int backslash) {
        if (text.startsWith("\\/", backslash)) {
            return '/';
        }
        if (!text.startsWith("\\u00", backslash) || backslash + 6 > text.length()) {
            return 0;
        }
        int high = Character.digit(text.charAt(backslash + 4), 16);
        int low = Character.digit(text.charAt(backslash + 5), 16);
        int c = high * 16 + low;
        return low >= 0 && c > ' ' && c <= '~' ? c : 0;
    }

    /** Where a colon or two slashes tell of user info; {@link UserInfo} looks for what has neither. */
    private String withoutUserInfo() {
        for (int i = 0; i < lastAt; i++) {
            if (isSlash(i) && isSlash(i + 1)) {
                int end = authorityEnd(i + 2);
                if (holdsUserInfo(i + 2, end) || isPortOfPassword(i + 2, end)) {
                    return maskedFrom(
                            i + 2); // http://user:pw@h, and http://us:p/w@h, where the authority ends too early
                }
                i = Math.max(
                        i + 1, end - 1); // http://h:8000/a@b: the colon is that of a port, so far as can be seen here
            } else if (text.charAt(i) == ':' && !isSlash(i + 1) && !isBeforePort(i) && !isProse(i)) {
                return maskedFrom(tokenStart(i)); // user:pw@h without a scheme, and http:user:pw@h; not "contact: a@b"
            } else if (text.charAt(i) == ':' && isSlash(i + 1) && !isSlash(i + 2)) {
                return maskedFrom(i + 1); // http:/user:pw@h, with a slash too few
            }
        }
        return text;
    }

    private String maskedFrom(int start) {
        return text.substring(0, start) + MASK + (isLastAtInQuery(start) ? "" : text.substring(lastAt));
    }

    /** Whether the last {@code @} may be part of a query value, and what follows it as well. */
    private boolean isLastAtInQuery(int start) {
        for (int i = start; i < lastAt; i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                return true;
            }
        }
        return false;
    }

    private boolean isSlash(int i) {
        return i < text.length() && (text.charAt(i) == '/' || text.charAt(i) == '\\');
    }

    private int authorityEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        while (end < text.length() && !isSlash(end) && "?# \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private boolean holdsUserInfo(int from, int to) {
        boolean inBrackets = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            inBrackets = c == '[' || inBrackets && c != ']';
            if (isAt(text, i) || c == ':' && !inBrackets && !isBeforePort(i)) {
                return true;
            }
        }
        return false;
    }

    /** What seems to be a port may be the beginning of a password with a blank in it, if an {@code @} is what follows. */
    private boolean isPortOfPassword(int from, int to) {
        int end = to;
        while (end <= lastAt && !isSlash(end) && "?#".indexOf(text.charAt(end)) < 0) {
            if (isAt(text, end)) {
                return hasColon(from, to);
            }
            end++;
        }
        return false;
    }

    private boolean hasColon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    private boolean isBeforePort(int colon) {
        int i = colon + 1;
        while (i < text.length() && i <= colon + 6 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean ends = i == text.length() || isSlash(i) || "?#,;\"'>)]} \t\r\n".indexOf(text.charAt(i)) >= 0;
        return i > colon + 1 && i <= colon + 6 && ends;
    }

    /** A blank follows the colon, as in {@code contact: ops@example.com}. */
    private boolean isProse(int colon) {
        return text.startsWith(" ", colon + 1);
    }

    private int tokenStart(int colon) {
        int start = colon;
        while (start > 0 && " \t\r\n\"'<([{,;=".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static String withoutQueryValues(String text) {
        int query = queryStart(text);
        if (query < 0) {
            return text;
        }
        return text.substring(0, query) + withoutValues(text.substring(query));
    }

    /** A query, such as {@code a=***&b=***} of {@code a=1&b=2}. A parameter without an equals sign is all value. */
    public static String withoutValues(String query) {
        StringBuilder redacted = new StringBuilder(query.length());
        for (int i = 0; i < query.length(); ) {
            int end = parameterEnd(query, i);
            appendParameter(redacted, query, i, end);
            if (end < query.length()) {
                redacted.append(query.charAt(end));
            }
            i = end + 1;
        }
        return redacted.toString();
    }

    /** Behind the first question mark of what may be a URL, or the number sign if parameters follow it. */
    private static int queryStart(String text) {
        boolean url = false;
        int lastMark = Math.max(text.lastIndexOf('='), text.lastIndexOf('&'));
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            url |= c == ':' || c == '/' || c == '\\';
            boolean starts = (c == '?' || c == '#') && text.charAt(i + 1) != ' ';
            if (starts && (url && c == '?' || i < lastMark)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int parameterEnd(String text, int from) {
        int end = from;
        while (end < text.length() && "&#?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static void appendParameter(StringBuilder redacted, String text, int from, int to) {
        int valueStart = valueStart(text, from, to);
        int valueEnd = to == text.length() && valueStart < to && "\"'".indexOf(text.charAt(to - 1)) >= 0 ? to - 1 : to;
        redacted.append(text, from, valueStart);
        redacted.append(valueStart < valueEnd ? MASK : "").append(text, valueEnd, to);
    }

    /** Behind the equals sign, if there is one. */
    private static int valueStart(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '=') {
                return i + 1;
            }
        }
        return from;
    }
}
