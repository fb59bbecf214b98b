package io.egf2.examples.smallmode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the documents of the services on loopback: what a bucket or a small web server is in production. */
final class ConfigServer implements DocumentSource {

    private final Map<String, ServedDocument> documents;
    private final String busyPath;
    private final Set<String> busyOnce = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /**
     * Starts to serve.
     *
     * @param documents the documents by path, such as {@code /auth.json}
     * @param busyPath the path whose first request of a service is turned away with a 503
     */
    ConfigServer(Map<String, ServedDocument> documents, String busyPath) throws IOException {
        this.documents = Map.copyOf(documents);
        this.busyPath = busyPath;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public void openToServices() {
        busyOnce.add(busyPath);
    }

    @Override
    public String name() {
        return "config server";
    }

    @Override
    public String revision(ServedDocument document) {
        return document.revision();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        ServedDocument document = documents.get(path);
        try (exchange) {
            if (busyOnce.remove(path)) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
            } else if (document == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(document, exchange);
            }
        }
    }

    private static void send(ServedDocument document, HttpExchange exchange) throws IOException {
        byte[] body = document.bytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", document.revision());
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
