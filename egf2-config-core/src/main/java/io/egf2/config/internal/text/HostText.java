package io.egf2.config.internal.text;

import java.util.Locale;

/**
 * Strict reading of the host and port of a URL (RFC 3986, section 3.2). A host is a name, a dotted quad, or an IPv6 address in
 * brackets. Whatever a lenient reader might take for another address is refused: octal, hexadecimal and short forms of IPv4.
 */
public final class HostText {

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    private HostText() {}

    /**
     * Checks a host.
     *
     * @param host as it stands in the text
     * @return the host in lower case, an IPv6 address in brackets
     * @throws BadText if it is none
     */
    public static String parse(String host) throws BadText {
        if (host.isEmpty()) {
            throw BadText.of("it has no host");
        }
        if (host.charAt(0) == '[') {
            checkIpv6(host);
        } else {
            checkName(host);
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static void checkIpv6(String host) throws BadText {
        if (host.charAt(host.length() - 1) != ']') {
            throw BadText.of("the bracket of its IPv6 address is not closed");
        }
        if (host.indexOf('%') > 0) {
            throw BadText.of("its IPv6 address has a zone", "write the address without % and what follows it");
        }
        if (!IpAddress.isIpv6(host, 1, host.length() - 1)) {
            throw BadText.of("what it has in brackets is not an IPv6 address");
        }
    }

    private static void checkName(String host) throws BadText {
        for (int i = 0; i < host.length(); i++) {
            if (!isInName(host.charAt(i))) {
                throw HostFault.of(host, i);
            }
        }
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        if (end > LONGEST_NAME) {
            throw BadText.of("its host is longer than 253 characters");
        }
        int from = 0;
        for (int dot = nextDot(host, from, end); dot < end; dot = nextDot(host, from, end)) {
            checkLabel(host, from, dot);
            from = dot + 1;
        }
        checkLabel(host, from, end);
        if (isNumeric(host, from, end) && !IpAddress.isDottedQuad(host, 0, host.length())) {
            throw HostFault.numeric(host);
        }
    }

    private static int nextDot(String host, int from, int end) {
        int dot = host.indexOf('.', from);
        return dot < 0 ? end : dot;
    }

    private static boolean isInName(char c) {
        boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return letterOrDigit || c == '-' || c == '.' || c == '_';
    }

    private static void checkLabel(String host, int from, int to) throws BadText {
        if (from == to) {
            throw BadText.of("its host has an empty part at a dot");
        }
        if (to - from > LONGEST_LABEL) {
            throw BadText.of("a part of its host is longer than 63 characters");
        }
        if (host.charAt(from) == '-' || host.charAt(to - 1) == '-') {
            throw BadText.of("a part of its host begins or ends with a hyphen");
        }
    }

    /** Whether lenient readers would take the label, and so the host, for a number. */
    private static boolean isNumeric(String host, int from, int to) {
        boolean hex = to - from >= 2 && host.regionMatches(true, from, "0x", 0, 2);
        for (int i = hex ? from + 2 : from; i < to; i++) {
            if (Character.digit(host.charAt(i), hex ? 16 : 10) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a port.
     *
     * @param digits what stands behind the colon
     * @return a number from 1 to 65535
     * @throws BadText if it is none
     */
    public static int port(String digits) throws BadText {
        if (digits.isEmpty()) {
            throw BadText.of("there is no port behind its colon");
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw BadText.of("its port is not a number");
            }
            port = Math.min(port * 10 + (c - '0'), 0x10000);
        }
        if (port < 1 || port > 0xFFFF) {
            throw BadText.of("its port is not from 1 to 65535");
        }
        if (digits.charAt(0) == '0') {
            throw BadText.of("its port begins with a zero");
        }
        return port;
    }
}
