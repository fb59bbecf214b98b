package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.s3.CloudServer.Answer;
import io.egf2.config.testkit.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With every logger at TRACE, no line shows what proves who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LeakTest {

    private static final String ALL = "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace";
    private static final String BASE_TOKEN = "token-of-BASE";

    /** The loggers of the SDK, as the reference sets them. */
    private static final String SETTING = "-Dorg.slf4j.simpleLogger.log.software.amazon.awssdk=info";

    private enum Place {
        VARIABLES,
        WRONG,
        CONTAINER,
        INSTANCE,
        WEB_IDENTITY,
        PROCESS,
        ROLE
    }

    private final CloudServer server = CloudServer.start();
    private Path directory;

    @BeforeAll
    void start(@TempDir Path home) {
        directory = home;
        Answer document = Setting.document("{\"name\": \"from S3\"}".getBytes(StandardCharsets.UTF_8));
        server.reset(document, Duration.ZERO, request -> Optional.empty());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void noLineShowsASecretWhenTheLoggersOfTheSdkAreSetAsTheReferenceSays(Place place) throws IOException {
        assertThat(printed(place, ALL, SETTING))
                .contains(place == Place.WRONG ? "SignatureDoesNotMatch" : "started: from S3")
                .doesNotContain(secrets());
    }

    /** If this fails, the SDK has become silent, and the reference may say so. */
    @Test
    void theSignerOfTheSdkWritesTheTokenOfTheCredentialsThatARoleIsAssumedWith() throws IOException {
        assertThat(printed(Place.ROLE, ALL)).contains(BASE_TOKEN).doesNotContain(CloudServer.SECRET);
        assertThat(Files.readString(Path.of("../docs/reference/s3.md")))
                .contains(SETTING)
                .contains("<logger name=\"software.amazon.awssdk\" level=\"INFO\"/>");
    }

    private static String[] secrets() {
        List<String> secrets = new ArrayList<>(List.of(CloudServer.SECRET, "Signature=", "token-of-the-pod"));
        List.of("CONTAINER", "NODE", "WEB", "ROLE", "PROCESS", "VARIABLE", "BASE")
                .forEach(key -> secrets.add("token-of-" + key));
        return secrets.toArray(String[]::new);
    }

    private String printed(Place place, String... options) throws IOException {
        try (ServiceProcess process = ServiceProcess.of(ServiceMain.class)
                .environment(environment(place))
                .jvmOptions(options)
                .run("--config", "s3://configs/auth.json")) {
            process.exitCode();
            return process.output() + process.error();
        }
    }

    private Map<String, String> environment(Place place) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL", server.url(),
                "AWS_REGION", "eu-central-1",
                "AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url(),
                "AWS_SHARED_CREDENTIALS_FILE", "/none",
                "AWS_CONFIG_FILE", "/none"));
        switch (place) {
            case VARIABLES -> keys(environment, CloudServer.SECRET);
            case WRONG -> keys(environment, "token-of-the-pod");
            case CONTAINER -> environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container");
            case INSTANCE -> environment.remove("AWS_REGION");
            case WEB_IDENTITY -> {
                environment.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r");
                environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", file("token", "token-of-the-pod"));
            }
            case PROCESS -> {
                String output = file("process", CloudServer.process("PROCESS"));
                environment.put("AWS_CONFIG_FILE", file("config1", "[default]\ncredential_process = cat " + output));
            }
            case ROLE ->
                environment.put("AWS_CONFIG_FILE", file("config2", """
                    [default]
                    role_arn = arn:aws:iam::123456789012:role/r
                    source_profile = base
                    [profile base]
                    aws_access_key_id = BASE
                    aws_secret_access_key = %s
                    aws_session_token = %s
                    """.formatted(CloudServer.SECRET, BASE_TOKEN)));
        }
        return environment;
    }

    private static void keys(Map<String, String> environment, String secret) {
        environment.put("AWS_ACCESS_KEY_ID", "VARIABLE");
        environment.put("AWS_SECRET_ACCESS_KEY", secret);
        environment.put("AWS_SESSION_TOKEN", "token-of-VARIABLE");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
