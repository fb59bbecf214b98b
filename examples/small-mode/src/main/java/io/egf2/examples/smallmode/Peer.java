package io.egf2.examples.smallmode;

import io.egf2.config.PeerUrl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Another service, as the document names it. Calling it asks for its health page.
 *
 * @param name its name
 * @param url its URL
 */
record Peer(String name, PeerUrl url) implements Callable<String> {

    private static final String HEALTH = "/health";
    private static final int MOST_BYTES = 16_384;
    private static final int SHOWN = 60;

    /**
     * Asks once: a request that fails and is sent again would hide what a rolling change must not do. Made when the first peer is
     * asked, as a start has no need of it.
     */
    private static final class Http {
        static final OkHttpClient CLIENT = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(4))
                .build();
    }

    String asked() {
        return url.resolve(HEALTH).toString();
    }

    /** The page; a peer that is draining has one, too, and goes on serving until its load balancer has noticed. */
    @Override
    public String call() throws IOException {
        // A connection that is kept could be closed by a peer that ends, just when it is used again.
        Request request =
                new Request.Builder().url(asked()).header("Connection", "close").build();
        try (Response response = Http.CLIENT.newCall(request).execute()) {
            return page(response.code(), response.peekBody(MOST_BYTES).string().strip());
        } catch (UnknownHostException e) {
            throw new IOException("there is no host of this name", e);
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer in time", e);
        } catch (ConnectException e) {
            throw new IOException(Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
        }
    }

    private String page(int status, String body) throws IOException {
        if ((status == 200 || status == 503) && body.startsWith(Health.begin(name)) && body.endsWith("}")) {
            return body;
        }
        throw new IOException("answers " + status + ", and not as " + name + ": "
                + body.substring(0, Math.min(body.length(), SHOWN)));
    }
}
