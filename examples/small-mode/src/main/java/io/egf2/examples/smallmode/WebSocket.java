package io.egf2.examples.smallmode;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A web socket after its handshake: gives each text back, answers pings, and closes as RFC 6455 wants it. */
final class WebSocket {

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final int GOING_AWAY = 1001;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_TEXT = 1003;
    private static final int NOT_UTF_8 = 1007;
    private static final int TOO_BIG = 1009;

    private static final int MOST_BYTES = 65_536;

    private final Socket client;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean inMessage;

    WebSocket(Socket client) {
        this.client = client;
    }

    /** Talks until one of the two closes. */
    void echo() throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        try {
            for (Frame frame = read(in); frame.opcode() != CLOSE; frame = read(in)) {
                take(frame);
            }
            send(CLOSE, new byte[0]);
        } catch (Refusal e) {
            close(e.code);
        }
    }

    /** The instance ends. The client answers, which ends {@link #echo}. */
    void goAway() {
        try {
            close(GOING_AWAY);
        } catch (IOException e) {
            // It has gone.
        }
    }

    private void take(Frame frame) throws IOException, Refusal {
        switch (frame.opcode()) {
            case PING -> send(PONG, frame.payload());
            case PONG -> {}
            case TEXT, CONTINUATION -> add(frame);
            default -> throw new Refusal(NOT_TEXT);
        }
    }

    /** A message may come in several frames. */
    private void add(Frame frame) throws IOException, Refusal {
        if (inMessage == (frame.opcode() == TEXT)) {
            throw new Refusal(PROTOCOL_ERROR);
        }
        if (message.size() + frame.payload().length > MOST_BYTES) {
            throw new Refusal(TOO_BIG);
        }
        message.writeBytes(frame.payload());
        inMessage = !frame.isLast();
        if (frame.isLast()) {
            send(TEXT, checked(message.toByteArray()));
            message.reset();
        }
    }

    private static byte[] checked(byte[] text) throws Refusal {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException e) {
            throw new Refusal(NOT_UTF_8);
        }
    }

    private static Frame read(DataInputStream in) throws IOException, Refusal {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        long length = second & 0x7f;
        boolean isControl = (first & 8) != 0;
        if ((first & 0x70) != 0 || second < 0x80 || (isControl && (length > 125 || first < 0x80))) {
            throw new Refusal(PROTOCOL_ERROR);
        }
        length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        if (length < 0 || length > MOST_BYTES) {
            throw new Refusal(TOO_BIG);
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return new Frame(first & 0xf, first >= 0x80, payload);
    }

    private void close(int code) throws IOException {
        send(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    /** By two threads: that which reads, and that which drains. */
    private synchronized void send(int opcode, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < MOST_BYTES) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload);
        client.getOutputStream().write(frame.array(), 0, frame.position());
    }

    /**
     * A frame, unmasked.
     *
     * @param opcode what it is
     * @param isLast whether the message ends with it
     * @param payload what it carries
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Frame(int opcode, boolean isLast, byte[] payload) {}

    /** The client has not kept to the protocol, or to what this end takes. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        private final int code;

        Refusal(int code) {
            super("close with " + code);
            this.code = code;
        }
    }
}
