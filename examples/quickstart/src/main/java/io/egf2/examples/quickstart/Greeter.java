package io.egf2.examples.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.egf2.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers {@code GET /health}, and {@code GET /} for those who know the key. It only sees settings that are valid. */
final class Greeter {

    private final GreeterSettings settings;

    Greeter(GreeterSettings settings) {
        this.settings = settings;
    }

    /** Opens the port. An example is for this machine alone; a service gives {@code InetSocketAddress} the port only. */
    HttpServer start() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/health", this::health);
        server.createContext("/", this::greet);
        server.start();
        return server;
    }

    private void health(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, 200, "{\"service\": \"greeter\", \"client-data\": \"" + settings.clientData() + "\"}");
    }

    private void greet(HttpExchange exchange) throws IOException {
        if (isAllowed(exchange)) {
            exchange.getResponseHeaders()
                    .set("Cache-Control", "max-age=" + settings.cacheTtl().toSeconds());
            send(exchange, 200, settings.tone().greeting() + "\n");
        } else {
            send(exchange, 401, "who are you?\n");
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        Optional<Secret> sent = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Api-Key"))
                .map(Secret::of);
        // Secrets compare in constant time.
        return settings.apiKey().isEmpty() || settings.apiKey().equals(sent);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
