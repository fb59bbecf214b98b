package io.egf2.examples.smallmode;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The port of a service: the HTTP server of the JDK, so set that nothing fails behind a load balancer.
 *
 * <p>Whoever closes an idle connection may cross a request on its way, and not each balancer sends that again. So the balancer is to
 * close first: idle connections are kept for longer than a balancer keeps them (60 s is usual), and any number of them, where
 * the JDK closes those beyond 200 without a word. A service that drains tells it with each answer, by {@code Connection: close}.
 */
final class HttpPort {

    private static final int BACKLOG = 1_024;

    static {
        System.setProperty("sun.net.httpserver.idleInterval", "120");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "100000");
        // Head and body of an answer go in two packets; the second must not wait until the first is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Pages pages;
    private final Health health;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Takes the port; nothing is answered yet.
     *
     * @param threads runs the requests; the JDK's own way is one after the other
     */
    HttpPort(InetSocketAddress address, Pages pages, Health health, Executor threads) throws IOException {
        this.server = HttpServer.create(address, BACKLOG);
        this.pages = pages;
        this.health = health;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    /** Takes no more requests, and waits for those under way, but not longer than that. */
    void close(Duration longest) {
        // With none under way the server of JDK 17 would wait for all of the time.
        server.stop(underWay.get() == 0 ? 0 : (int) longest.toSeconds());
    }

    private void handle(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            send(exchange, pages.answer(exchange.getRequestMethod(), String.valueOf(path)));
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = (answer.json() + "\n").getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        if (answer.status() == 405) {
            headers.set("Allow", "GET, HEAD");
        }
        // What is refused may have a body that nobody reads.
        if (health.isDraining() || answer.status() == 405) {
            headers.set("Connection", "close");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            // Closing it reads first what is left of the request, which may never come.
            exchange.getResponseBody().flush();
        }
    }
}
