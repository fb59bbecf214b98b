package io.egf2.examples.deployment.rolling;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request by HTTP on a connection of its own. The clients of the JDK send some requests again without a word, which here would
 * hide what is to be counted.
 *
 * @param method the method
 * @param path the path
 * @param fields what is said in the head
 * @param body what follows
 */
record HttpCall(String method, String path, Map<String, String> fields, String body) {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param fields those of its head, by names in lower case
     * @param body what followed
     */
    record Answer(int status, Map<String, String> fields, String body) {}

    static HttpCall get(String host, String path) {
        return new HttpCall("GET", path, Map.of("Host", host), "");
    }

    Answer send(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(READ_MILLIS);
            socket.connect(address, CONNECT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(bytes());
            out.flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private byte[] bytes() {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        fields.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        text.append(length == 0 ? "" : "Content-Length: " + length + "\r\n");
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes an answer apart; one that was cut short is none. */
    private Answer parse(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.matches("(?s)HTTP/1\\.1 \\d{3} .*")) {
            throw new IOException("no answer");
        }
        Map<String, String> fields = new TreeMap<>();
        text.substring(0, end).lines().skip(1).forEach(line -> {
            String[] field = line.split(":", 2);
            fields.put(field[0].toLowerCase(Locale.ROOT), field.length > 1 ? field[1].strip() : "");
        });
        String body = text.substring(end + 4);
        if (fields.getOrDefault("transfer-encoding", "").equals("chunked")) {
            body = joined(body);
        } else if (!method.equals("HEAD")
                && body.length() < Integer.parseInt(fields.getOrDefault("content-length", "0"))) {
            throw cutShort();
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), fields, body);
    }

    /** A body that comes in chunks, each behind its length. */
    private static String joined(String chunks) throws IOException {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int begin = chunks.indexOf("\r\n", at) + 2;
            int length = begin < 2 ? 0 : Integer.parseInt(chunks.substring(at, begin - 2), 16);
            if (begin < 2 || chunks.length() < begin + length + 2) {
                throw cutShort();
            }
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, begin, begin + length);
            at = begin + length + 2;
        }
    }

    private static IOException cutShort() {
        return new IOException("an answer cut short");
    }
}
