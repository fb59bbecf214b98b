package io.egf2.config.internal.http;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchException.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Says what a status other than 200 means for somebody who wants a document. Loaded only then. */
final class StatusFailure {

    private static final int ERROR_BODY_BYTES = 8 << 10;
    private static final int ERROR_BODY_MILLIS = 1_000;

    /** What Go, nginx and Amazon's load balancers, Apache, and Tomcat say at a TLS port to a request that is not TLS. */
    private static final List<String> WANTS_TLS = List.of(
            "http request to an https server",
            "plain http request was sent to https port",
            "plain http to an ssl-enabled server port",
            "combination of host and port requires tls");

    private final HttpTarget target;
    private final int status;
    private final Response response;
    private final @Nullable String proxy;
    private final String answer;

    private StatusFailure(HttpTarget target, Response response, @Nullable String proxy) {
        this.target = target;
        this.status = response.status();
        this.response = response;
        this.proxy = proxy;
        this.answer = target.hostAndPort() + " answers " + words(status)
                + (proxy == null ? "" : " through the proxy " + proxy);
    }

    /** A status of which nothing else is known. */
    static FetchException of(HttpTarget target, int status) {
        return of(target, new Response(status, Map.of(), ""), null);
    }

    /**
     * The failure.
     *
     * @param proxy host and port of the proxy that the answer came through, and that may have made it
     */
    static FetchException of(HttpTarget target, Response response, @Nullable String proxy) {
        return new StatusFailure(target, response, proxy)
                .classify()
                .withPhase(Phase.STATUS)
                .withResponse(response);
    }

    private FetchException classify() {
        return switch (status) {
            case 204, 205 -> unusable(answer + ": it has the location, but no document there");
            case 206 -> unusable(answer + ", although the whole document was asked for");
            case 304 ->
                unusable(answer + ", although nobody asked whether it was")
                        .withHint("a cache between this machine and the server is broken");
            case 400 -> badRequest();
            case 401 -> unauthorized();
            case 403 -> failure(Reason.NO_PERMISSION, answer, forbiddenHint());
            case 407 -> proxyWantsPassword();
            case 404, 410 ->
                failure(
                        Reason.NOT_FOUND,
                        answer,
                        "check the path of the location, and that the document is on the server");
            case 408, 425, 429, 500, 502, 503, 504 -> failure(Reason.SERVER_TROUBLE, answer, troubleHint());
            default -> unusable(answer + (status / 100 == 2 ? ", which is not a document" : ""));
        };
    }

    private static FetchException failure(Reason reason, String message, @Nullable String hint) {
        FetchException failure = new FetchException(reason, message);
        return hint == null ? failure : failure.withHint(hint);
    }

    private static FetchException unusable(String message) {
        return new FetchException(Reason.UNUSABLE_ANSWER, message);
    }

    /** Only the operator can have written http:// for https://, unless a server sent us there or a proxy stands between. */
    private FetchException badRequest() {
        String body = response.body().toLowerCase(Locale.ROOT);
        if (target.isSecure() && body.contains("no required ssl certificate was sent")) {
            return TlsFailure.noClientCertificate(target);
        }
        for (String words : WANTS_TLS) {
            if (!target.isSecure() && body.contains(words)) {
                return proxy == null ? wantsTls(target) : unusable(answer + ": a plain HTTP request at a TLS port");
            }
        }
        return unusable(answer);
    }

    static FetchException wantsTls(HttpTarget target) {
        String message = target.hostAndPort() + " expects TLS (https), but was asked in plain HTTP";
        return target.isRedirected()
                ? unusable(message)
                : failure(Reason.BAD_LOCATION, message, "write https:// instead of http://");
    }

    /** Basic is the one way to prove who we are that an http location has. */
    private FetchException unauthorized() {
        String ways = response.headers().getOrDefault("www-authenticate", "").toLowerCase(Locale.ROOT);
        if (target.userInfo().isPresent()) {
            return failure(
                    Reason.NO_PERMISSION,
                    answer,
                    "check the user and password in the location (between http:// and the host)");
        }
        return failure(
                Reason.NO_PERMISSION,
                answer,
                ways.startsWith("basic") && !target.isRedirected()
                        ? "write user and password into the location, in front of its host (RFC 3986 user info)"
                        : null);
    }

    private String forbiddenHint() {
        if (proxy != null) {
            return lookAtTheProxy();
        }
        return target.isSigned()
                ? "the location is a signed URL, which may have expired: make a new one"
                : "give this service the right to read the document";
    }

    private FetchException proxyWantsPassword() {
        return proxy == null
                ? failure(Reason.NO_PERMISSION, answer + ": a proxy on the way requires a password", null)
                : wantsPassword(proxy);
    }

    /** The JVM's own proxy, whether it is asked for the document or for a tunnel. */
    static FetchException wantsPassword(String proxy) {
        return failure(
                Reason.NO_PERMISSION,
                "the proxy " + proxy + " answers 407 (proxy authentication required): it requires a password",
                "proxies with a password are not supported; let it pass this service without one, or leave the server"
                        + " out with -Dhttp.nonProxyHosts");
    }

    private String troubleHint() {
        if (proxy != null) {
            return lookAtTheProxy();
        }
        return status == 502 || status == 504
                ? "a gateway answers, but the server behind it does not"
                : "the problem is on the server: check its state and log";
    }

    private String lookAtTheProxy() {
        return "the log of the proxy " + proxy + " tells whether the answer is its own or that of "
                + target.hostAndPort();
    }

    /** A status by its number, and by its name if it has one here: {@code 404 (not found)}. */
    static String words(int status) {
        String name = name(status);
        return status + (name.isEmpty() ? "" : " (" + name + ")");
    }

    /** What RFC 9110 calls it. */
    private static String name(int status) {
        return switch (status) {
            case 204 -> "no content";
            case 205 -> "reset content";
            case 206 -> "partial content";
            case 304 -> "not modified";
            case 400 -> "bad request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 405 -> "method not allowed";
            case 407 -> "proxy authentication required";
            case 408 -> "request timeout";
            case 410 -> "gone";
            case 425 -> "too early";
            case 429 -> "too many requests";
            case 500 -> "internal server error";
            case 501 -> "not implemented";
            case 502 -> "bad gateway";
            case 503 -> "service unavailable";
            case 504 -> "gateway timeout";
            default -> "";
        };
    }

    /** What a fetcher may see of the answer. */
    static Response response(HttpAnswer answer) {
        return new Response(answer.status(), answer.headers(), start(answer));
    }

    /** As much as comes of the body of an error. */
    private static String start(HttpAnswer answer) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        answer.connection().endWithin(ERROR_BODY_MILLIS);
        try {
            boolean isPacked = answer.header("content-encoding").orElse("").contains("gzip");
            InputStream body = isPacked ? new GZIPInputStream(answer.body()) : answer.body();
            for (int next = body.read(); next >= 0 && start.size() < ERROR_BODY_BYTES; next = body.read()) {
                start.write(next);
            }
        } catch (IOException | RuntimeException e) {
            // The status is the failure; its body is only an extra.
        }
        return start.toString(StandardCharsets.UTF_8);
    }
}
