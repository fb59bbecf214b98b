package io.egf2.config.internal.http;

import io.egf2.config.internal.text.PathSegments;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way that servers send one attempt, and where it is not followed. Loaded on the first redirect. */
final class Redirects {

    private static final int MOST = 5;

    private final List<HttpTarget> visited = new ArrayList<>();

    Redirects(HttpTarget start) {
        visited.add(start);
    }

    /**
     * Where to go next.
     *
     * @param location the header of that name
     */
    HttpTarget follow(Optional<String> location) throws FetchException {
        HttpTarget from = visited.get(visited.size() - 1);
        HttpTarget next = target(from, location.orElse(""));
        judge(from, next);
        visited.add(next);
        return next;
    }

    private static HttpTarget target(HttpTarget from, String location) throws FetchException {
        if (location.isEmpty()) {
            throw refused(from.hostAndPort() + " redirects without saying where to (no Location header)");
        }
        try {
            // URI would drop the last part of the path before a lone query, as the superseded RFC 2396 had it.
            String reference = location.startsWith("?") ? from.path() + location : location;
            URI next = new URI(from.url()).resolve(new URI(reference));
            return HttpTarget.of(new URI(normal(next)), Reason.REDIRECT_REFUSED);
        } catch (FetchException e) {
            throw refused(from.hostAndPort() + " redirects, but " + e.getMessage());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused(from.hostAndPort() + " redirects to something that is not a URL");
        }
    }

    /** As every client reads a Location: without dots (RFC 3986, section 5.2.2), and {@code '} in a query is encoded. */
    private static String normal(URI uri) {
        if (uri.getRawAuthority() == null || uri.getRawPath() == null) {
            return uri.toString(); // there is no host, and it is refused for that
        }
        String path = uri.getRawPath();
        boolean hasDots = path.startsWith("/") && PathSegments.haveDots(path);
        String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery().replace("'", "%27");
        return uri.getScheme() + "://" + uri.getRawAuthority() + (hasDots ? PathSegments.withoutDots(path) : path)
                + query;
    }

    private void judge(HttpTarget from, HttpTarget next) throws FetchException {
        for (HttpTarget earlier : visited) {
            if (earlier.url().equals(next.url())) {
                throw refused("the server redirects in a loop: " + way() + " -> " + next)
                        .withHint("the server may want something that this library does not send, such as a cookie");
            }
        }
        if (visited.size() > MOST) {
            throw refused("more than " + MOST + " redirects: " + way() + " -> " + next);
        }
        if (from.isSecure() && !next.isSecure()) {
            throw refused("the server redirects from https to plain http (" + next + "), which is not followed");
        }
        if (isMetadata(next)) {
            throw RedirectGuard.refusal(next);
        }
    }

    private static boolean isMetadata(HttpTarget next) throws FetchException {
        try {
            return MetadataAddress.isWrittenAs(next.host());
        } catch (UnknownHostException e) {
            throw refused("the server redirects to something that is no IPv6 address");
        }
    }

    private String way() {
        StringBuilder way = new StringBuilder();
        for (HttpTarget target : visited) {
            way.append(way.isEmpty() ? "" : " -> ").append(target);
        }
        return way.toString();
    }

    private static FetchException refused(String message) {
        return new FetchException(Reason.REDIRECT_REFUSED, message).withPhase(Phase.STATUS);
    }

    /** The failure at the end of the way, with the way. */
    FetchException explain(FetchException failure) {
        if (failure.reason() == Reason.REDIRECT_REFUSED) {
            return failure;
        }
        FetchException explained = failure.withMessage(failure.getMessage() + " (redirected: " + way() + ")");
        return failure.reason() == Reason.NO_PERMISSION && hasLeftOrigin()
                ? explained.withHint("user and password of the location are sent to its own server only")
                : explained;
    }

    private boolean hasLeftOrigin() {
        for (HttpTarget target : visited) {
            if (!target.hasOriginOf(visited.get(0))) {
                return true;
            }
        }
        return false;
    }
}
