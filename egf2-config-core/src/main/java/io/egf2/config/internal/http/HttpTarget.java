package io.egf2.config.internal.http;

import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.PathSegments;
import io.egf2.config.internal.text.UrlRedaction;
import io.egf2.config.internal.text.UrlText;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An http or https URL to ask for, taken apart strictly. The HTTP client would repair much of what is wrong with a URL, and
 * might then ask another server than the one that was judged here.
 */
final class HttpTarget {

    private final UrlText url;
    private final String path;
    private final Reason ifBad;

    private HttpTarget(UrlText url, Reason ifBad) {
        this.url = url;
        this.path = url.path().isEmpty() ? "/" : url.path();
        this.ifBad = ifBad;
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
            HttpTarget target =
                    new HttpTarget(UrlText.parse(fragment < 0 ? ascii : ascii.substring(0, fragment)), ifBad);
            target.checkSentAsWritten();
            return target;
        } catch (BadText e) {
            FetchException failure = new FetchException(ifBad, "the URL is not usable: " + e.message());
            throw e.hint().isPresent() ? failure.withHint(e.hint().get()) : failure;
        }
    }

    /** What OkHttp would resolve or encode, although it is allowed in a URL: nobody else may see another URL than we do. */
    private void checkSentAsWritten() throws BadText {
        boolean mayHaveDots = path.contains("/.") || path.contains("%2");
        if (mayHaveDots && PathSegments.haveDots(path)) {
            throw BadText.of(
                    "its path has a part that is only dots",
                    "write the path that it leads to: " + PathSegments.withoutDots(path));
        }
        if (url.query().isPresent() && url.query().get().indexOf('\'') >= 0) {
            throw BadText.of("its query has the character ' in it", "percent-encode it: write %27");
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

    /** What stands in the first line of the request: path and query, as they are written. */
    String pathAndQuery() {
        return url.query().isPresent() ? path + '?' + url.query().get() : path;
    }

    /** The header {@code Host}: the host as it is written, which OkHttp would shorten if it is an IPv6 address. */
    String hostHeader() {
        return url.hasDefaultPort() ? host() : hostAndPort();
    }

    /** Whether a server has sent us here, so that the location is not to blame. */
    boolean isRedirected() {
        return ifBad == Reason.REDIRECT_REFUSED;
    }

    /** Whether the query has a signature, as the signed URLs of S3, Google, CloudFront and Azure have. */
    boolean isSigned() {
        String query = '&' + url.query().orElse("").toLowerCase(Locale.ROOT);
        return query.contains("signature=") || query.contains("&sig=");
    }

    /** The URL to ask for, without user info. Its path and query may hold a secret. */
    String url() {
        return url.scheme() + "://" + hostAndPort() + pathAndQuery();
    }

    /** Host and port, for messages. */
    String hostAndPort() {
        return host() + ':' + url.port();
    }

    /** The URL without user info and query, for messages; a path may hold a whole URL, as a proxy's does. */
    @Override
    public String toString() {
        String shown = url.scheme() + "://" + hostAndPort() + path;
        return path.contains("//") || UrlRedaction.hasAt(path) ? UrlRedaction.ofValue(shown) : shown;
    }
}
