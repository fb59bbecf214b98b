package io.egf2.examples.smallmode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Requests to a service, as a client or a load balancer sends them. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send("GET", url);
    }

    static HttpResponse<String> send(String method, String url) throws IOException, InterruptedException {
        return CLIENT.send(request(method, url), HttpResponse.BodyHandlers.ofString());
    }

    static CompletableFuture<HttpResponse<String>> getLater(String url) {
        return CLIENT.sendAsync(request("GET", url), HttpResponse.BodyHandlers.ofString());
    }

    /** The status, or 0 if nobody listens there. */
    static int status(String url) {
        try {
            return get(url).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpRequest request(String method, String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build();
    }
}
