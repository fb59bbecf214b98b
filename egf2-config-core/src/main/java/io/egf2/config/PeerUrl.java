package io.egf2.config;

import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.UrlText;
import java.net.URI;

/**
 * The base URL of another service: absolute, http or https, without user info, query and fragment. It must be a URL of RFC 3986
 * as it stands; nothing is repaired. Underscores in the host are accepted, as container networks use them, and international
 * names in their {@code xn--} form. Two peer URLs are equal if they differ only in the case of scheme and host, in a slash at the
 * end, or in a default port. Immutable.
 *
 * <pre>{@code
 * PeerUrl clientData = PeerUrl.of("http://client-data:8000/");
 * clientData.toString();                  // http://client-data:8000
 * clientData.resolve("/v1/graph/42");     // http://client-data:8000/v1/graph/42
 * }</pre>
 */
public final class PeerUrl {

    private static final String EXPECTED = "expected an http or https URL such as http://client-data:8000, found ";

    private final UrlText url;
    private final String text;

    private PeerUrl(UrlText url) {
        this.url = url;
        String port = url.hasDefaultPort() ? "" : ":" + url.port();
        this.text = url.scheme() + "://" + url.host() + port + withoutSlash(url.path());
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /**
     * Reads a peer URL.
     *
     * @param text such as {@code http://client-data:8000}
     * @return the peer URL
     * @throws IllegalArgumentException if it is none; its message is safe to print
     */
    public static PeerUrl of(String text) {
        try {
            return parse(text);
        } catch (BadText e) {
            BadText why = PasteFault.telling(text, e);
            throw new IllegalArgumentException(EXPECTED + Shown.quoted(text) + ": " + why.messageAndHint(), why);
        }
    }

    private static PeerUrl parse(String text) throws BadText {
        PasteFault.checkPasted(text);
        if (PasteFault.isList(text)) {
            throw BadText.of("it is more than one URL", PasteFault.ONE_URL);
        }
        UrlText url = UrlText.parse(text);
        if (url.userInfo().isPresent()) {
            throw BadText.of("it has user info", "delete what stands before the @, and the @ itself");
        }
        if (url.path().indexOf('@') >= 0 && url.host().charAt(0) != '[' && text.indexOf(':', "https:".length()) >= 0) {
            throw BadText.of(
                    "it has a colon and an @ in its path, like a user and password",
                    "delete what stands before the @, and the @ itself; an @ of the path is written %40");
        }
        if (url.query().isPresent()) {
            throw BadText.of("it has a query", "delete the ? and what follows it");
        }
        if (url.fragment().isPresent()) {
            throw BadText.of("it has a fragment", "delete the # and what follows it");
        }
        if (hasDotSegment(url.path())) {
            throw BadText.of("its path has a part that is . or ..", "write the path out");
        }
        return new PeerUrl(url);
    }

    private static boolean hasDotSegment(String path) {
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (isDots(path, start, end)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** One or two dots; {@code %2e} is a dot too. */
    private static boolean isDots(String path, int from, int to) {
        int dots = 0;
        int at = from;
        while (at < to) {
            boolean encoded = path.regionMatches(true, at, "%2e", 0, 3);
            if (!encoded && path.charAt(at) != '.') {
                return false;
            }
            dots++;
            at += encoded ? 3 : 1;
        }
        return dots == 1 || dots == 2;
    }

    /**
     * The scheme.
     *
     * @return {@code http} or {@code https}
     */
    public String scheme() {
        return url.scheme();
    }

    /**
     * The host.
     *
     * @return a name or address in lower case; an IPv6 address is in brackets, as in a URL
     */
    public String host() {
        return url.host();
    }

    /**
     * The port.
     *
     * @return from 1 to 65535; the scheme's own (80 or 443) if the URL names none
     */
    public int port() {
        return url.port();
    }

    /**
     * The URL for an HTTP client.
     *
     * @return the URI of {@link #toString()}; its {@link URI#getHost()} is null for a name with an underscore, so take the host
     *     from {@link #host()}
     */
    public URI uri() {
        return URI.create(text);
    }

    /**
     * The URL of something that the service offers. The path is put behind that of the peer URL, whether it begins with a
     * slash or not: {@code http://h:8000/api} and {@code /v1/x} give {@code http://h:8000/api/v1/x}.
     *
     * @param path percent-encoded; a query may follow it
     * @return an absolute URI of the same service
     * @throws IllegalArgumentException if the path is not one of RFC 3986, has a part {@code .} or {@code ..}, is itself an
     *     absolute URL, or has a fragment; the message is safe to print
     */
    public URI resolve(String path) {
        try {
            return resolved(path);
        } catch (BadText e) {
            throw new IllegalArgumentException(
                    "expected a path such as /v1/graph, found " + Shown.quoted(path) + ": " + e.messageAndHint(), e);
        }
    }

    private URI resolved(String path) throws BadText {
        int query = path.indexOf('?');
        String onlyPath = query < 0 ? path : path.substring(0, query);
        if (onlyPath.contains("://")) {
            throw BadText.of("it is a URL of its own");
        }
        if (path.indexOf('#') >= 0) {
            throw BadText.of("it has a fragment");
        }
        if (hasDotSegment(onlyPath)) {
            throw BadText.of("it has a part that is . or ..");
        }
        String all = text + (path.startsWith("/") || onlyPath.isEmpty() ? "" : "/") + path;
        UrlText.parse(all);
        return URI.create(all);
    }

    /**
     * Whether the other is the same URL, but for the case of scheme and host, a slash at the end, and a default port.
     *
     * @param other anything
     * @return true if so
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof PeerUrl peer && text.equals(peer.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * The URL.
     *
     * @return for instance {@code http://client-data:8000}, without a slash at the end and without a default port
     */
    @Override
    public String toString() {
        return text;
    }
}
