package io.egf2.config.testkit;

import com.github.tomakehurst.wiremock.http.trafficlistener.WiremockNetworkTrafficListener;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers a request in place of the server, which would send nothing that breaks the rules of HTTP. */
final class RawAnswers implements WiremockNetworkTrafficListener {

    private final Answers answers;

    RawAnswers(Answers answers) {
        this.answers = answers;
    }

    /** A request without a body comes in one piece over loopback. */
    @Override
    public void incoming(Socket socket, ByteBuffer bytes) {
        String text = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        if (text.startsWith("GET /")) {
            answers.bytes(request(text)).ifPresent(answer -> send(answer, socket));
        }
    }

    private static RecordedRequest request(String text) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.lines()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .filter(header -> header.length == 2)
                .forEach(header -> headers.put(header[0], List.of(header[1])));
        return new RecordedRequest(Instant.now(), "GET", text.split(" ", 3)[1], headers);
    }

    private static void send(String answer, Socket socket) {
        try (socket) {
            socket.getChannel().write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            // The client has gone.
        }
    }

    @Override
    public void opened(Socket socket) {}

    @Override
    public void outgoing(Socket socket, ByteBuffer bytes) {}

    @Override
    public void closed(Socket socket) {}
}
