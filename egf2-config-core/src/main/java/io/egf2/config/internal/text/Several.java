package io.egf2.config.internal.text;

/** Tells a list of URLs, or of hosts with their ports, from one that has a stray comma or semicolon in it. */
final class Several {

    static final String SEPARATORS = ",;| \t\n";
    private static final String AROUND = "[]\"'";

    private Several() {}

    /** Whether the text is at least two URLs; a query or password may hold a comma. */
    static boolean areUrls(String text) {
        int query = text.indexOf('?');
        return count(query < 0 ? text : text.substring(0, query), true) > 1;
    }

    /** Whether the text is at least two hosts with ports, the first perhaps behind a scheme. */
    static boolean areHosts(String text) {
        int scheme = text.indexOf("://");
        return count(scheme < 0 ? text : text.substring(scheme + 3), false) > 1;
    }

    /** How many parts there are, or 0 if one is something else. */
    private static int count(String text, boolean urls) {
        int count = 0;
        for (int start = 0; start <= text.length(); ) {
            int end = start;
            while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String part = bare(text.substring(start, end));
            if (!part.isEmpty() && !(urls ? isUrl(part) : isHostAndPort(part))) {
                return 0;
            }
            count += part.isEmpty() ? 0 : 1;
            start = end + 1;
        }
        return count;
    }

    /** Without the brackets and quotation marks of a list. */
    private static String bare(String part) {
        int start = 0;
        int end = part.length();
        while (start < end && AROUND.indexOf(part.charAt(start)) >= 0 && !isIpv6(part, start)) {
            start++;
        }
        while (end > start && AROUND.indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        return part.substring(start, end);
    }

    private static boolean isIpv6(String part, int bracket) {
        return part.indexOf(':', bracket) < part.indexOf("]:", bracket);
    }

    private static boolean isUrl(String part) {
        return part.regionMatches(true, 0, "http://", 0, 7) || part.regionMatches(true, 0, "https://", 0, 8);
    }

    private static boolean isHostAndPort(String part) {
        int colon = part.lastIndexOf(':');
        try {
            HostText.port(part.substring(colon + 1));
            return colon > 0 && !HostText.parse(part.substring(0, colon)).isEmpty();
        } catch (BadText e) {
            return false;
        }
    }
}
