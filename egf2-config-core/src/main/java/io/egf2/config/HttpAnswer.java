package io.egf2.config;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The answer to one GET: status and headers, and the body as a stream. */
final class HttpAnswer implements AutoCloseable {

    /** What the answer comes through. */
    interface Connection {

        /** From now on, reading the body fails when it takes longer than this. */
        void endWithin(long millis);

        void close();
    }

    private final int status;
    private final Map<String, String> headers;
    private final InputStream body;
    private final Connection connection;

    HttpAnswer(int status, Map<String, String> headers, InputStream body, Connection connection) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.connection = connection;
    }

    int status() {
        return status;
    }

    /** By name in lower case; the values of a header that came twice are joined by a comma. */
    Map<String, String> headers() {
        return headers;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    InputStream body() {
        return body;
    }

    void endWithin(long millis) {
        connection.endWithin(millis);
    }

    /** Drops the connection, whatever may still be coming on it. */
    @Override
    public void close() {
        connection.close();
    }
}
