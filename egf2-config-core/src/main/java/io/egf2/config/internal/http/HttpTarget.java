package io.egf2.config.internal.http;

import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.UrlText;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.util.Optional;

/**
 * An http or https URL to ask for, taken apart strictly. The HTTP client would repair much of what is wrong with a URL, and
 * might then ask another server than the one that was judged here.
 */
final class HttpTarget {

    private final UrlText url;
    private final String path;

    private HttpTarget(UrlText url) {
        this.url = url;
        this.path = url.path().isEmpty() ? "/" : url.path();
    }

    /**
     * Takes a URL apart.
     *
     * @param url an absolute URL; a fragment is left out
     * @param ifBad the reason of the failure if it is not a http or https URL with a proper host and port
     */
    static HttpTarget of(URI url, Reason ifBad) throws FetchException {
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new FetchException(ifBad, "the URL is neither http nor https");
        }
        String ascii = url.toASCIIString();
        int fragment = ascii.indexOf('#');
        try {
            return new HttpTarget(UrlText.parse(fragment < 0 ? ascii : ascii.substring(0, fragment)));
        } catch (BadText e) {
            FetchException failure = new FetchException(ifBad, "the URL is not usable: " + e.message());
            throw e.hint().isPresent() ? failure.withHint(e.hint().get()) : failure;
        }
    }

    boolean isSecure() {
        return url.isSecure();
    }

    /** In lower case; an IPv6 address is in brackets. */
    String host() {
        return url.host();
    }

    /** Percent-encoded; at least a slash. */
    String path() {
        return path;
    }

    /** The part before the {@code @}, percent-encoded as it was written. */
    Optional<String> userInfo() {
        return url.userInfo();
    }

    boolean hasOriginOf(HttpTarget other) {
        return isSecure() == other.isSecure() && url.port() == other.url.port() && host().equals(other.host());
    }

    /** The URL to ask for, without user info. Its query may hold a secret. */
    String url() {
        return url.query().isPresent() ? toString() + '?' + url.query().get() : toString();
    }

    /** Host and port, for messages. */
    String hostAndPort() {
        return host() + ':' + url.port();
    }

    /** The URL without user info and query, for messages. */
    @Override
    public String toString() {
        return url.scheme() + "://" + hostAndPort() + path;
    }
}
