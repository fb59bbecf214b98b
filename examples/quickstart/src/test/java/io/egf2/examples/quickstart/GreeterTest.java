package io.egf2.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.egf2.config.PeerUrl;
import io.egf2.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GreeterTest {

    /** Port 0, which no document may hold, is any free one. */
    private final GreeterSettings settings = new GreeterSettings(
            0,
            PeerUrl.of("http://client-data:8000"),
            Tone.FRIENDLY,
            Duration.ofMinutes(5),
            Optional.of(Secret.of("s3cr3t")));

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new Greeter(settings).start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsItsHealthToAnybody() throws Exception {
        assertThat(get("/health", "").body())
                .isEqualTo("{\"service\": \"greeter\", \"client-data\": \"http://client-data:8000\"}");
    }

    @Test
    void greetsWhoKnowsTheKey() throws Exception {
        HttpResponse<String> answer = get("/", "s3cr3t");

        assertThat(answer.body()).isEqualTo("hi\n");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=300");
    }

    @Test
    void turnsOthersAway() throws Exception {
        assertThat(get("/", "guess").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        HttpRequest request =
                HttpRequest.newBuilder(url).header("X-Api-Key", key).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
