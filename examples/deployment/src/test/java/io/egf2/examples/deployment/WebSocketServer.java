package io.egf2.examples.deployment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * As much of RFC 6455 as stands for pusher: it greets, sends each text back, a text {@code late} after a while, and ends when it
 * is asked to. One client after another; frames of fewer than 126 bytes.
 */
final class WebSocketServer implements AutoCloseable {

    static final int LATE_MILLIS = 1_500;

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    /** The head of each handshake. */
    final BlockingQueue<String> handshakes = new LinkedBlockingQueue<>();

    private final ServerSocket server;

    WebSocketServer(int port) throws IOException {
        server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "web socket server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(new DataInputStream(client.getInputStream()), client.getOutputStream());
            } catch (IOException e) {
                // The client went, or the test is over.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void talk(DataInputStream in, OutputStream out) throws IOException, InterruptedException {
        String head = head(in);
        handshakes.add(head);
        String key = head.replaceFirst("(?is).*sec-websocket-key: *(\\S+).*", "$1");
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        send(out, TEXT, "hello".getBytes(StandardCharsets.UTF_8));
        int kind = in.readUnsignedByte();
        while (kind == TEXT) {
            byte[] text = payload(in);
            if (new String(text, StandardCharsets.UTF_8).equals("late")) {
                TimeUnit.MILLISECONDS.sleep(LATE_MILLIS);
            }
            send(out, TEXT, text);
            kind = in.readUnsignedByte();
        }
        send(out, CLOSE, payload(in));
    }

    private static String head(DataInputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static String accept(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    /** Of a frame of a client, which is masked. */
    private static byte[] payload(DataInputStream in) throws IOException {
        byte[] payload = new byte[in.readUnsignedByte() & 0x7f];
        byte[] mask = new byte[4];
        in.readFully(mask);
        in.readFully(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private static void send(OutputStream out, int kind, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(kind);
        frame.write(payload.length);
        frame.write(payload);
        out.write(frame.toByteArray());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
