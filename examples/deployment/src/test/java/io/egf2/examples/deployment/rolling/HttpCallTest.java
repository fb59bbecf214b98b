package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not a whole answer has to count as a failure. */
final class HttpCallTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    @Test
    void statusFieldsAndBodyAreRead() throws Exception {
        HttpCall.Answer answer = answered(HEAD + "ETag: \"5e1f\"\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.fields()).containsEntry("etag", "\"5e1f\"");
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void chunksAreJoined() throws Exception {
        HttpCall.Answer answer =
                answered(HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\n# p\r\na\r\nxname,svna\r\n0\r\n\r\n");

        assertThat(answer.body()).isEqualTo("# pxname,svna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "SSH-2.0-OpenSSH\r\n\r\n",
                HEAD + "Content-Length: 3\r\n\r\n{}",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"
            })
    void anAnswerThatIsNotWholeIsNone(String text) {
        assertThatThrownBy(() -> answered(text)).isInstanceOf(IOException.class);
    }

    @Test
    void nobodyListens() throws Exception {
        InetSocketAddress closed;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = (InetSocketAddress) server.getLocalSocketAddress();
        }

        assertThatThrownBy(() -> HttpCall.get("h", "/").send(closed)).isInstanceOf(IOException.class);
    }

    private static HttpCall.Answer answered(String text) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(server, text));
            answering.start();
            try {
                return HttpCall.get("h", "/").send((InetSocketAddress) server.getLocalSocketAddress());
            } finally {
                answering.join();
            }
        }
    }

    private static void answer(ServerSocket server, String text) {
        try (Socket client = server.accept()) {
            int ends = 0;
            while (ends < 4) {
                ends = "\r\n".indexOf(client.getInputStream().read()) < 0 ? 0 : ends + 1;
            }
            client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
