package io.egf2.examples.smallmode;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Asks a service for its health as a load balancer does. */
final class HealthCheck {

    private static final int MILLIS = 10_000;

    private HealthCheck() {}

    /** The page that a service shows; it is on this machine, so no proxy has a say. */
    static String page(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            connection.disconnect();
        }
    }
}
