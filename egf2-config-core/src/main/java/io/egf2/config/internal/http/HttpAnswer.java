package io.egf2.config.internal.http;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one GET.
 *
 * @param status the status
 * @param headers by name in lower case; the values of a header that came twice are joined by a comma
 * @param body the body as it comes
 * @param connection what it comes through
 */
record HttpAnswer(int status, Map<String, String> headers, InputStream body, Connection connection)
        implements AutoCloseable {

    /** What an answer comes through. */
    interface Connection {

        /** From now on, reading the body fails when it takes longer than this. */
        void endWithin(long millis);

        /** The proxy that may have made the answer, such as {@code proxy.internal:3128}; null if none can have. */
        @Nullable
        String proxy();

        void close();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Drops the connection, whatever may still be coming on it. */
    @Override
    public void close() {
        connection.close();
    }
}
