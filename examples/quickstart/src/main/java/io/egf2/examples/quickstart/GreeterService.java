package io.egf2.examples.quickstart;

import com.sun.net.httpserver.HttpServer;
import io.egf2.config.ConfigBootstrap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Says hello on {@code GET /}. */
public final class GreeterService {

    private GreeterService() {}

    /**
     * Starts the service.
     *
     * @param args {@code --config URL}
     * @throws IOException if the port cannot be opened
     */
    public static void main(String[] args) throws IOException {
        GreeterSettings settings =
                ConfigBootstrap.forService("greeter", GreeterSettings.class).loadOrExit(args);
        start(settings);
    }

    static HttpServer start(GreeterSettings settings) throws IOException {
        byte[] greeting = (settings.greeting() + "\n").getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(settings.port()), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, greeting.length);
                exchange.getResponseBody().write(greeting);
            }
        });
        server.start();
        return server;
    }
}
