package io.egf2.examples.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** HTTP servers that stand where the services would, note what reaches them, and answer with their name. */
final class StubServices implements AutoCloseable {

    /** A query of this word is answered only when all ends. */
    static final String SLOW = "slow";

    /** What reached a service. */
    record Seen(String service, String method, String target, Map<String, List<String>> headers, String body) {}

    final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, HttpServer> servers = new HashMap<>();

    void start(String service, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(service, exchange));
        server.setExecutor(threads);
        server.start();
        servers.put(service, server);
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestURI().toString();
        Map<String, List<String>> headers = Map.copyOf(exchange.getRequestHeaders());
        seen.add(new Seen(service, exchange.getRequestMethod(), target, headers, body));
        if (target.endsWith("?" + SLOW)) {
            awaitTheEnd();
        }
        byte[] answer = service.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(target.endsWith("/absent") ? 404 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        servers.values().forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
