package io.egf2.config.internal.text;

/** The grammar of IP addresses in RFC 3986, section 3.2.2, without a look at what they mean. */
public final class IpAddress {

    private static final int GROUPS = 8;

    private IpAddress() {}

    /** Eight groups of up to four hexadecimal digits; the last two may be a dotted quad, and one {@code ::} stands for zeros. */
    public static boolean isIpv6(String text, int from, int to) {
        int gap = text.indexOf("::", from);
        if (gap < 0 || gap >= to) {
            return groups(text, from, to, true) == GROUPS;
        }
        int before = gap == from ? 0 : groups(text, from, gap, false);
        int after = gap + 2 == to ? 0 : groups(text, gap + 2, to, true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** How many groups there are, or -1 if something is no group. */
    private static int groups(String text, int from, int to, boolean quadAllowed) {
        int groups = 0;
        int start = from;
        while (true) {
            int colon = text.indexOf(':', start);
            int end = colon < 0 || colon > to ? to : colon;
            if (end == to && quadAllowed && isDottedQuad(text, start, to)) {
                return groups + 2;
            }
            if (!isGroup(text, start, end)) {
                return -1;
            }
            groups++;
            if (end == to) {
                return groups;
            }
            start = end + 1;
        }
    }

    private static boolean isGroup(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return to > from && to - from <= 4;
    }

    /** Four decimal numbers up to 255 without leading zeros: the one form that everybody reads alike. */
    static boolean isDottedQuad(String text, int from, int to) {
        int start = from;
        for (int number = 0; number < 4; number++) {
            int end = start;
            while (end < to && text.charAt(end) != '.') {
                end++;
            }
            boolean last = number == 3;
            if (!isOctet(text, start, end) || last != (end == to)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isOctet(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to && i < from + 4; i++) {
            char c = text.charAt(i);
            value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : 256;
        }
        boolean leadingZero = to - from > 1 && text.charAt(from) == '0';
        return to > from && to - from <= 3 && value <= 255 && !leadingZero;
    }
}
