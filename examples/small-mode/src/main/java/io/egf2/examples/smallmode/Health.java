package io.egf2.examples.smallmode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.egf2.config.LoadedConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What every service of this example does once it is configured: say so, and answer {@code GET /health}. */
final class Health {

    private final String service;
    private volatile String fingerprint = "";

    Health(String service) {
        this.service = service;
    }

    /** Keeps what the health page tells of the configuration. */
    void loaded(LoadedConfig<?> config) {
        fingerprint = config.fingerprint();
    }

    void openPort(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/health", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(service + " cannot open port " + port, e);
        }
        started();
    }

    void startWithoutPort() {
        started();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String json() {
        return "{\"service\": \"" + service + "\", \"fingerprint\": \"" + fingerprint + "\"}";
    }

    /** Tells whoever started this process, and ends with it: nothing may be left behind. */
    private void started() {
        System.out.println("started " + json());
        Thread watch = new Thread(Health::endWithParent, "parent watch");
        watch.start();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Whatever is written to a service, it waits for the end.
            }
        } catch (IOException e) {
            // A broken pipe is the end, too.
        }
        System.exit(0);
    }
}
