package io.egf2.config.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.RawServer;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchException.Response;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a fetcher can learn from a failure of HTTP, and add to it. */
final class KnowingFetcherTest {

    /** An attempt of a fetcher. */
    @FunctionalInterface
    private interface Attempt {
        FetchedDocument make(FetchRequest request) throws FetchException;
    }

    private record Via(Attempt attempt) implements ConfigFetcher {

        @Override
        public Set<String> schemes() {
            return Set.of("via");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) throws FetchException {
            return attempt.make(request);
        }
    }

    @Test
    void detailsStandBelowTheAttemptsWithoutSecretsAndControlCharacters() {
        FetchException failure = new FetchException(Reason.NO_PERMISSION, "no key was found")
                .withDetails(List.of("drawer: empty", "box: see http://me:secret@box/\u001b[2J"))
                .withHint("look again");

        List<String> details = Details.of(Fetching.problem("via://x/y", new Via(request -> {
            throw failure;
        })));

        assertThat(details).hasSize(3).element(1).isEqualTo("drawer: empty");
        assertThat(details.get(2)).startsWith("box: see http://***@box/").doesNotContain("secret", "\u001b");
    }

    @Test
    void whatIsAwaitedIsNamedWhenItNeverComes() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Problem problem = Fetching.problem("via://x/y", Duration.ofMillis(200), new Via(request -> {
            request.doing("asking the vault for a token");
            try {
                never.await();
            } catch (InterruptedException e) {
                // The library gives up.
            }
            return FetchedDocument.of(new byte[0]);
        }));

        assertThat(problem.message()).isEqualTo("timed out after 0.2 s: still asking the vault for a token");
        assertThat(problem.hint()).isEmpty();
    }

    @Test
    void aRedirectThatLeadsNowhereKeepsItsAnswer() {
        String answer = "HTTP/1.1 301 Moved\r\nX-Amz-Bucket-Region: eu-north-1\r\nContent-Length: 5\r\n\r\nthere";
        try (RawServer server = RawServer.start(connection -> connection.send(answer))) {
            ConfigFetcher fetcher = new Via(request -> {
                try {
                    return request.get(URI.create(server.url()), Map.of());
                } catch (FetchException e) {
                    Response response = e.response().orElseThrow();
                    String found = response.headers().get("x-amz-bucket-region") + " " + response.body();
                    return FetchedDocument.of(found.getBytes(StandardCharsets.UTF_8));
                }
            });

            byte[] found = Fetching.fetch("via://x/y", Fetching.LONG, 1_000, fetcher)
                    .document()
                    .bytes();

            assertThat(found).asString(StandardCharsets.UTF_8).isEqualTo("eu-north-1 there");
        }
    }

    @Test
    void aCheckedRequestFollowsNoRedirectAndShowsItsAnswer() {
        String answer = "HTTP/1.1 307 Moved\r\nLocation: /there\r\nContent-Length: 4\r\n\r\nhere";
        try (RawServer server = RawServer.start(connection -> connection.send(answer))) {
            Problem problem = Fetching.problem("via://x/y", new Via(request -> {
                try {
                    return request.getChecked(URI.create(server.url()), Map.of(), (body, headers) -> {});
                } catch (FetchException e) {
                    Response response = e.response().orElseThrow();
                    throw new FetchException(Reason.REDIRECT_REFUSED, response.status() + " " + response.body());
                }
            }));

            assertThat(problem.message()).isEqualTo("307 here");
        }
    }

    @Test
    void aCheckSeesTheBodyAsItCameAndItsHeaders() throws IOException {
        byte[] packed = gzip("{}");
        try (RawServer server = RawServer.start(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-Sum: 7\r\nContent-Length: " + packed.length
                    + "\r\n\r\n");
            connection.send(packed);
        })) {
            FetchedDocument document = Fetching.fetch(
                            "via://x/y",
                            Fetching.LONG,
                            1_000,
                            new Via(request ->
                                    request.getChecked(URI.create(server.url()), Map.of(), (body, headers) -> {
                                        assertThat(body).isEqualTo(packed);
                                        assertThat(headers).containsEntry("x-sum", "7");
                                    })))
                    .document();

            assertThat(document.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
            assertThat(server.lastRequest()).contains("Accept-Encoding: identity");
        }
    }

    @Test
    void aCheckThatFailsComesBeforeTheCompressionIsUndone() {
        try (RawServer server = RawServer.start(connection ->
                connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone"))) {
            Problem problem = Fetching.problem(
                    "via://x/y",
                    new Via(request -> request.getChecked(URI.create(server.url()), Map.of(), (body, headers) -> {
                        throw new FetchException(Reason.TOO_LARGE, "the check says no");
                    })));

            assertThat(problem.message()).isEqualTo("the check says no");
        }
    }

    @Test
    void theBodyOfAnErrorIsReadAlthoughItIsPacked() throws IOException {
        byte[] packed = gzip("why not");
        try (RawServer server = RawServer.start(connection -> {
            connection.send(
                    "HTTP/1.1 403 No\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n");
            connection.send(packed);
        })) {
            Problem problem = Fetching.problem("via://x/y", new Via(request -> {
                try {
                    return request.get(URI.create(server.url()), Map.of());
                } catch (FetchException e) {
                    throw e.withMessage(e.response().orElseThrow().body());
                }
            }));

            assertThat(problem.message()).isEqualTo("why not");
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
