package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ConfigException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Against a server that checks signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3FetcherTest {

    private static final String DOCUMENT = "{\"name\": \"from S3\"}";

    private S3Server server;
    private Loading loading;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = S3Server.start(directory);
        loading = Loading.in(server.environment());
        server.createBucket("configs");
        server.put("configs", "prod/auth.json", DOCUMENT);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aDocumentIsLoadedUnderItsETag() {
        var loaded = loading.load("s3://configs/prod/auth.json");

        assertThat(loaded.settings().name()).isEqualTo("from S3");
        assertThat(loaded.revision())
                .hasValueSatisfying(etag -> assertThat(etag).matches("\"[0-9a-f]{32}\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with%20blank.json",
                "plus+plus.json",
                "gr%C3%BC%C3%9Fe/%E4%BD%A0%E5%A5%BD.json",
                "a%3Fb%23c%26d%3De.json",
                "percent%2541.json",
                "star*(1)!'$,;:@.json",
                "a//b.json",
                "tilde~-_.json"
            })
    void keysAreTakenAsTheyAreMeant(String key) {
        server.put("configs", canonical(key), "{\"name\": \"odd\"}");

        assertThat(loading.load("s3://configs/" + key).settings().name()).isEqualTo("odd");
    }

    /** Encoded as S3 wants it, whatever of it was encoded before. */
    private static String canonical(String encodedKey) {
        return SdkHttpUtils.urlEncodeIgnoreSlashes(
                URI.create("s3://configs/" + encodedKey).getPath().substring(1));
    }

    @Test
    void aBucketMayHaveUnderscoresAndDots() {
        server.createBucket("my.own.bucket");
        server.put("my.own.bucket", "a.json", DOCUMENT);

        assertThat(loading.load("s3://my.own.bucket/a.json").settings().name()).isEqualTo("from S3");
    }

    @Test
    void aMissingKeyIsNamed() {
        ConfigException failure = loading.failure("s3://configs/prod/other.json");

        assertThat(failure.exitCode()).isEqualTo(66);
        assertThat(failure.report())
                .contains("S3 says the bucket configs has no such key (NoSuchKey, region us-east-1)")
                .contains("aws s3 ls s3://configs/ --recursive");
    }

    @Test
    void aMissingBucketIsNamed() {
        ConfigException failure = loading.failure("s3://nowhere/auth.json");

        assertThat(failure.exitCode()).isEqualTo(66);
        assertThat(failure.report()).contains("there is no bucket nowhere (NoSuchBucket");
    }

    @Test
    void aWrongSecretIsTold() {
        ConfigException failure =
                loading.with("AWS_SECRET_ACCESS_KEY", "another-secret").failure("s3://configs/prod/auth.json");

        assertThat(failure.exitCode()).isEqualTo(77);
        assertThat(failure.report())
                .contains("SignatureDoesNotMatch")
                .contains("environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
                .doesNotContain("another-secret");
    }

    @Test
    void anUnknownAccessKeyIsTold() {
        ConfigException failure =
                loading.with("AWS_ACCESS_KEY_ID", "another-identity").failure("s3://configs/prod/auth.json");

        assertThat(failure.exitCode()).isEqualTo(77);
        assertThat(failure.report()).contains("InvalidAccessKeyId").doesNotContain("another-identity");
    }

    @Test
    void aDocumentOverTheLimitIsRefused() {
        server.put("configs", "big.json", "{\"name\": \"" + "x".repeat(5 << 20) + "\"}");

        ConfigException failure = loading.failure("s3://configs/big.json");

        assertThat(failure.exitCode()).isEqualTo(65);
        assertThat(failure.report()).contains("EGF2-F10");
    }

    @Test
    void credentialsAndEndpointMayComeFromAProfile() {
        var loaded = Loading.in(java.util.Map.of("AWS_PROFILE", "local", "AWS_EC2_METADATA_DISABLED", "true"))
                .withProfiles(
                        "[profile local]",
                        "region = eu-central-1",
                        "services = here",
                        "aws_access_key_id = " + S3Server.IDENTITY,
                        "aws_secret_access_key = " + S3Server.SECRET,
                        "[services here]",
                        "s3 =",
                        "  endpoint_url = " + server.endpoint())
                .load("s3://configs/prod/auth.json");

        assertThat(loaded.settings().name()).isEqualTo("from S3");
    }
}
