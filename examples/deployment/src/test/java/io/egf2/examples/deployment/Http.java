package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests exactly as they are written, which no client of a library would send so. */
final class Http {

    private static final int PATIENCE_MILLIS = 20_000;

    private Http() {}

    /** An answer, the names of its headers in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {

        private static Answer parse(String text) {
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IllegalStateException("no answer but: " + text);
            }
            String[] head = text.substring(0, end).split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            for (int i = 1; i < head.length; i++) {
                int colon = head[i].indexOf(':');
                headers.put(
                        head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        head[i].substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(head[0].split(" ", -1)[1]), headers, text.substring(end + 4));
        }

        /** A small document of nginx, which does not tell what nginx it is. */
        void assertRefused(int expected, String code) {
            assertThat(status).as(body).isEqualTo(expected);
            assertThat(body).matches("\\{\"code\":\"" + code + "\",\"message\":\"[^\"]+\"}\n");
            assertThat(headers)
                    .containsEntry("content-type", "application/json")
                    .containsEntry("server", "nginx");
        }
    }

    static Answer get(int port, String target, String... headers) throws IOException {
        return send(port, "GET", target, "", headers);
    }

    static Answer send(int port, String method, String target, String body, String... headers) throws IOException {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw(
                port,
                method + ' ' + target + " HTTP/1.1\r\nHost: stranger.example\r\nConnection: close\r\n" + length + more
                        + "\r\n" + body);
    }

    static Answer raw(int port, String request) throws IOException {
        try (Socket socket = open(port, request)) {
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    /** What is sent, and not answered yet. */
    static Socket open(int port, String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
