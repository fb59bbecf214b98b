package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.examples.deployment.Http.Answer;
import io.egf2.examples.deployment.Route.Reach;
import io.egf2.examples.deployment.StubServices.Seen;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real nginx before real servers: what comes through, as what, and what does not. */
@Needs("nginx")
final class EntryPointNginxTest {

    @TempDir
    private static Path folder;

    private static final StubServices SERVICES = new StubServices();
    private static Nginx nginx;
    private static int port;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        SmallModeDocuments documents = SmallModeDocuments.write(folder);
        for (String service : documents.names()) {
            SERVICES.start(service, documents.port(service));
        }
        port = documents.entry;
        nginx = Nginx.start(folder, documents.plainSite(), port);
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
        if (nginx != null) {
            nginx.close();
        }
    }

    @BeforeEach
    void forget() {
        SERVICES.seen.clear();
    }

    static Stream<Route> routes() {
        return Route.ALL.stream().filter(route -> route.reach() != Reach.WEB_SOCKET);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteReachesItsServiceAndNoOther(Route route) throws IOException, InterruptedException {
        Answer answer = Http.send(port, "POST", route.path() + "?a=1&b=%2F", "{\"x\":1}", "Authorization: Bearer t");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(route.service());
        Seen seen = only();
        assertThat(seen.service()).isEqualTo(route.service());
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo(route.path() + "?a=1&b=%2F");
        assertThat(seen.body()).isEqualTo("{\"x\":1}");
        assertThat(seen.headers()).containsEntry("Authorization", List.of("Bearer t"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatIsBelowAPathBelongsToItIfItIsATree(Route route) throws IOException, InterruptedException {
        Answer answer = Http.get(port, route.path() + "/me/posts");

        if (route.reach() == Reach.TREE) {
            assertThat(only().target()).isEqualTo(route.path() + "/me/posts");
        } else {
            assertRefused(answer, 404, "NotFound");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatOnlyBeginsLikeAPathIsNotIt(Route route) throws IOException {
        assertRefused(Http.get(port, route.path() + "s"), 404, "NotFound");
        assertRefused(Http.get(port, route.path().toUpperCase(Locale.ROOT)), 404, "NotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v2/graph",
                "/health",
                "/healthcheck",
                "/v1/health",
                "/v1/internal",
                "/v1/internal/x",
                "/v1//internal/x",
                "//v1/internal/x",
                "/v1/%69nternal/x",
                "/v1%2Finternal/x",
                "/v1%2finternal%2fx",
                "/V1/internal/x",
                "/v1/Internal/x",
                "/v1/./internal/x",
                "/v1/graph/../internal/x",
                "/v1/graph/%2e%2e/internal/x",
                "/v1/graph/..%2finternal/x",
                "/v1/graph/..//internal/x",
                "/v1/graph/%252e%252e/internal/x",
                "/v1/graph/..;/internal/x",
                "/v1/graph/..%5cinternal/x",
                "/v1/graph/..\\internal/x",
                "/v1/graph/.hidden",
                "/v1/graph/a%0d%0aX-Real-IP:%201.2.3.4",
                "/v1/graph/a;v=1/x",
                "/refused/bad_request",
                "/v1/login/",
                "/v1/listen/",
                "/v1/listen/x",
            })
    void allElseIsNotFound(String target) throws IOException {
        assertRefused(Http.get(port, target), 404, "NotFound");
    }

    @Test
    void aWholeUrlInTheRequestLineChangesNothing() throws IOException {
        assertRefused(Http.get(port, "http://localhost/v1/internal/x"), 404, "NotFound");
    }

    /** It reaches the service as nginx has judged it: no trace is left of where else it could have led. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/internal/../graph/me",
                "/v1/internal/%2e%2e/graph/me",
                "/v1//graph///me",
                "/v1/./graph/me",
                "/v1/graph/x/../me",
                "/v1/%67raph/me",
                "/v1/graph%2Fme",
            })
    void aPathIsPassedOnAsItWasJudged(String target) throws IOException, InterruptedException {
        assertThat(Http.get(port, target).status()).isEqualTo(200);

        assertThat(only().target()).isEqualTo("/v1/graph/me");
    }

    @Test
    void lettersOfAllLanguagesComeThrough() throws IOException, InterruptedException {
        assertThat(Http.get(port, "/v1/search/user?q=M%C3%BCller+%26+Co").status())
                .isEqualTo(200);
        assertThat(only().target()).isEqualTo("/v1/search/user?q=M%C3%BCller+%26+Co");

        assertThat(Http.get(port, "/v1/graph/M%C3%BCller%20%3F").status()).isEqualTo(200);
        assertThat(only().target()).isEqualTo("/v1/graph/M%C3%BCller%20%3F");
    }

    @Test
    void whatStrangersSayOfThemselvesIsNotBelieved() throws IOException, InterruptedException {
        Http.get(
                port,
                "/v1/graph/me",
                "X-Forwarded-For: 10.0.0.1",
                "X-Real-IP: 10.0.0.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Port: 1",
                "X-Forwarded-Prefix: /x",
                "X-Forwarded-Server: evil.example",
                "X-Forwarded-Ssl: evil",
                "X-Client-IP: 10.0.0.1",
                "X-Cluster-Client-IP: 10.0.0.1",
                "True-Client-IP: 10.0.0.1",
                "X_Forwarded_For: 10.0.0.1",
                "X-Original-URL: /v1/internal/x",
                "X-Rewrite-URL: /v1/internal/x",
                "Forwarded: for=10.0.0.1",
                "Proxy: http://evil.example");

        Seen seen = only();
        assertThat(seen.headers())
                .containsEntry("Host", List.of("api.example.com"))
                .containsEntry("X-forwarded-for", List.of("127.0.0.1"))
                .containsEntry("X-real-ip", List.of("127.0.0.1"))
                .containsEntry("X-forwarded-proto", List.of("http"));
        assertThat(seen.headers().toString()).doesNotContain("evil", "10.0.0.1", "internal", "/x");
    }

    @Test
    void headersForTheNextHopEndHere() throws IOException, InterruptedException {
        Http.get(port, "/v1/graph/me", "Keep-Alive: 300", "TE: trailers", "Upgrade: websocket");

        assertThat(only().headers())
                .doesNotContainKeys("Keep-alive", "Te", "Upgrade")
                .containsEntry("Connection", List.of("close"));
    }

    @Test
    void aBodyOfOneMebibyteComesThroughAndALargerOneIsRefused() throws IOException, InterruptedException {
        String largest = "x".repeat(1 << 20);

        assertThat(Http.send(port, "POST", "/v1/graph", largest).status()).isEqualTo(200);
        assertThat(only().body()).hasSize(1 << 20);

        assertRefused(Http.send(port, "POST", "/v1/graph", largest + "x"), 413, "PayloadTooLarge");
    }

    @Test
    void aLargerBodyInChunksIsRefusedToo() throws IOException {
        String head = "POST /v1/graph HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        assertRefused(Http.raw(port, head + chunk.repeat(17) + "0\r\n\r\n"), 413, "PayloadTooLarge");
    }

    @Test
    void aServiceThatIsTooSlowIsTold() throws IOException, InterruptedException {
        assertRefused(Http.send(port, "POST", "/v1/register?" + StubServices.SLOW, "{}"), 504, "GatewayTimeout");
        assertThat(only().method()).as("asked once, and not again").isEqualTo("POST");
    }

    @Test
    void whatAServiceAnswersItselfIsLeftAlone() throws IOException {
        Answer answer = Http.get(port, "/v1/graph/absent");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("client-api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/graph HTTP/1.1\r\n\r\n",
                "GET /v1/graph/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/graph/../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/graph HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "hello\r\n\r\n",
            })
    void aRequestThatIsNoneIsRefused(String request) throws IOException {
        assertRefused(Http.raw(port, request), 400, "BadRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/3.0", "HTTP/11"})
    void aVersionOfHttpThatIsNotServedIsRefused(String version) throws IOException {
        assertRefused(Http.raw(port, "GET /v1/graph " + version + "\r\nHost: x\r\n\r\n"), 505, "VersionNotSupported");
    }

    @Test
    void anEncodingThatIsNotServedIsRefused() throws IOException {
        assertRefused(
                Http.raw(port, "POST /v1/graph HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
                501,
                "NotImplemented");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        assertRefused(Http.get(port, "/v1/graph", "X-Large: " + "x".repeat(40_000)), 400, "BadRequest");
        assertRefused(Http.get(port, "/v1/graph?" + "x".repeat(40_000)), 414, "UriTooLong");
        assertRefused(Http.send(port, "TRACE", "/v1/graph", ""), 405, "MethodNotAllowed");
    }

    @Test
    void whoAsksForNoWebSocketIsToldThatItIsOne() throws IOException {
        Answer answer = Http.get(port, "/v1/listen?token=t");

        assertRefused(answer, 426, "UpgradeRequired");
        assertThat(answer.headers()).containsEntry("upgrade", "websocket");
        assertRefused(Http.get(port, "/v1/listen", "Connection: Upgrade", "Upgrade: h2c"), 426, "UpgradeRequired");
    }

    @Test
    void aWebSocketThatPusherRefusesIsAnsweredByPusher() throws IOException, InterruptedException {
        Answer answer = Http.get(port, "/v1/listen?token=old", "Connection: Upgrade", "Upgrade: websocket");

        assertThat(answer.body()).isEqualTo(SmallModeDocuments.WEB_SOCKET);
        Seen seen = only();
        assertThat(seen.service()).isEqualTo(SmallModeDocuments.WEB_SOCKET);
        assertThat(seen.target()).isEqualTo("/v1/listen?token=old");
        assertThat(seen.headers()).containsEntry("Upgrade", List.of("websocket"));
    }

    @Test
    void noLogHoldsAQueryOrAReferrer() throws IOException, InterruptedException {
        String secret = "s3cr3t";
        for (Route route : Route.ALL) {
            Http.get(port, route.path() + "?token=" + secret, "Referer: https://x/?token=" + secret);
        }
        Http.get(port, "/v1/login?token=" + secret + "&" + StubServices.SLOW);
        Http.get(port, "/v1/login?token=" + secret + "?" + StubServices.SLOW);
        Http.get(port, "/v1/internal?token=" + secret);
        Http.raw(port, "GET /v1/login?token=" + secret + "%zz HTTP/1.1\r\n\r\n");
        Http.send(port, "POST", "/v1/graph?token=" + secret, "x".repeat(2 << 20));

        Nginx.await(() -> nginx.read("egf2.access.log").contains("POST \"/v1/graph\" 413"));
        assertThat(nginx.read("egf2.access.log"))
                .contains("GET \"/v1/verify_email\" 200")
                .contains("GET \"/v1/login\" 504")
                .doesNotContain(secret);
        assertThat(nginx.read("egf2.error.log") + nginx.read("output")).doesNotContain(secret);
        assertThat(nginx.read("main.access.log")).isEmpty();
    }

    /** Of a lack of connections nginx tells by an alert, with the whole request in it. */
    @Test
    void noLogHoldsAQueryWhenConnectionsRunOut() throws IOException {
        List<Socket> busy = new ArrayList<>();
        try {
            Answer answer;
            do {
                assertThat(busy).as("requests whose bodies never come").hasSizeLessThan(64);
                busy.add(waitingForItsBody());
                answer = Http.get(port, "/v1/login?token=s3cr3t", "Referer: https://x/?token=s3cr3t");
            } while (answer.status() == 200);

            answer.assertRefused(500, "InternalError");
            assertThat(nginx.read("egf2.error.log") + nginx.read("output")).doesNotContain("s3cr3t");
        } finally {
            for (Socket socket : busy) {
                socket.close();
            }
        }
    }

    /** One that nginx has taken, as its answer shows, and cannot let go for another. */
    private static Socket waitingForItsBody() throws IOException {
        Socket socket = Http.open(
                port, "POST /v1/graph HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n");
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    /** Nothing else has been reached by then: a request is noted before it is answered. */
    private static Seen only() throws InterruptedException {
        Seen seen = SERVICES.seen.poll(10, TimeUnit.SECONDS);
        assertThat(seen).as("what a service saw").isNotNull();
        assertThat(SERVICES.seen).isEmpty();
        return seen;
    }

    /** No service was asked, unless it is the one to blame. */
    private static void assertRefused(Answer answer, int status, String code) {
        answer.assertRefused(status, code);
        if (status != 504) {
            assertThat(SERVICES.seen).isEmpty();
        }
    }
}
