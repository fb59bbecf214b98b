package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.answer;
import static io.egf2.config.RawServer.endless;
import static io.egf2.config.RawServer.ok;
import static io.egf2.config.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.Stage;
import io.egf2.config.internal.fetch.FetchInProgress;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, broken or hostile below the level of a proper HTTP answer. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HttpFailureTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    @Test
    void documentArrivesWithItsRevision() {
        try (RawServer server = RawServer.start(answer(200, "ETag: \"v1\"\r\nLast-Modified: x\r\n", "{}"))) {
            Fetched fetched = Fetching.fetch(server.url());
            assertThat(fetched.document().bytes()).asString().isEqualTo("{}");
            assertThat(fetched.document().revision()).contains("\"v1\"");
            assertThat(fetched.attempts()).isOne();
        }
    }

    @Test
    void requestNamesLibraryAndServiceAndKeepsNoConnection() {
        try (RawServer server = RawServer.start(ok("{}"))) {
            Fetching.fetch(server.url());
            assertThat(server.lastRequest())
                    .startsWith("GET /auth.json HTTP/1.1\r\n")
                    .contains("Host: 127.0.0.1:" + server.port() + "\r\n")
                    .contains("User-Agent: egf2-config/")
                    .contains(" (auth)\r\n")
                    .contains("Accept: application/json, */*;q=0.1\r\n")
                    .contains("Accept-Encoding: gzip\r\n")
                    .contains("Connection: close\r\n")
                    .doesNotContain("Authorization");
        }
    }

    @Test
    void noConnectionStaysOpen() throws Exception {
        try (RawServer server = RawServer.start(
                answer(503, "Retry-After: 0\r\n", "x"), answer(302, "Location: /b\r\n", "moved"), ok("{}"))) {
            assertThat(Fetching.fetch(server.url()).attempts()).isEqualTo(2);
            assertThat(server.isLeftByAll()).isTrue();
        }
    }

    @Test
    void noConnectionStaysOpenAfterAFailure() throws Exception {
        try (RawServer server = RawServer.start(
                endless("HTTP/1.1 404 X\r\n\r\n", new byte[100_000]), connection -> connection.hang())) {
            Fetching.failure(server.url());
            Fetching.failure(server.url(), Fetching.SHORT);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.isLeftByAll()).isTrue();
        }
    }

    @Test
    void silentServerIsGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.start(RawServer.Connection::hang)) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
            assertThat(problem.message())
                    .isEqualTo("the answer of " + server.hostAndPort()
                            + " timed out (1 attempt within the deadline of 0.9 s)");
            assertThat(Details.of(problem))
                    .singleElement()
                    .asString()
                    .contains("attempt 1  at 0.0")
                    .contains("  STATUS   ");
        }
    }

    @Test
    void oneByteASecondIsGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.start(connection -> {
            connection.send(HEAD + "Content-Length: 1000\r\n\r\n{");
            while (true) {
                connection.idle(100);
                connection.send(" ");
            }
        })) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
            assertThat(problem.message())
                    .contains("the document from " + server.hostAndPort() + " timed out before its end");
            assertThat(Details.of(problem)).singleElement().asString().contains("  BODY  ");
        }
    }

    @Test
    void oneByteOfTheHeadersAtATimeIsGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.start(connection -> {
            while (true) {
                connection.idle(100);
                connection.send("H");
            }
        })) {
            assertThat(Fetching.problem(server.url(), Fetching.SHORT).code()).isEqualTo(ProblemCode.TIMEOUT);
        }
    }

    @Test
    void headersAndThenNothingIsGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.start(connection -> {
            connection.send(HEAD + "Content-Length: 10\r\n\r\n");
            connection.hang();
        })) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
            assertThat(Details.of(problem)).singleElement().asString().contains("  BODY  ");
        }
    }

    @Test
    void endlessInterimAnswersAreGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.start(connection -> {
            while (true) {
                connection.send("HTTP/1.1 103 Early Hints\r\n\r\n");
                connection.idle(20);
            }
        })) {
            assertThat(Fetching.problem(server.url(), Fetching.SHORT).code()).isEqualTo(ProblemCode.TIMEOUT);
        }
    }

    @Test
    void resetConnectionIsTriedAgain() {
        try (RawServer server = RawServer.start(RawServer.Connection::reset, ok("{}"))) {
            assertThat(Fetching.fetch(server.url()).attempts()).isEqualTo(2);
        }
    }

    @Test
    void resetForEverIsUnreachable() {
        try (RawServer server = RawServer.start(RawServer.Connection::reset)) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
            assertThat(problem.message()).contains("connection reset by " + server.hostAndPort());
            assertThat(Details.of(problem)).hasSizeGreaterThan(1);
        }
    }

    @Test
    void connectionClosedWithoutAnAnswerIsTriedAgain() {
        try (RawServer server = RawServer.start(reply(""), reply("HTTP/1.1 200 OK\r\nContent-"), ok("{}"))) {
            assertThat(Fetching.fetch(server.url()).attempts()).isEqualTo(3);
        }
    }

    @Test
    void bodyShorterThanItsLengthIsIncompleteAndTriedAgain() {
        String cut = HEAD + "Content-Length: 100\r\n\r\n{\"port\":";
        try (RawServer server = RawServer.start(reply(cut), ok("{}"))) {
            assertThat(Fetching.fetch(server.url()).attempts()).isEqualTo(2);
        }
        try (RawServer server = RawServer.start(reply(cut))) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.INCOMPLETE);
            assertThat(problem.message()).contains("the document was cut off before its end (");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2\r\n{}\r\n",
                "zz\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}garbage",
                "fffffffffffffffff\r\n{}",
                "-2\r\n{}",
                "\r\n"
            })
    void brokenChunkingIsIncomplete(String body) {
        try (RawServer server = RawServer.start(reply(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + body))) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.INCOMPLETE);
            assertThat(Details.of(problem)).hasSizeGreaterThan(1);
        }
    }

    @Test
    void chunkedDocumentArrivesWhole() {
        String body = "1;ext=1\r\n{\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n";
        try (RawServer server = RawServer.start(reply(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + body))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", ""})
    void strangeLengthsDoNoHarm(String length) {
        try (RawServer server = RawServer.start(reply(HEAD + "Content-Length: " + length + "\r\n\r\n{}"))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
    }

    @Test
    void impossibleLengthsAreToldOnce() {
        try (RawServer server = RawServer.start(
                reply(HEAD + "Content-Length: -9223372036854775808\r\n\r\n{}"),
                reply(HEAD + "Content-Length: 99999999999999999999999999\r\n\r\n{}"))) {
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-s3cr3t\r\n\r\n",
                "s3cr3t garbage \u0000\u001b[31m\r\n",
                "HTTP/2.0 200 s3cr3t\r\n\r\n{}",
                "HTTP/1.1 abc s3cr3t\r\n\r\n{}",
                "HTTP/1.1 -10 s3cr3t\r\n\r\n{}",
                "HTTP/1.1\r\n\r\n"
            })
    void garbageInsteadOfAnAnswerIsToldOnceAndNotEchoed(String garbage) {
        try (RawServer server = RawServer.start(reply(garbage))) {
            StageFailure failure = Fetching.failure(server.url());
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(Fetching.visible(failure))
                    .contains(server.hostAndPort() + " sent an answer that is not HTTP")
                    .doesNotContain("s3cr3t");
            assertThat(server.connections()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 X\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 205 X\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 101 X\r\nConnection: upgrade\r\n\r\n",
                "HTTP/1.1 099 X\r\n\r\n"
            })
    void answerThatContradictsItsStatusIsToldOnce(String answer) {
        try (RawServer server = RawServer.start(reply(answer))) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(problem.message()).contains(" answers ");
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void endlessHeaderLineIsToldOnce() {
        try (RawServer server =
                RawServer.start(endless(HEAD + "X: ", new byte[] {'x', 'x', 'x', 'x', 'x', 'x', 'x'}))) {
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void endlessHeadersEndInAReport() {
        try (RawServer server =
                RawServer.start(endless(HEAD, "X: y\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(Fetching.problem(server.url(), Fetching.SHORT).code())
                    .isIn(ProblemCode.UNUSABLE_ANSWER, ProblemCode.UNREACHABLE, ProblemCode.TIMEOUT);
        }
    }

    @Test
    void refusedConnectionNamesHostAndPort() throws IOException {
        int port = unusedPort();
        Problem problem = Fetching.problem("http://127.0.0.1:" + port + "/auth.json", Fetching.SHORT);
        assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
        assertThat(problem.message()).startsWith("connection refused by 127.0.0.1:" + port + " (");
        assertThat(problem.hint()).contains("check that a server is running there, and that the port is right");
        assertThat(Details.of(problem)).hasSizeGreaterThan(2).allMatch(line -> line.contains("  CONNECT  "));
    }

    @Test
    void serverThatComesUpAfterAWhileIsFound() throws Exception {
        int port = unusedPort();
        FetchInProgress fetch = start("http://127.0.0.1:" + port + "/auth.json", Fetching.LONG);
        new CountDownLatch(1).await(2, TimeUnit.SECONDS);
        try (RawServer server = RawServer.start(InetAddress.getLoopbackAddress(), port, ok("{}"))) {
            assertThat(fetch.await().attempts()).isGreaterThan(2);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void nameThatDoesNotResolveIsToldAsSuch() {
        Problem problem = Fetching.problem("http://no-such-host.invalid/auth.json", Fetching.SHORT);
        assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
        assertThat(problem.message()).contains("no-such-host.invalid");
        assertThat(problem.hint()).isPresent();
        assertThat(Details.of(problem).get(0)).contains("  DNS  ");
    }

    @Test
    void ipv6LiteralIsReached() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        try (RawServer server = RawServer.start(loopback, 0, ok("{}"))) {
            assertThat(Fetching.text(server.url("http", "[::1]"))).isEqualTo("{}");
        }
        Problem refused = Fetching.problem("http://[::1]:" + unusedPort() + "/x", Fetching.SHORT);
        assertThat(refused.message()).contains("[::1]:");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:0/x,its port is not from 1 to 65535",
        "http://127.0.0.1:65536/x,its port is not from 1 to 65535",
        "http:///x,it has no host",
        "http:x,http: is not followed by two slashes",
        "http://a..b/x,its host has an empty part",
        "http://a%2fb/x,its host is percent-encoded",
        "http://[fe80::1%25eth0]/x,its IPv6 address has a zone",
        "http://b\u00fccher/x,its host is percent-encoded"
    })
    void badUrlOfAFetcherIsALocationProblem(String url, String message) {
        ConfigFetcher via = new ConfigFetcher() {
            @Override
            public Set<String> schemes() {
                return Set.of("via");
            }

            @Override
            public FetchedDocument fetch(FetchRequest request) throws FetchException {
                return request.get(URI.create(url), Map.of());
            }
        };
        StageFailure failure = Fetching.failure("via://x/y", via);
        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.LOCATION_MALFORMED);
        assertThat(failure.problems().get(0).message()).contains(message);
    }

    @Test
    void waitingIsEndedByAnInterruptOfTheCaller() throws Exception {
        try (RawServer server = RawServer.start(RawServer.Connection::hang)) {
            FetchInProgress fetch = start(server.url(), Fetching.LONG);
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            Thread.currentThread().interrupt();
            Problem problem = Objects.requireNonNull(catchThrowableOfType(StageFailure.class, fetch::await))
                    .problems()
                    .get(0);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.isLeftByAll()).isTrue();
            assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
            assertThat(problem.message()).contains("the start was interrupted");
        }
    }

    @Test
    void abandonedFetchLeavesNoConnection() throws Exception {
        try (RawServer server = RawServer.start(RawServer.Connection::hang)) {
            FetchInProgress fetch = start(server.url(), Fetching.LONG);
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            fetch.close();
            assertThat(server.isLeftByAll()).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void connectionThatIsNeitherAcceptedNorRefusedIsGivenUpAtTheDeadline() throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 8; i++) {
                SocketChannel channel = SocketChannel.open();
                waiting.add(channel);
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
            }
            Problem problem = Fetching.problem("http://127.0.0.1:" + full.getLocalPort() + "/x", Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
            assertThat(problem.message()).contains(" timed out");
            assertThat(problem.hint()).get().asString().contains("firewall");
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    private static FetchInProgress start(String location, Duration timeout) {
        return Fetching.start(location, timeout, FetchPolicy.DEFAULT.maxBytes());
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
