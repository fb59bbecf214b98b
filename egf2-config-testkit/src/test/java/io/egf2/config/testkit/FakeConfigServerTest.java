package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class FakeConfigServerTest {

    @ConfigServer
    private static FakeConfigServer shared;

    @ConfigServer
    private FakeConfigServer own;

    private static String get(URI url, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        headers.forEach(connection::setRequestProperty);
        try (var body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return connection.getResponseCode() + " "
                    + (body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void fieldsAndParametersHaveServersOfTheirOwn(@ConfigServer FakeConfigServer parameter) {
        assertThat(shared.url("x")).isNotEqualTo(own.url("x"));
        assertThat(own.url("x")).isNotEqualTo(parameter.url("x"));
    }

    @Nested
    final class Inside {

        @ConfigServer
        private FakeConfigServer inner;

        @Test
        void aNestedTestHasTheServersOfBoth() {
            assertThat(inner.url("x")).isNotEqualTo(own.url("x")).isNotEqualTo(shared.url("x"));
        }
    }

    @Test
    void whatIsServedMayChangeAndWhatIsNotIsMissing() throws IOException {
        assertThat(get(own.url("auth"), Map.of())).startsWith("404");
        assertThat(get(own.serve("auth", "{\"ü\": 1}").url("auth"), Map.of())).isEqualTo("200 {\"ü\": 1}");
        assertThat(get(own.serve("auth", "[]").url("auth"), Map.of())).isEqualTo("200 []");
    }

    @Test
    void requestsAreRemembered() throws IOException {
        own.serve("auth", "{}").script("auth", Fault.status(503), Fault.status(500));

        get(own.url("auth"), Map.of("X-One", "1"));
        get(own.url("other"), Map.of());

        assertThat(own.requests()).hasSize(2);
        assertThat(own.requests("auth")).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.path()).isEqualTo("/auth.json");
            assertThat(request.header("x-one")).contains("1");
            assertThat(request.toString()).doesNotContain("X-One");
        });
        assertThat(own.faultsLeft().get("auth")).hasToString("[status 500]");
    }

    @Test
    void headersAndBodyOfAFaultAreSent() throws IOException {
        own.script("auth", Fault.status(429).retryAfter(Duration.ofSeconds(7)).body("later"));

        HttpURLConnection connection =
                (HttpURLConnection) own.url("auth").toURL().openConnection();

        assertThat(connection.getResponseCode()).isEqualTo(429);
        assertThat(connection.getHeaderField("Retry-After")).isEqualTo("7");
        assertThat(connection.getErrorStream()).hasContent("later");
    }

    @Test
    void s3WantsARequestThatIsSignedWithItsKey() throws IOException {
        URI url = URI.create(own.s3Environment().get("AWS_ENDPOINT_URL_S3") + "/egf2-configs/auth.json");
        String key = own.s3Environment().get("AWS_ACCESS_KEY_ID");
        String wrong = "AWS4-HMAC-SHA256 Credential=OTHER/20260101/us-east-1/s3/aws4_request";
        Map<String, String> signed =
                Map.of("X-Amz-Date", "20260101T000000Z", "Authorization", wrong.replace("OTHER", key));

        assertThat(get(url, Map.of())).startsWith("403").contains("<Code>AccessDenied</Code>");
        assertThat(get(url, Map.of("X-Amz-Date", "20260101T000000Z", "Authorization", wrong)))
                .startsWith("403")
                .contains("<Code>InvalidAccessKeyId</Code>");
        assertThat(get(url, signed)).startsWith("404").contains("<Code>NoSuchKey</Code>");
        own.serve("auth", "{}").script("auth", Fault.status(503).body("<Error><Code>SlowDown</Code></Error>"));
        assertThat(get(url, signed)).startsWith("503").contains("SlowDown");
        assertThat(get(url, signed)).isEqualTo("200 {}");
    }

    @Test
    void anHttpsServerIsTrustedByWhoAsksItHow(@ConfigServer(https = true) FakeConfigServer https) {
        https.serve("auth", ServiceDocuments.valid("auth"));

        try (ServiceProcess trusting = ServiceProcess.of(Mains.Auth.class)
                .systemProperties(https.systemProperties())
                .run(https.args("auth"))) {
            trusting.assertStarted("listens");
        }
        try (ServiceProcess doubting = ServiceProcess.run(Mains.Auth.class, https.args("auth"))) {
            doubting.assertExitCode(69).assertErrorContains("EGF2-F08");
        }
        assertThat(https.authorityPem())
                .hasValueSatisfying(pem -> assertThat(pem).startsWith("-----BEGIN CERT"));
    }

    @Test
    void aClosedServerHasLeftNothingBehind() throws IOException {
        FakeConfigServer closed = FakeConfigServer.startHttps();
        closed.script("auth", Fault.slowFirstByte(Duration.ofHours(1)));
        Path trustStore = Path.of(closed.systemProperties().get("javax.net.ssl.trustStore"));
        assertThat(trustStore).exists();

        URI url = closed.url("auth");
        closed.close();
        closed.close();

        assertThat(trustStore.getParent()).doesNotExist();
        assertThatThrownBy(() -> get(url, Map.of())).isInstanceOf(ConnectException.class);
    }
}
