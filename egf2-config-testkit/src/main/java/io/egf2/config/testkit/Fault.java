package io.egf2.config.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a {@link FakeConfigServer} does once instead of giving a document:
 *
 * <pre>{@code
 * server.script("auth", Fault.status(503).retryAfter(Duration.ofSeconds(1)), Fault.reset());
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Fault {

    private static final int SLOW_CHUNKS = 20;
    private static final String BROKEN_CHUNKING =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\nno number\r\n";

    private final String name;
    private final UnaryOperator<ResponseDefinitionBuilder> change;
    private final Optional<String> bytes;

    private Fault(String name, UnaryOperator<ResponseDefinitionBuilder> change) {
        this(name, change, Optional.empty());
    }

    private Fault(String name, UnaryOperator<ResponseDefinitionBuilder> change, Optional<String> bytes) {
        this.name = name;
        this.change = change;
        this.bytes = bytes;
    }

    /**
     * Another status than 200, with an empty body.
     *
     * @param status such as 404 or 503
     * @return a fault
     */
    public static Fault status(int status) {
        return new Fault("status " + status, answer -> answer.withStatus(status).withBody(""));
    }

    /**
     * The connection is reset (TCP RST) when the request has come.
     *
     * @return a fault
     */
    public static Fault reset() {
        return wire("reset", com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }

    /**
     * The connection is closed without an answer.
     *
     * @return a fault
     */
    public static Fault closed() {
        return wire("closed", com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
    }

    /**
     * Status 200 with {@code Transfer-Encoding: chunked}, one good chunk and one that is none; then the connection is closed.
     * Only over http; a server for https gives the document.
     *
     * @return a fault
     */
    public static Fault brokenChunking() {
        return new Fault("broken chunking", UnaryOperator.identity(), Optional.of(BROKEN_CHUNKING));
    }

    /**
     * Bytes that are no HTTP, then the connection is closed.
     *
     * @return a fault
     */
    public static Fault garbage() {
        return wire("garbage", com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE);
    }

    /**
     * The document, but nothing at all before a time has passed.
     *
     * @param time until the first byte
     * @return a fault
     */
    public static Fault slowFirstByte(Duration time) {
        return new Fault("slow first byte", answer -> answer.withFixedDelay((int) time.toMillis()));
    }

    /**
     * The document, in small pieces with pauses.
     *
     * @param time from the first to the last byte
     * @return a fault
     */
    public static Fault slowBody(Duration time) {
        return new Fault("slow body", answer -> answer.withChunkedDribbleDelay(SLOW_CHUNKS, (int) time.toMillis()));
    }

    /**
     * Half of the document, under the {@code Content-Length} of the whole; then the connection is closed.
     *
     * @return a fault
     */
    public static Fault truncatedBody() {
        return new Fault("truncated body", answer -> {
            byte[] whole = answer.build().getByteBody();
            return answer.withHeader("Content-Length", Integer.toString(whole.length))
                    .withBody(Arrays.copyOf(whole, whole.length / 2));
        });
    }

    /**
     * Status 200 and a page in HTML, as a login page or a proxy's error page comes.
     *
     * @return a fault
     */
    public static Fault html() {
        return new Fault(
                "HTML page",
                answer -> answer.withHeader("Content-Type", "text/html")
                        .withBody("<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>"));
    }

    /**
     * Status 200 and an empty body.
     *
     * @return a fault
     */
    public static Fault empty() {
        return new Fault("empty body", answer -> answer.withBody(""));
    }

    /**
     * A redirect, 302.
     *
     * @param target where to; may be anything
     * @return a fault
     */
    public static Fault redirectTo(URI target) {
        return status(302).header("Location", target.toString());
    }

    private static Fault wire(String name, com.github.tomakehurst.wiremock.http.Fault fault) {
        return new Fault(name, answer -> WireMock.aResponse().withFault(fault));
    }

    /**
     * This fault with another header. Of a fault that sends no headers it changes nothing.
     *
     * @param name the header's name
     * @param value its value
     * @return a fault
     */
    public Fault header(String name, String value) {
        return and(answer -> answer.withHeader(name, value));
    }

    /**
     * This fault with {@code Retry-After} in seconds.
     *
     * @param time at least zero; parts of a second are dropped
     * @return a fault
     */
    public Fault retryAfter(Duration time) {
        return header("Retry-After", Long.toString(time.toSeconds()));
    }

    /**
     * This fault with another body.
     *
     * @param body a text, sent in UTF-8
     * @return a fault
     */
    public Fault body(String body) {
        return and(answer -> answer.withBody(body));
    }

    private Fault and(UnaryOperator<ResponseDefinitionBuilder> more) {
        return new Fault(name, answer -> more.apply(change.apply(answer)), bytes);
    }

    /** What goes over the wire instead of an answer of the server, in ASCII. */
    Optional<String> bytes() {
        return bytes;
    }

    /** What comes of an answer that would have been good. */
    ResponseDefinitionBuilder applyTo(ResponseDefinitionBuilder answer) {
        return change.apply(answer);
    }

    @Override
    public String toString() {
        return name;
    }
}
