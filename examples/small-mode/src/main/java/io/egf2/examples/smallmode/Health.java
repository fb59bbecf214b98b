package io.egf2.examples.smallmode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.egf2.config.LoadedConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * What every service of this example does beside its work: it answers {@code GET /health}, or says that it has started if it
 * has no port.
 */
final class Health {

    private final String service;
    private volatile String page = "";

    Health(String service) {
        this.service = service;
    }

    /** Keeps what the health page tells of the configuration; nothing of the settings is in it. */
    void loaded(LoadedConfig<?> config) {
        page = page(service, config.fingerprint(), config.revision().orElse(""));
    }

    /** The JSON of the health page. */
    static String page(String service, String fingerprint, String revision) {
        return "{\"service\": \"" + service + "\", \"fingerprint\": \"" + fingerprint + "\", \"revision\": \""
                + revision.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    /** Serves the page, in a thread that keeps the JVM running. */
    void openPort(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/health", this::answer);
            server.start();
        } catch (IOException e) {
            System.err.println(service + " cannot open port " + port + ": " + e.getMessage());
            System.exit(1);
        }
        System.out.println("started " + page);
    }

    /** Says what the page would say, and keeps the JVM running as the consumer of a queue would. */
    void runWithoutPort() {
        System.out.println("started " + page);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
