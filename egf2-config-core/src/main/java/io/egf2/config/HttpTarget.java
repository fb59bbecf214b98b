package io.egf2.config;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An http or https URL, taken apart strictly. The HTTP client would repair much of what is wrong with a URL, and might then
 * ask another server than the one that was judged here.
 */
final class HttpTarget {

    private final boolean secure;
    private final String host;
    private final int port;
    private final String path;
    private final @Nullable String query;
    private final @Nullable String userInfo;

    private HttpTarget(
            boolean secure, String host, int port, String path, @Nullable String query, @Nullable String userInfo) {
        this.secure = secure;
        this.host = host;
        this.port = port;
        this.path = path;
        this.query = query;
        this.userInfo = userInfo;
    }

    /**
     * Takes a URL apart.
     *
     * @param url an absolute URL
     * @param ifBad the reason of the failure if it is not a http or https URL with a proper host and port
     */
    static HttpTarget of(URI url, Reason ifBad) throws FetchException {
        URI ascii = hasOnlyAscii(url) ? url : URI.create(url.toASCIIString());
        boolean secure = "https".equalsIgnoreCase(ascii.getScheme());
        if (!secure && !"http".equalsIgnoreCase(ascii.getScheme())) {
            throw new FetchException(ifBad, "the URL is neither http nor https");
        }
        String authority = ascii.getRawAuthority();
        if (authority == null) {
            throw new FetchException(ifBad, "the URL names no host");
        }
        int at = authority.lastIndexOf('@');
        String hostAndPort = authority.substring(at + 1);
        int colon = hostAndPort.indexOf(':', Math.max(0, hostAndPort.lastIndexOf(']')));
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        if (!isHost(host)) {
            throw new FetchException(ifBad, "the host of the URL is not written as a host")
                    .withHint("write a plain name or an IP address; international names in their xn-- form");
        }
        return new HttpTarget(
                secure,
                host.toLowerCase(Locale.ROOT),
                port(colon < 0 ? "" : hostAndPort.substring(colon + 1), secure, ifBad),
                ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath(),
                ascii.getRawQuery(),
                at < 0 ? null : authority.substring(0, at));
    }

    private static boolean hasOnlyAscii(URI url) {
        String text = url.toString();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A name or an IPv4 address, or an IPv6 address in brackets; underscores are common in container networks. */
    private static boolean isHost(String host) {
        boolean isIpv6 = host.startsWith("[") && host.endsWith("]");
        for (int i = isIpv6 ? 1 : 0; i < host.length() - (isIpv6 ? 1 : 0); i++) {
            char c = host.charAt(i);
            boolean good = isIpv6
                    ? Character.digit(c, 16) >= 0 || c == ':' || c == '.'
                    : c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0;
            if (!good) {
                return false;
            }
        }
        return !host.isEmpty() && host.length() <= 255;
    }

    private static int port(String digits, boolean secure, Reason ifBad) throws FetchException {
        if (digits.isEmpty()) {
            return secure ? 443 : 80;
        }
        int port = 0;
        for (int i = 0; i < digits.length() && port <= 0xFFFF; i++) {
            char c = digits.charAt(i);
            port = c >= '0' && c <= '9' ? port * 10 + (c - '0') : 0x10000;
        }
        if (port < 1 || port > 0xFFFF) {
            throw new FetchException(ifBad, "the port of the URL is not a number from 1 to 65535");
        }
        return port;
    }

    boolean isSecure() {
        return secure;
    }

    /** In lower case; an IPv6 address is in brackets. */
    String host() {
        return host;
    }

    /** Percent-encoded; at least a slash. */
    String path() {
        return path;
    }

    /** The part before the {@code @}, percent-encoded as it was written. */
    Optional<String> userInfo() {
        return Optional.ofNullable(userInfo);
    }

    boolean hasOriginOf(HttpTarget other) {
        return secure == other.secure && port == other.port && host.equals(other.host);
    }

    /** The URL to ask for, without user info. Its query may hold a secret. */
    String url() {
        return query == null ? toString() : toString() + '?' + query;
    }

    /** Host and port, for messages. */
    String hostAndPort() {
        return host + ':' + port;
    }

    /** The URL without user info and query, for messages. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + host + ':' + port + path;
    }
}
