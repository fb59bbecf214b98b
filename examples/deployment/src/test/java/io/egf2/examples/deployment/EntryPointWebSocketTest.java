package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web socket through the real nginx, and services that are dead. */
@Needs("nginx")
final class EntryPointWebSocketTest {

    @TempDir
    private Path folder;

    private SmallModeDocuments documents;
    private Nginx nginx;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        documents = SmallModeDocuments.write(folder);
        nginx = Nginx.start(folder, documents.plainSite(), documents.entry);
    }

    @AfterEach
    void stop() {
        nginx.close();
    }

    @Test
    void framesGoBothWaysAndTheHandshakeTellsWhoAsks() throws Exception {
        try (WebSocketServer pusher = new WebSocketServer(documents.port(SmallModeDocuments.WEB_SOCKET))) {
            Heard heard = new Heard();
            WebSocket client = connect(heard);

            assertThat(heard.next()).isEqualTo("hello");
            await(client.sendText("ping ü", true));
            assertThat(heard.next()).isEqualTo("ping ü");
            await(client.sendText("late", true));
            assertThat(heard.next())
                    .as("a second is the patience for answers, but not for web sockets")
                    .isEqualTo("late");
            await(client.sendClose(WebSocket.NORMAL_CLOSURE, "done"));
            assertThat(heard.next()).isEqualTo("closed 1000 done");

            assertThat(pusher.handshakes.remove())
                    .startsWith("GET /v1/listen?token=s3cr3t HTTP/1.1\r\n")
                    .contains("Host: api.example.com\r\n")
                    .contains("X-Forwarded-For: 127.0.0.1\r\n")
                    .contains("X-Real-IP: 127.0.0.1\r\n")
                    .doesNotContain("10.0.0.1");
            assertThat(pusher.handshakes).isEmpty();
        }
        Nginx.await(() -> nginx.read("egf2.access.log").contains("GET \"/v1/listen\" 101"));
        assertThat(nginx.read("egf2.access.log")).doesNotContain("s3cr3t");
    }

    @Test
    void aServiceThatIsDeadIsToldAndNoLogHoldsTheQuery() throws IOException, InterruptedException {
        for (Route route : Route.ALL) {
            String[] upgrade = {"Upgrade: websocket"};
            Http.send(documents.entry, "POST", route.path() + "?token=s3cr3t", "{}", upgrade)
                    .assertRefused(502, "BadGateway");
        }
        Nginx.await(() -> nginx.read("egf2.access.log").contains("POST \"/v1/listen\" 502"));
        assertThat(nginx.read("egf2.access.log"))
                .contains("\"127.0.0.1:" + documents.port("auth") + "\" \"502\"")
                .doesNotContain("s3cr3t");
        assertThat(nginx.read("egf2.error.log") + nginx.read("output")).doesNotContain("s3cr3t");
    }

    @Test
    void aServiceThatIsBackIsReachedAtOnce() throws IOException {
        assertThat(Http.get(documents.entry, "/v1/login").status()).isEqualTo(502);
        try (StubServices services = new StubServices()) {
            services.start("auth", documents.port("auth"));

            assertThat(Http.get(documents.entry, "/v1/login").status()).isEqualTo(200);
        }
    }

    private WebSocket connect(Heard heard) throws Exception {
        return await(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("X-Forwarded-For", "10.0.0.1")
                .buildAsync(URI.create("ws://localhost:" + documents.entry + "/v1/listen?token=s3cr3t"), heard));
    }

    private static <T> T await(CompletionStage<T> stage)
            throws InterruptedException, ExecutionException, TimeoutException {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** What the client hears, in its order; small texts come whole. */
    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
            all.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            all.add("closed " + status + " " + reason);
            return null;
        }

        String next() throws InterruptedException {
            String next = all.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }
    }
}
