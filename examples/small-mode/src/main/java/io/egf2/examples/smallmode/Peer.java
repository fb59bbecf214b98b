package io.egf2.examples.smallmode;

import io.egf2.config.PeerUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * Another service, as the document names it. Calling it asks for its health page.
 *
 * @param name its name
 * @param url its URL
 */
record Peer(String name, PeerUrl url) implements Callable<String> {

    private static final String HEALTH = "/health";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 4_000;
    private static final int MOST_BYTES = 16_384;
    private static final int SHOWN = 60;

    String asked() {
        return url.resolve(HEALTH).toString();
    }

    /** The page; a peer that is draining has one, too, and goes on serving until its load balancer has noticed. */
    @Override
    public String call() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) url.resolve(HEALTH).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        // A connection that is kept could be closed by a peer that ends, just when it is used again.
        connection.setRequestProperty("Connection", "close");
        try {
            return page(connection);
        } catch (UnknownHostException e) {
            throw new IOException("there is no host of this name", e);
        } finally {
            connection.disconnect();
        }
    }

    private String page(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        byte[] bytes = bytes(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        // The stream of the JDK just ends where the connection does.
        if (bytes.length < Math.min(connection.getContentLengthLong(), MOST_BYTES)) {
            throw new IOException("an answer cut short");
        }
        String body = new String(bytes, StandardCharsets.UTF_8).strip();
        if ((status == 200 || status == 503) && body.startsWith(Health.begin(name)) && body.endsWith("}")) {
            return body;
        }
        throw new IOException("answers " + status + ", and not as " + name + ": "
                + body.substring(0, Math.min(body.length(), SHOWN)));
    }

    /**
     * Reads a body.
     *
     * @param stream is null if there is none
     */
    @SuppressWarnings("NullAway") // The JDK says so of getErrorStream.
    private static byte[] bytes(InputStream stream) throws IOException {
        if (stream == null) {
            return new byte[0];
        }
        try (stream) {
            return stream.readNBytes(MOST_BYTES);
        }
    }
}
