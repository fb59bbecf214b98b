package io.egf2.config.internal.http;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;

/** Says what a status other than 200 means for somebody who wants a document. Loaded only then. */
final class StatusFailure {

    private StatusFailure() {}

    static FetchException of(HttpTarget target, int status) {
        return classify(target.hostAndPort() + " answers " + status, status).withPhase(Phase.STATUS);
    }

    private static FetchException classify(String answer, int status) {
        return switch (status) {
            case 204, 205 -> unusable(answer + " (no content): it has the location, but no document there");
            case 206 -> unusable(answer + " (partial content), although the whole document was asked for");
            case 304 ->
                unusable(answer + " (not modified), although nobody asked whether it was")
                        .withHint("a cache between this machine and the server is broken");
            case 401 ->
                new FetchException(Reason.NO_PERMISSION, answer + " (unauthorized)")
                        .withHint("check the user and password in the location (between http:// and the host)");
            case 403 ->
                new FetchException(Reason.NO_PERMISSION, answer + " (forbidden)")
                        .withHint("give this service the right to read the document; a signed URL may have expired");
            case 407 ->
                new FetchException(Reason.NO_PERMISSION, answer + ": a proxy on the way wants a password")
                        .withHint("check the JVM's proxy properties (http.proxyHost, http.nonProxyHosts)");
            case 404, 410 ->
                new FetchException(Reason.NOT_FOUND, answer + (status == 404 ? " (not found)" : " (gone)"))
                        .withHint("check the path of the location, and that the document is on the server");
            case 408, 425, 429, 500, 502, 503, 504 -> trouble(answer, status);
            default -> unusable(answer + (status / 100 == 2 ? ", which is not a document" : ""));
        };
    }

    private static FetchException trouble(String answer, int status) {
        String name = switch (status) {
            case 408 -> "request timeout";
            case 425 -> "too early";
            case 429 -> "too many requests";
            case 500 -> "internal server error";
            case 502 -> "bad gateway";
            case 503 -> "service unavailable";
            default -> "gateway timeout";
        };
        FetchException failure = new FetchException(Reason.SERVER_TROUBLE, answer + " (" + name + ")");
        return status == 502 || status == 504
                ? failure.withHint("a gateway answers, but the server behind it does not")
                : failure.withHint("the trouble is the server's: look at its state and log");
    }

    private static FetchException unusable(String message) {
        return new FetchException(Reason.UNUSABLE_ANSWER, message);
    }
}
