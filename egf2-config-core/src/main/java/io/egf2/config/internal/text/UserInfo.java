package io.egf2.config.internal.text;

/**
 * Leaves out user info where nothing but the {@code @} tells of it: there is no scheme, or no colon, or what follows the colon looks
 * like a port. Loaded only for a text with an {@code @}. An address of e-mail in running text is left alone.
 */
final class UserInfo {

    private static final String MASK = "***";
    private static final String BLANKS = " \t\r\n";
    private static final String AROUND = " \t\r\n\"'<>({,;=&";

    private final String text;
    private final boolean isProse;
    private final StringBuilder shown = new StringBuilder();

    private UserInfo(String text, boolean isProse) {
        this.text = text;
        this.isProse = isProse;
    }

    /**
     * Masks it, word by word.
     *
     * @param isProse whether the text may hold an address of e-mail; a value that ought to be a URL or host holds none
     */
    static String masked(String text, boolean isProse) {
        UserInfo userInfo = new UserInfo(text, isProse);
        String around = isProse ? AROUND : BLANKS;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && around.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            userInfo.add(start, end);
            if (end < text.length()) {
                userInfo.shown.append(text.charAt(end));
            }
            start = end + 1;
        }
        return userInfo.shown.toString();
    }

    /** One word, which may hold several signs: a password may have one of its own. */
    private void add(int start, int end) {
        int at = end - 1;
        while (at > start && !UrlRedaction.isAt(text, at)) {
            at--;
        }
        boolean masked = text.startsWith(MASK, at - MASK.length());
        int from = at > start && !masked ? maskStart(start, at) : -1;
        if (from < 0) {
            shown.append(text, start, end);
        } else {
            shown.append(text, start, from).append(MASK).append(text, hidesMore(from, at) ? end : at, end);
        }
    }

    /** Where user info begins before an {@code @}; -1 if there is none. */
    private int maskStart(int start, int at) {
        int authority = text.indexOf("//", start) + 2;
        if (authority > 1 && authority <= at) {
            return isAddress(authority) || !hasColon(authority, at) ? -1 : authority;
        }
        int slash = indexOf('/', start, at);
        boolean path = slash >= 0 && !hasColon(start, at) && !hasSign(start, slash);
        return path || isProse && isMail(at) ? -1 : start;
    }

    private boolean hasSign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (UrlRedaction.isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code http://[::1]:8000/a@b}: no user info begins like that. */
    private boolean isAddress(int from) {
        int end = text.indexOf(']', from);
        return text.charAt(from) == '[' && end > 0 && IpAddress.isIpv6(text, from + 1, end);
    }

    private boolean hasColon(int from, int to) {
        return indexOf(':', from, to) >= 0;
    }

    private int indexOf(char c, int from, int to) {
        int at = text.indexOf(c, from);
        return at < to ? at : -1;
    }

    /** What follows an {@code @} in a query or fragment may be secret too. */
    private boolean hidesMore(int from, int at) {
        return indexOf('?', from, at) >= 0 || indexOf('#', from, at) >= 0;
    }

    /** Whether a name with a dot in it follows, and nothing that a URL would have: {@code ops@example.com}. */
    private boolean isMail(int at) {
        int end = at + 1;
        boolean dot = false;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            dot |= text.charAt(end) == '.' && end > at + 1 && end + 1 < text.length();
            end++;
        }
        boolean ends =
                end == text.length() || AROUND.indexOf(text.charAt(end)) >= 0 || ")]}!?".indexOf(text.charAt(end)) >= 0;
        return dot && ends && text.charAt(at) == '@';
    }
}
