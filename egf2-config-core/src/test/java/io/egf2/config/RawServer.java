package io.egf2.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on loopback that says byte for byte what a test wants it to say. Each connection gets the next step of the
 * script; the last step is repeated for all that follow.
 */
public final class RawServer implements AutoCloseable {

    /** What to do with one connection, after its request has been read. */
    @FunctionalInterface
    public interface Step {
        void play(Connection connection) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final boolean waitsForRequest;
    private final List<Step> script;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger leftOpen = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private RawServer(ServerSocket listener, boolean waitsForRequest, List<Step> script) {
        this.listener = listener;
        this.waitsForRequest = waitsForRequest;
        this.script = script;
        daemon(this::accept);
    }

    public static RawServer start(Step... script) {
        return start(InetAddress.getLoopbackAddress(), 0, script);
    }

    public static RawServer start(InetAddress address, int port, Step... script) {
        return start(ServerSocketFactory.getDefault(), address, port, script);
    }

    public static RawServer start(ServerSocketFactory sockets, InetAddress address, int port, Step... script) {
        try {
            return start(sockets.createServerSocket(port, 50, address), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawServer start(ServerSocket listener, Step... script) {
        return new RawServer(listener, true, List.of(script));
    }

    /** A server that answers before it has been asked. */
    public static RawServer hasty(Step... script) throws IOException {
        return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), false, List.of(script));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String url() {
        return url("http", "127.0.0.1");
    }

    public String url(String scheme, String host) {
        return scheme + "://" + host + ":" + port() + "/auth.json";
    }

    public String hostAndPort() {
        return "127.0.0.1:" + port();
    }

    /** The heads of all requests so far. */
    public List<String> requests() {
        return requests;
    }

    public String lastRequest() {
        return requests.get(requests.size() - 1);
    }

    public int connections() {
        return accepted.get();
    }

    /** Waits until no client has a connection to this server any more. */
    public boolean isLeftByAll() throws InterruptedException {
        for (int i = 0; i < 100 && leftOpen.get() > 0; i++) {
            closing.await(50, TimeUnit.MILLISECONDS);
        }
        return leftOpen.get() == 0;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                leftOpen.incrementAndGet();
                sockets.add(socket);
                Step step = script.get(Math.min(accepted.getAndIncrement(), script.size() - 1));
                daemon(() -> serve(socket, step));
            } catch (IOException e) {
                // Closed, or a handshake that failed on purpose.
            }
        }
    }

    private void serve(Socket socket, Step step) {
        try (socket) {
            String head = waitsForRequest ? readHead(socket.getInputStream()) : "";
            if (!head.isEmpty()) {
                requests.add(head);
            }
            step.play(new Connection(socket));
            socket.shutdownOutput();
            while (socket.getInputStream().read() >= 0) {
                // Until the client leaves.
            }
        } catch (IOException | InterruptedException e) {
            // The client left, which is its right.
        } finally {
            leftOpen.decrementAndGet();
        }
    }

    private static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, for a step of the script. */
    public final class Connection {

        private final Socket socket;

        public Connection(Socket socket) {
            this.socket = socket;
        }

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Does nothing for a while; ends early with the server. */
        public void idle(long millis) throws InterruptedException {
            closing.await(millis, TimeUnit.MILLISECONDS);
        }

        /** Does nothing until the client leaves or the server is closed. */
        public void hang() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // Until the client leaves.
            }
        }

        /** Ends the connection with a TCP reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** Sends a text and ends the connection. */
    public static Step reply(String text) {
        return connection -> connection.send(text);
    }

    /** A whole answer with a length. */
    public static Step answer(int status, String headers, String body) {
        return reply(
                "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    public static Step ok(String body) {
        return answer(200, "", body);
    }

    public static Step redirect(String location) {
        return answer(302, "Location: " + location + "\r\n", "");
    }

    /** Sends the same again and again, until the client leaves. */
    public static Step endless(String head, byte[] again) {
        return connection -> {
            connection.send(head);
            while (true) {
                connection.send(again);
            }
        };
    }
}
