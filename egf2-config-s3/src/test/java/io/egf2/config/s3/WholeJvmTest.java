package io.egf2.config.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.egf2.config.testkit.ConfigDocument;
import io.egf2.config.testkit.ConfigServer;
import io.egf2.config.testkit.FakeConfigServer;
import io.egf2.config.testkit.Fault;
import io.egf2.config.testkit.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

    private final List<ServiceProcess> running = new ArrayList<>();

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

    private ServiceProcess run(Map<String, String> environment, String... arguments) {
        ServiceProcess process = ServiceProcess.of(ServiceMain.class)
                .environment("AWS_CONFIG_FILE", directory.resolve("no-config").toString())
                .environment(
                        "AWS_SHARED_CREDENTIALS_FILE",
                        directory.resolve("no-credentials").toString())
                .environment(environment)
                .jvmOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .run(arguments);
        running.add(process);
        return process;
    }

    @AfterEach
    void end() {
        running.forEach(ServiceProcess::close);
    }

    @Test
    void aServiceStarts() throws Exception {
        run(server.environment(), "--config", LOCATION)
                .assertExitCode(0)
                .assertOutputContains("started: from S3")
                .assertErrorContains(LOCATION, "revision \"", "1 attempt")
                .assertNowhere("WARN");
    }

    @Test
    void theSwitchesWorkAsWithHttp() throws Exception {
        run(server.environment(), "--config-check", "--config", LOCATION)
                .assertExitCode(0)
                .assertNowhere("started");
    }

    @Test
    void aServiceWithTheWrongSecretDoesNotStart() throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("AWS_SECRET_ACCESS_KEY", "some-other-secret");

        run(environment, "--config-debug", "--config", LOCATION)
                .assertExitCode(77)
                .assertErrorContains("sample cannot start", "SignatureDoesNotMatch")
                .assertNowhere("some-other-secret", S3Server.IDENTITY, "Signature=");
    }

    @Test
    void aServiceWithoutCredentialsDoesNotStart() throws Exception {
        run(withoutKeys(), "--config", LOCATION)
                .assertExitCode(77)
                .assertErrorContains("no AWS credentials were found", "(exit 77)")
                .assertNoOutput()
                .assertNoStackTrace();
    }

    @Test
    void noLevelOfTheLogShowsWhatProvesWhoAsks() throws Exception {
        CLOUD.stubFor(get(urlEqualTo("/container")).willReturn(ok(CREDENTIALS)));
        Map<String, String> environment = withoutKeys();
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + CLOUD.getPort() + "/container");
        environment.put("JAVA_TOOL_OPTIONS", "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace");

        run(environment, "--config", LOCATION)
                .assertOutputContains("started: from S3")
                .assertErrorContains("DEBUG")
                .assertNowhere(
                        "local-token", "x-amz-security-token", "X-Amz-Security-Token", S3Server.SECRET, "Signature=");
    }

    @Test
    void aContainerGivesCredentials() throws Exception {
        CLOUD.stubFor(get(urlEqualTo("/container")).willReturn(ok(CREDENTIALS)));
        Map<String, String> environment = withoutKeys();
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + CLOUD.getPort() + "/container");

        run(environment, "--config", LOCATION).assertOutputContains("started: from S3");
    }

    @Test
    void anInstanceGivesCredentials() throws Exception {
        String path = "/latest/meta-data/iam/security-credentials/";
        CLOUD.stubFor(put(urlEqualTo("/latest/api/token")).willReturn(ok("metadata-token")));
        CLOUD.stubFor(get(urlEqualTo(path)).willReturn(ok("role")));
        CLOUD.stubFor(get(urlEqualTo(path + "role")).willReturn(ok(CREDENTIALS)));

        run(withInstance(), "--config", LOCATION).assertOutputContains("started: from S3");
    }

    @Test
    void anInstanceTellsItsRegion() throws Exception {
        String path = "/latest/meta-data/iam/security-credentials/";
        CLOUD.stubFor(put(urlEqualTo("/latest/api/token")).willReturn(ok("metadata-token")));
        CLOUD.stubFor(get(urlEqualTo(path)).willReturn(ok("role")));
        CLOUD.stubFor(get(urlEqualTo(path + "role")).willReturn(ok(CREDENTIALS)));
        CLOUD.stubFor(get(urlEqualTo("/latest/dynamic/instance-identity/document"))
                .willReturn(ok("{\"region\": \"eu-north-1\"}")));

        run(withInstance(), "--config", "s3://configs/none").assertErrorContains("(NoSuchKey, region eu-north-1)");
    }

    @Test
    void anInstanceWithoutARoleIsTold() throws Exception {
        CLOUD.stubFor(put(urlEqualTo("/latest/api/token")).willReturn(ok("metadata-token")));

        run(withInstance(), "--config", LOCATION)
                .assertExitCode(77)
                .assertErrorContains("EC2 instance metadata: has no complete credentials\n");
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

        run(environment, "--config", LOCATION).assertOutputContains("started: from S3");
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

        run(environment, "--config", LOCATION).assertOutputContains("started: from S3");
    }

    @Test
    void aRoleThatIsDeniedIsToldWithoutItsAnswer() throws Exception {
        CLOUD.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("denied-role"))
                .willReturn(aResponse().withStatus(403).withBody("""
                        <ErrorResponse><Error><Code>AccessDenied</Code><Message>text of STS</Message></Error></ErrorResponse>
                        """)));

        run(withWebIdentity("denied-role", CLOUD.getPort()), "--config", LOCATION)
                .assertExitCode(77)
                .assertErrorContains("AWS_ROLE_ARN): was asked and answers 403 (AccessDenied)")
                .assertNowhere("text of STS", "token-of-the-pod");
    }

    @Test
    void anStsThatSaysNothingEndsWithTheDeadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            run(withWebIdentity("role", silent.getLocalPort()), "--config-timeout=3s", "--config", LOCATION)
                    .assertExitCode(69)
                    .assertErrorContains(
                            "timed out after 3 s: still waiting for credentials from web identity (AWS_WEB")
                    .assertNowhere("named pipe");
        }
    }

    @Test
    void anStsThatIsOutOfServiceIsAnOutage() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        run(withWebIdentity("role", free), "--config-timeout=8s", "--config", LOCATION)
                .assertExitCode(69)
                .assertErrorContains("WARN", "its server cannot be reached");
    }

    @Test
    void aContainerThatSaysNothingEndsWithTheDeadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = withoutKeys();
            environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + silent.getLocalPort() + "/");

            run(environment, "--config-timeout=3s", "--config", LOCATION)
                    .assertExitCode(69)
                    .assertErrorContains("timed out after 3 s: still waiting for credentials from container (AWS_");
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

    @Test
    void theS3OfTheTestkitIsGoodEnoughForAService(@ConfigServer FakeConfigServer fake) throws Exception {
        fake.serve("sample", ConfigDocument.of("{\"name\": \"from the testkit\"}"))
                .script("sample", Fault.status(503));

        run(fake.s3Environment(), fake.s3Args("sample")).assertOutputContains("started: from the testkit");
        run(fake.s3Environment(), fake.s3Args("other")).assertExitCode(66).assertErrorContains("NoSuchKey");
    }
}
