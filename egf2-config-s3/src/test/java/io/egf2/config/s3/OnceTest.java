package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.egf2.config.s3.CloudServer.Answer;
import io.egf2.config.s3.CloudServer.Request;
import io.egf2.config.testkit.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a service in a JVM of its own asks, what it asks first, and what it says of it. */
final class OnceTest {

    private static final Answer DOCUMENT = Setting.document("{\"name\": \"from S3\"}".getBytes(StandardCharsets.UTF_8));

    private final CloudServer server = CloudServer.start();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "AWS_ENDPOINT_URL", server.url(),
            "AWS_REGION", "eu-central-1",
            "AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url(),
            "AWS_SHARED_CREDENTIALS_FILE", "/none",
            "AWS_CONFIG_FILE", "/none"));

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    private void script(Duration ahead, Function<Request, Optional<Answer>> script) {
        server.reset(DOCUMENT, ahead, script);
    }

    private ServiceProcess run(String... arguments) {
        ServiceProcess process =
                ServiceProcess.of(ServiceMain.class).environment(environment).run(arguments);
        process.exitCode();
        return process;
    }

    private void webIdentity() throws IOException {
        environment.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r");
        environment.put(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                Files.writeString(directory.resolve("token"), "token-of-the-pod")
                        .toString());
    }

    private long asked(String method) {
        return server.requests().stream()
                .filter(request -> request.method().equals(method))
                .count();
    }

    @Test
    void credentialsAreFoundOnceHoweverOftenTheDocumentIsAskedFor() throws IOException {
        webIdentity();
        AtomicInteger left = new AtomicInteger(3);
        script(
                Duration.ZERO,
                request -> request.target().startsWith("/configs/") && left.getAndDecrement() > 0
                        ? Optional.of(Answer.error(503, "SlowDown"))
                        : Optional.empty());

        try (ServiceProcess process = run("--config", "s3://configs/auth.json")) {
            process.assertOutputContains("started: from S3").assertErrorContains("4 attempts");
        }
        assertThat(asked("POST")).isEqualTo(1);
        assertThat(asked("GET")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, -2})
    void aClockThatIsWrongIsToldAndDoesNoHarm(long hours) {
        environment.put("AWS_ACCESS_KEY_ID", "key1");
        environment.put("AWS_SECRET_ACCESS_KEY", CloudServer.SECRET);
        script(Duration.ofHours(hours), request -> Optional.empty());

        try (ServiceProcess process = run("--config", "s3://configs/auth.json")) {
            process.assertOutputContains("started: from S3")
                    .assertErrorContains(
                            "WARN io.egf2.config - S3 says the clock of this machine is wrong, 1",
                            (hours > 0 ? "behind" : "ahead of")
                                    + " that of S3; the request is signed again with its time");
        }
        assertThat(asked("GET")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU-WEST-1", "eu west 1", "evil.example/", "aws-cn-global", "fips-us-east-1"})
    void aRegionIsJudgedBeforeAnybodyIsAsked(String region) throws IOException {
        webIdentity();
        environment.put("AWS_REGION", region);

        try (ServiceProcess process = run("--config", "s3://configs/auth.json")) {
            process.assertExitCode(64).assertErrorContains("the region is not written as a region is");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aPlaceInTroubleIsNamedAndAskedAgainAndNoOtherIsTriedInItsStead() throws IOException {
        webIdentity();
        script(
                Duration.ZERO,
                request -> request.method().equals("POST")
                        ? Optional.of(Answer.of(503, "<ErrorResponse><Error><Code>Busy</Code></Error></ErrorResponse>"))
                        : Optional.empty());

        try (ServiceProcess process = run("--config-timeout=8s", "--config", "s3://configs/auth.json")) {
            process.assertExitCode(69)
                    .assertErrorContains(
                            "no credentials from web identity (AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN): was asked"
                                    + " and answers 503 (Busy)",
                            "next attempt in");
        }
        assertThat(asked("GET")).isZero();
    }

    @Test
    void aMachineWhoseMetadataSayNothingEndsWithinSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + silent.getLocalPort());

            try (ServiceProcess process = run("--config", "s3://configs/auth.json")) {
                process.assertExitCode(77)
                        .assertErrorContains("EC2 instance metadata: its server does not answer in time");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"})
    void aBrokenFileIsNamedAndIsNoMistakeOfTheCommandLine(String variable) throws IOException {
        Path file = Files.writeString(directory.resolve("broken"), "[default]\nsecret-without-name\n");
        environment.put(variable, file.toString());
        environment.put("AWS_ACCESS_KEY_ID", "key1");
        environment.put("AWS_SECRET_ACCESS_KEY", CloudServer.SECRET);

        try (ServiceProcess process = run("--config", "s3://configs/auth.json")) {
            process.assertExitCode(77)
                    .assertErrorContains(file + " is malformed: ", "on line 2")
                    .assertNowhere("secret-without-name");
        }
    }

    /** Root may read everything, so that this is skipped for it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "[default]\nregion = eu-west-1\n"})
    void aFileOfAnotherUserIsNotTakenForAbsent(String config) throws IOException {
        Path file = Files.writeString(directory.resolve("credentials"), "[default]\n");
        Files.setPosixFilePermissions(file, Set.of());
        assumeThat(Files.isReadable(file)).isFalse();
        environment.put("AWS_SHARED_CREDENTIALS_FILE", file.toString());
        environment.put(
                "AWS_CONFIG_FILE",
                Files.writeString(directory.resolve("config"), config).toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");

        try (ServiceProcess process = run("--config", "s3://configs/auth.json")) {
            process.assertExitCode(77).assertErrorContains("profile default: " + file + " cannot be read by this user");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:eu-west-1:123456789012:accesspoint",
                "arn:aws-us-gov:s3:us-gov-west-1:123456789012:accesspoint",
                "arn:aws-cn:s3:cn-north-1:123456789012:accesspoint"
            })
    void anArnOfEachPartitionIsToldInTheSameWords(String arn) {
        try (ServiceProcess process = run("--config", "s3://" + arn + "/configs/auth.json")) {
            process.assertExitCode(64)
                    .assertErrorContains("the bucket is written as an ARN", "write the alias of the access point");
        }
    }
}
