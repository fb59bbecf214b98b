package io.egf2.examples.smallmode;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The port on which pusher talks to clients by web sockets (RFC 6455), at any path. Another request is answered with 426.
 */
final class WebSocketPort {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int MOST_BYTES = 8_192;
    private static final int MILLIS_FOR_HEAD = 5_000;
    private static final int SECONDS_FOR_FAREWELL = 1;
    private static final int BACKLOG = 1_024;

    private final ServerSocket server;
    private final ExecutorService threads;
    private final Set<WebSocket> open = ConcurrentHashMap.newKeySet();

    /** Takes the port; nobody is answered yet. */
    WebSocketPort(InetSocketAddress address, ExecutorService threads) throws IOException {
        this.server = new ServerSocket();
        this.threads = threads;
        server.bind(address, BACKLOG);
    }

    void start() {
        threads.execute(this::accept);
    }

    /**
     * Takes no more clients, and tells the others to connect again, which brings them to another instance. Who does not read
     * is not waited for.
     */
    void close() {
        try {
            server.close();
        } catch (IOException e) {
            // It is not open then.
        }
        try {
            threads.invokeAll(
                    open.stream()
                            .map(socket -> Executors.callable(socket::goAway))
                            .toList(),
                    SECONDS_FOR_FAREWELL,
                    TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // The port is closed, or the client has gone already.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(MILLIS_FOR_HEAD);
            Map<String, String> head = head(client.getInputStream());
            if (!isHandshake(head)) {
                send(
                        client,
                        "426 Upgrade Required",
                        "Sec-WebSocket-Version: 13\r\nContent-Length: 0\r\n",
                        "close, Upgrade");
                return;
            }
            send(client, "101 Switching Protocols", "Sec-WebSocket-Accept: " + accepted(head) + "\r\n", "Upgrade");
            client.setSoTimeout(0);
            talk(new WebSocket(client));
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private void talk(WebSocket socket) throws IOException {
        open.add(socket);
        try {
            if (server.isClosed()) {
                socket.goAway();
            }
            socket.echo();
        } finally {
            open.remove(socket);
        }
    }

    /** The fields of a request's head by their names in lower case; the request line has the name of nothing. */
    private static Map<String, String> head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n", text.length() - 4) < 0) {
            int next = in.read();
            if (next < 0 || text.length() == MOST_BYTES) {
                throw new IOException("no head");
            }
            text.append((char) next);
        }
        Map<String, String> fields = new TreeMap<>();
        for (String line : text.toString().split("\r\n", 0)) {
            int colon = fields.isEmpty() ? -1 : line.indexOf(':');
            fields.put(
                    line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static boolean isHandshake(Map<String, String> head) {
        return head.getOrDefault("", "").startsWith("GET ")
                && head.getOrDefault("upgrade", "").equalsIgnoreCase("websocket")
                && head.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("upgrade")
                && head.getOrDefault("sec-websocket-version", "").equals("13")
                && head.getOrDefault("sec-websocket-key", "").length() == 24;
    }

    private static String accepted(Map<String, String> head) {
        try {
            byte[] key = (head.get("sec-websocket-key") + GUID).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static void send(Socket client, String status, String fields, String connection) throws IOException {
        String head =
                "HTTP/1.1 " + status + "\r\nUpgrade: websocket\r\nConnection: " + connection + "\r\n" + fields + "\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }
}
