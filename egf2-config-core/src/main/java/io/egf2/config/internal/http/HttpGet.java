package io.egf2.config.internal.http;

import io.egf2.config.internal.fetch.FetchContext;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest.BodyCheck;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP GET from the URL to the document: redirects, statuses, and what may be sent to whom. */
final class HttpGet {

    /** Some firewalls answer 403 to a request without this header. A document is wanted whatever its type is. */
    private static final String ACCEPT = "application/json, */*;q=0.1";

    /** What Java asks for the proxy of an http or https location. */
    private static final List<String> PROXIES =
            List.of("http.proxyHost", "https.proxyHost", "proxyHost", "socksProxyHost");

    private final HttpExchange exchange;
    private final FetchContext context;
    private final @Nullable BodyCheck check;

    /**
     * A GET.
     *
     * @param check looks at the body as it came; with one, no redirect is followed
     */
    HttpGet(HttpExchange exchange, FetchContext context, @Nullable BodyCheck check) {
        this.exchange = exchange;
        this.context = context;
        this.check = check;
    }

    FetchedDocument get(URI url, Map<String, String> headers) throws FetchException {
        HttpTarget target = HttpTarget.of(url, Reason.BAD_LOCATION);
        Map<String, String> all = headers(target, headers);
        try (HttpAnswer answer = send(target, all, false)) {
            return check == null && isRedirect(answer.status())
                    ? redirected(target, answer, all)
                    : document(target, answer);
        }
    }

    private HttpAnswer send(HttpTarget target, Map<String, String> headers, boolean redirected) throws FetchException {
        for (String property : PROXIES) {
            if (System.getProperty(property) != null) {
                ProxySetup.check(target);
                break;
            }
        }
        return exchange.send(target, headers, redirected, context.deadline().remainingMillis());
    }

    /**
     * Goes where the servers send us. What is secret stays behind as soon as one of them leads away from the origin, and is
     * not sent even if another one leads back: it was not the operator who chose that way.
     */
    private FetchedDocument redirected(HttpTarget start, HttpAnswer first, Map<String, String> headers)
            throws FetchException {
        Redirects redirects = new Redirects(start);
        HttpTarget target = next(redirects, first);
        Map<String, String> sent = headers;
        first.close();
        while (true) {
            sent = target.hasOriginOf(start) ? sent : headers();
            try (HttpAnswer answer = send(target, sent, true)) {
                if (!isRedirect(answer.status())) {
                    return document(target, answer);
                }
                target = next(redirects, answer);
            } catch (FetchException e) {
                throw redirects.explain(e);
            }
        }
    }

    /** A fetcher may know what a redirect means that leads nowhere: S3 sends 301 without a Location. */
    private static HttpTarget next(Redirects redirects, HttpAnswer answer) throws FetchException {
        try {
            return redirects.follow(answer.header("location"));
        } catch (FetchException e) {
            throw e.withResponse(StatusFailure.response(answer));
        }
    }

    /** 300 leaves the choice to a person, and 304 to 306 lead nowhere. */
    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Map<String, String> headers(HttpTarget target, Map<String, String> given) throws FetchException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", ACCEPT);
        if (target.userInfo().isPresent()) {
            headers.put("Authorization", BasicAuth.of(target.userInfo().get()));
        }
        for (Map.Entry<String, String> header : given.entrySet()) {
            checkSendable(header.getKey(), header.getValue());
            headers.put(header.getKey(), header.getValue());
        }
        headers.putAll(ownHeaders());
        if (check != null) {
            // What is checked is what the server keeps, so that nobody on the way is asked to compress it.
            headers.put("Accept-Encoding", "identity");
        }
        return headers;
    }

    /** OkHttp would quote the value, which may be a token, in an exception. */
    private static void checkSendable(String name, String value) throws FetchException {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' || c > '~') && c != '\t') {
                throw HeaderFault.inValue(name, value, i);
            }
        }
        boolean isToken = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            isToken &= c > ' ' && c <= '~' && c != ':';
        }
        if (!isToken) {
            throw HeaderFault.inName(name);
        }
    }

    /** For a server that must not see what is secret. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(ownHeaders());
        headers.put("Accept", ACCEPT);
        return headers;
    }

    /** What every server may see. With an Accept-Encoding of its own, OkHttp leaves the body compressed. */
    private Map<String, String> ownHeaders() {
        return Map.of("User-Agent", UserAgent.of(context.service()), "Accept-Encoding", "gzip");
    }

    private FetchedDocument document(HttpTarget target, HttpAnswer answer) throws FetchException {
        if (answer.status() != 200) {
            throw failure(target, answer);
        }
        try {
            FetchedDocument document = FetchedDocument.of(
                            HttpBody.read(answer, context.policy().maxBytes(), check))
                    .withHeaders(answer.headers());
            String revision = revision(answer);
            return revision == null ? document : document.withRevision(revision);
        } catch (IOException | RuntimeException e) {
            throw new NetworkFailure(target, Phase.BODY, answer.status(), "", null, null).of(e);
        }
    }

    private static @Nullable String revision(HttpAnswer answer) {
        String etag = answer.headers().get("etag");
        return etag == null ? answer.headers().get("last-modified") : etag;
    }

    private static FetchException failure(HttpTarget target, HttpAnswer answer) {
        FetchException failure = StatusFailure.of(
                target, StatusFailure.response(answer), answer.connection().proxy());
        Optional<String> retryAfter = answer.header("retry-after");
        return retryAfter
                .flatMap(value -> RetryAfter.parse(value, Instant.now()))
                .map(failure::withRetryAfter)
                .orElse(failure);
    }
}
