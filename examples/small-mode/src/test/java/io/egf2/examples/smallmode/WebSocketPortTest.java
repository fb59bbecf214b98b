package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The web sockets of pusher, beside the JDK's own client for them. */
final class WebSocketPortTest {

    private static final String HANDSHAKE = """
            GET / HTTP/1.1\r
            Host: x\r
            Upgrade: WebSocket\r
            Connection: keep-alive, Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private final WebSocketPort sockets;
    private final Heard heard = new Heard();

    WebSocketPortTest() throws IOException {
        port = new FreePorts().next();
        sockets = new WebSocketPort(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), threads);
        sockets.start();
    }

    @AfterEach
    void close() {
        sockets.close();
        threads.shutdown();
    }

    private WebSocket connect() {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/v1/listen"), heard)
                .join();
    }

    @Test
    void aTextComesBackWhateverItsFramesAndLength() throws Exception {
        WebSocket client = connect();
        String text = "gr\u00fc\u00dfe ".repeat(1_000);

        client.sendText("a ", false).join();
        client.sendText("b", true).join();
        client.sendText("", true).join();
        client.sendText(text, true).join();

        assertThat(heard.next()).isEqualTo("text a b");
        assertThat(heard.next()).isEqualTo("text ");
        assertThat(heard.next()).isEqualTo("text " + text);
    }

    @Test
    void aPingIsAnsweredAndACloseToo() throws Exception {
        WebSocket client = connect();

        client.sendPing(ByteBuffer.wrap("x".getBytes(StandardCharsets.UTF_8))).join();
        assertThat(heard.next()).isEqualTo("pong x");

        client.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(heard.next()).startsWith("close ");
    }

    @Test
    void whoDrainsTellsItsClientsToGo() throws Exception {
        connect();

        sockets.close();

        assertThat(heard.next()).isEqualTo("close 1001");
        try (ServerSocket again = new ServerSocket()) {
            again.setReuseAddress(true);
            again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertThat(again.isBound()).isTrue();
        }
    }

    /** It fills all that is between the two ends, so that the echo cannot go on. */
    @Test
    void aClientThatDoesNotReadDoesNotKeepWhoDrains() throws Exception {
        try (SocketChannel client = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            client.write(ByteBuffer.wrap(HANDSHAKE.getBytes(StandardCharsets.US_ASCII)));
            client.configureBlocking(false);
            ByteBuffer text = ByteBuffer.wrap(HexFormat.of().parseHex("81fe800000000000" + "61".repeat(0x8000)));
            long stuck = System.nanoTime();
            while (System.nanoTime() - stuck < TimeUnit.SECONDS.toNanos(1)) {
                if (client.write(text) > 0) {
                    stuck = System.nanoTime();
                }
                if (!text.hasRemaining()) {
                    text.rewind();
                }
            }

            assertTimeoutPreemptively(Duration.ofSeconds(10), sockets::close);
        }
    }

    @Test
    void aRequestThatIsNoHandshakeIsToldToUpgrade() throws Exception {
        HttpResponse<String> answer = Http.get("http://127.0.0.1:" + port + "/v1/listen");

        assertThat(answer.statusCode()).isEqualTo(426);
        assertThat(answer.headers().firstValue("Upgrade")).hasValue("websocket");
        assertThat(answer.headers().firstValue("Sec-WebSocket-Version")).hasValue("13");
    }

    /** Frames by the table of RFC 6455, 5.2; the mask is zero. */
    @ParameterizedTest
    @CsvSource({
        "not masked,                8101 61,                      1002",
        "a reserved bit,            c181 00000000 61,             1002",
        "a ping in parts,           0980 00000000,                1002",
        "a continuation of nothing, 8081 00000000 61,             1002",
        "a text within a text,      0181 00000000 61 8181 00000000 62, 1002",
        "binary,                    8281 00000000 61,             1003",
        "no UTF-8,                  8181 00000000 ff,             1007",
        "too long,                  81ff 0000000000010001,        1009",
        "longer than there is,      81ff ffffffffffffffff,        1009"
    })
    void aMistakeIsAnsweredByItsCode(String what, String frames, int code) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(HexFormat.of().parseHex(frames.replace(" ", "")));

            DataInputStream in = new DataInputStream(client.getInputStream());
            String expected = """
                    HTTP/1.1 101 Switching Protocols\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r
                    \r
                    """;
            assertThat(new String(in.readNBytes(expected.length()), StandardCharsets.US_ASCII))
                    .isEqualTo(expected);
            assertThat(in.readUnsignedShort()).as(what).isEqualTo(0x8802);
            assertThat(in.readUnsignedShort()).as(what).isEqualTo(code);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    /** What a client hears, in its order. */
    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        String next() throws InterruptedException {
            return String.valueOf(events.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                events.add("text " + text);
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            events.add("pong " + StandardCharsets.UTF_8.decode(message));
            return WebSocket.Listener.super.onPong(socket, message);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            events.add("close " + code);
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }
    }
}
