package io.egf2.examples.deployment.rolling;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A web socket (RFC 6455) through the entry point: opens it, sends a text, has it back, closes it.
 *
 * @param entryPoint the address of the entry point
 * @param host its name
 * @param path where web sockets are met
 */
record WebSocketEcho(InetSocketAddress entryPoint, String host, String path) implements Target {

    private static final int MILLIS = 15_000;
    private static final int MOST_BYTES_OF_HEAD = 4_096;
    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.US_ASCII);
    /** A mask of zeros changes nothing; a client has to send one. */
    private static final byte[] MASK = new byte[4];

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_CLOSE = 0x88;
    private static final int MASKED = 0x80;

    @Override
    public String name() {
        return path + " (web socket)";
    }

    @Override
    public void ask() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(MILLIS);
            socket.connect(entryPoint, MILLIS);
            OutputStream out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            out.write(handshake().getBytes(StandardCharsets.US_ASCII));
            String head = head(in);
            if (!head.startsWith("HTTP/1.1 101 ")) {
                throw new IOException("status " + head.substring(9, 12));
            }
            out.write(frame(FINAL_TEXT, TEXT));
            if (in.read() != FINAL_TEXT
                    || in.read() != TEXT.length
                    || !Arrays.equals(in.readNBytes(TEXT.length), TEXT)) {
                throw new IOException("no echo");
            }
            out.write(frame(FINAL_CLOSE, new byte[0]));
            if (in.read() != FINAL_CLOSE) {
                throw new IOException("not closed as it should be");
            }
        }
    }

    private String handshake() {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0 || head.length() == MOST_BYTES_OF_HEAD) {
                throw new IOException("no answer");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static byte[] frame(int kind, byte[] payload) {
        byte[] frame = new byte[2 + MASK.length + payload.length];
        frame[0] = (byte) kind;
        frame[1] = (byte) (MASKED | payload.length);
        System.arraycopy(payload, 0, frame, 2 + MASK.length, payload.length);
        return frame;
    }
}
