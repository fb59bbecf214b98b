package io.egf2.examples.smallmode;

import io.egf2.config.LoadedConfig;
import io.egf2.config.PeerUrl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All that a service of this example does once it has its settings: it listens where it is told, answers as {@link Pages} says, and
 * on SIGTERM drains and ends, with the JVM's own exit code for that, 143. It reads nothing from standard input.
 */
final class Stub {

    /** What a request may take: longer than any that waits for peers only. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(Pages.SECONDS + 1);

    private final String service;
    private final Switches switches;
    private final Health health;
    private final List<Peer> peers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private OptionalInt webSocketPort = OptionalInt.empty();

    /** Reads the {@linkplain Switches switches}, and ends the JVM with 64 if they are wrong. */
    Stub(String service, String... args) {
        this.service = service;
        this.switches = Switches.parseOrExit(service, args);
        this.health = new Health(service);
    }

    void loaded(LoadedConfig<?> config) {
        health.loaded(config);
    }

    Stub peer(String name, PeerUrl url) {
        peers.add(new Peer(name, url));
        return this;
    }

    Stub peer(String name, Optional<PeerUrl> url) {
        url.ifPresent(known -> peer(name, known));
        return this;
    }

    Stub webSockets(int port) {
        webSocketPort = OptionalInt.of(port);
        return this;
    }

    /** Serves, in threads that keep the JVM running; ends it with 1 if a port is not to be had. */
    void serve(int port) {
        InetSocketAddress address = new InetSocketAddress(switches.listen(), port);
        try {
            HttpPort http = new HttpPort(address, new Pages(health, peers, threads), health, threads);
            Optional<WebSocketPort> webSockets = Optional.empty();
            if (webSocketPort.isPresent()) {
                address = new InetSocketAddress(switches.listen(), webSocketPort.getAsInt());
                webSockets = Optional.of(new WebSocketPort(address, threads));
            }
            start(http, webSockets);
        } catch (IOException e) {
            System.err.println(service + " cannot listen on " + text(address) + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private void start(HttpPort http, Optional<WebSocketPort> webSockets) {
        http.start();
        webSockets.ifPresent(WebSocketPort::start);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(http, webSockets), "drain"));
        System.out.println("started " + health.answer().json());
    }

    /** Without a port there is nothing that asks; like the consumer of a queue it ends when it is told to. */
    void consume() {
        System.out.println("started " + health.answer().json());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** First says that it will end, and serves on until the load balancer has noticed; then finishes what is under way. */
    private void drain(HttpPort http, Optional<WebSocketPort> webSockets) {
        health.drain();
        System.out.println("draining " + health.answer().json());
        try {
            Thread.sleep(switches.drain().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        webSockets.ifPresent(WebSocketPort::close);
        http.close(LONGEST_REQUEST);
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
