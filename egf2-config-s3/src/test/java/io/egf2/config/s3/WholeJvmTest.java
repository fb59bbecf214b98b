package io.egf2.config.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A service in a JVM of its own, from {@code main} to its end, with credentials from each place there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholeJvmTest {

    private static final String LOCATION = "s3://configs/prod/sample.json";
    private static final String CREDENTIALS = """
            {"Code": "Success", "AccessKeyId": "%s", "SecretAccessKey": "%s", "Token": "local-token",
             "LastUpdated": "2026-01-01T00:00:00Z", "Expiration": "2999-01-01T00:00:00Z"}
            """.formatted(S3Server.IDENTITY, S3Server.SECRET);

    @RegisterExtension
    static final WireMockExtension CLOUD = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    private Path directory;

    private S3Server server;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        server = S3Server.start(home);
        server.createBucket("configs");
        server.put("configs", "prod/sample.json", "{\"name\": \"from S3\"}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Map<String, String> withoutKeys() {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.keySet().removeIf(name -> name.contains("KEY"));
        return environment;
    }

    private ServiceJvm run(Map<String, String> environment, String... arguments) throws Exception {
        return ServiceJvm.run(directory, environment, arguments);
    }

    @Test
    void aServiceStarts() throws Exception {
        ServiceJvm jvm = run(server.environment(), "--config", LOCATION);

        assertThat(jvm.output())
                .contains("started: from S3")
                .contains(LOCATION)
                .contains("revision \"")
                .contains("1 attempt")
                .doesNotContain("WARN");
        assertThat(jvm.exitCode()).isZero();
    }

    @Test
    void theSwitchesWorkAsWithHttp() throws Exception {
        ServiceJvm jvm = run(server.environment(), "--config-check", "--config", LOCATION);

        assertThat(jvm.output()).doesNotContain("started");
        assertThat(jvm.exitCode()).isZero();
    }

    @Test
    void aServiceWithTheWrongSecretDoesNotStart() throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("AWS_SECRET_ACCESS_KEY", "some-other-secret");

        ServiceJvm jvm = run(environment, "--config-debug", "--config", LOCATION);

        assertThat(jvm.exitCode()).isEqualTo(77);
        assertThat(jvm.output())
                .contains("sample cannot start")
                .contains("SignatureDoesNotMatch")
                .doesNotContain("some-other-secret")
                .doesNotContain(S3Server.IDENTITY)
                .doesNotContain("Signature=");
    }

    @Test
    void aServiceWithoutCredentialsDoesNotStart() throws Exception {
        ServiceJvm jvm = run(withoutKeys(), "--config", LOCATION);

        assertThat(jvm.exitCode()).isEqualTo(77);
        assertThat(jvm.output()).contains("no AWS credentials were found").contains("(exit 77)");
    }

    @Test
    void noLevelOfTheLogShowsWhatProvesWhoAsks() throws Exception {
        CLOUD.stubFor(get(urlEqualTo("/container")).willReturn(ok(CREDENTIALS)));
        Map<String, String> environment = withoutKeys();
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + CLOUD.getPort() + "/container");
        environment.put("JAVA_TOOL_OPTIONS", "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace");

        assertThat(run(environment, "--config", LOCATION).output())
                .contains("started: from S3", "DEBUG")
                .doesNotContainIgnoringCase("local-token")
                .doesNotContainIgnoringCase("x-amz-security-token")
                .doesNotContain(S3Server.SECRET, "Signature=");
    }

    @Test
    void aContainerGivesCredentials() throws Exception {
        CLOUD.stubFor(get(urlEqualTo("/container")).willReturn(ok(CREDENTIALS)));
        Map<String, String> environment = withoutKeys();
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + CLOUD.getPort() + "/container");

        assertThat(run(environment, "--config", LOCATION).output()).contains("started: from S3");
    }

    @Test
    void anInstanceGivesCredentials() throws Exception {
        String path = "/latest/meta-data/iam/security-credentials/";
        CLOUD.stubFor(put(urlEqualTo("/latest/api/token")).willReturn(ok("metadata-token")));
        CLOUD.stubFor(get(urlEqualTo(path)).willReturn(ok("role")));
        CLOUD.stubFor(get(urlEqualTo(path + "role")).willReturn(ok(CREDENTIALS)));

        assertThat(run(withInstance(), "--config", LOCATION).output()).contains("started: from S3");
    }

    @Test
    void anInstanceTellsItsRegion() throws Exception {
        String path = "/latest/meta-data/iam/security-credentials/";
        CLOUD.stubFor(put(urlEqualTo("/latest/api/token")).willReturn(ok("metadata-token")));
        CLOUD.stubFor(get(urlEqualTo(path)).willReturn(ok("role")));
        CLOUD.stubFor(get(urlEqualTo(path + "role")).willReturn(ok(CREDENTIALS)));
        CLOUD.stubFor(get(urlEqualTo("/latest/dynamic/instance-identity/document"))
                .willReturn(ok("{\"region\": \"eu-north-1\"}")));

        assertThat(run(withInstance(), "--config", "s3://configs/none").output())
                .contains("(NoSuchKey, region eu-north-1)");
    }

    @Test
    void anInstanceWithoutARoleIsTold() throws Exception {
        CLOUD.stubFor(put(urlEqualTo("/latest/api/token")).willReturn(ok("metadata-token")));

        ServiceJvm jvm = run(withInstance(), "--config", LOCATION);

        assertThat(jvm.output()).contains("EC2 instance metadata: has no complete credentials\n");
        assertThat(jvm.exitCode()).isEqualTo(77);
    }

    private Map<String, String> withInstance() {
        Map<String, String> environment = withoutKeys();
        environment.remove("AWS_EC2_METADATA_DISABLED");
        environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + CLOUD.getPort());
        return environment;
    }

    @Test
    void aWebIdentityGivesCredentials() throws Exception {
        CLOUD.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=AssumeRoleWithWebIdentity"))
                .willReturn(ok("""
                        <AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>
                        <AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey>
                        <SessionToken>local-token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>
                        </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>
                        """.formatted(S3Server.IDENTITY, S3Server.SECRET))));
        Map<String, String> environment = withWebIdentity("auth", CLOUD.getPort());

        assertThat(run(environment, "--config", LOCATION).output()).contains("started: from S3");
    }

    @Test
    void aRoleOfAProfileGivesCredentials() throws Exception {
        CLOUD.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=AssumeRole&"))
                .willReturn(ok("""
                        <AssumeRoleResponse><AssumeRoleResult><Credentials>
                        <AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey>
                        <SessionToken>local-token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>
                        </Credentials></AssumeRoleResult></AssumeRoleResponse>
                        """.formatted(S3Server.IDENTITY, S3Server.SECRET))));
        Map<String, String> environment = withProfile("""
                [default]
                region = eu-central-1
                role_arn = arn:aws:iam::123456789012:role/auth
                source_profile = base
                [profile base]
                aws_access_key_id = base-identity
                aws_secret_access_key = base-secret
                """);
        environment.put("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:" + CLOUD.getPort());

        assertThat(run(environment, "--config", LOCATION).output()).contains("started: from S3");
    }

    @Test
    void aRoleThatIsDeniedIsToldWithoutItsAnswer() throws Exception {
        CLOUD.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("denied-role"))
                .willReturn(aResponse().withStatus(403).withBody("""
                        <ErrorResponse><Error><Code>AccessDenied</Code><Message>text of STS</Message></Error></ErrorResponse>
                        """)));

        ServiceJvm jvm = run(withWebIdentity("denied-role", CLOUD.getPort()), "--config", LOCATION);

        assertThat(jvm.exitCode()).isEqualTo(77);
        assertThat(jvm.output())
                .contains(
                        "web identity (AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN): was asked and answers 403 (AccessDenied)")
                .doesNotContain("text of STS")
                .doesNotContain("token-of-the-pod");
    }

    @Test
    void anStsThatSaysNothingEndsWithTheDeadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ServiceJvm jvm =
                    run(withWebIdentity("role", silent.getLocalPort()), "--config-timeout=3s", "--config", LOCATION);

            assertThat(jvm.output())
                    .contains("no end within 3 s, still waiting for credentials from web identity (AWS_WEB")
                    .doesNotContain("named pipe");
            assertThat(jvm.exitCode()).isEqualTo(69);
        }
    }

    @Test
    void anStsThatIsOutOfServiceIsAnOutage() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        ServiceJvm jvm = run(withWebIdentity("role", free), "--config-timeout=2s", "--config", LOCATION);

        assertThat(jvm.output()).contains("WARN").contains("its server cannot be reached");
        assertThat(jvm.exitCode()).isEqualTo(69);
    }

    @Test
    void aContainerThatSaysNothingEndsWithTheDeadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = withoutKeys();
            environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + silent.getLocalPort() + "/");

            ServiceJvm jvm = run(environment, "--config-timeout=3s", "--config", LOCATION);

            assertThat(jvm.output()).contains("no end within 3 s, still waiting for credentials from container (AWS_");
            assertThat(jvm.exitCode()).isEqualTo(69);
        }
    }

    private Map<String, String> withProfile(String profiles) throws IOException {
        Map<String, String> environment = withoutKeys();
        environment.put(
                "AWS_CONFIG_FILE",
                Files.writeString(directory.resolve("config"), profiles).toString());
        return environment;
    }

    private Map<String, String> withWebIdentity(String role, int port) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "token-of-the-pod");
        Map<String, String> environment = withoutKeys();
        environment.put("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:" + port);
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/" + role);
        environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
        return environment;
    }
}
