package io.egf2.config.fleet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers nobody until as many have asked as are to come. */
final class Gathering implements AutoCloseable {

    private final Map<String, String> documents;
    private final CountDownLatch awaited;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * Starts to serve.
     *
     * @param documents by their file names, whatever the folder
     * @param count how many requests are to come
     */
    Gathering(Map<String, String> documents, int count) {
        this.documents = documents;
        this.awaited = new CountDownLatch(count);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How many have not asked yet. */
    long missing() {
        return awaited.getCount();
    }

    /** Answers from now on, whoever is still to come. */
    void release() {
        while (awaited.getCount() > 0) {
            awaited.countDown();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String document = documents.get(path.substring(path.lastIndexOf('/') + 1));
        awaited.countDown();
        try (exchange) {
            awaited.await();
            if (document == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] body = Objects.requireNonNull(document).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("ETag", "\"" + path.hashCode() + "\"");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
