package io.egf2.examples.smallmode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A peer that answers what no real one would answer, or when none would: the first request has to wait for {@link #release}. */
final class FakePeer implements AutoCloseable {

    private final int status;
    private final String body;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private FakePeer(int status, String body) throws IOException {
        this.status = status;
        this.body = body;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/health", this::answer);
        server.start();
    }

    static FakePeer slow(String service) throws IOException {
        return new FakePeer(200, Health.page(service, "", ""));
    }

    static FakePeer prompt(int status, String body) throws IOException {
        FakePeer peer = new FakePeer(status, body);
        peer.asked.countDown();
        return peer;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    void release() {
        released.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean first = !isAsked();
            asked.countDown();
            if (first) {
                released.await();
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdown();
    }
}
