package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The SDK's signer is the judge, and so is S3Proxy in {@link S3FetcherTest}. */
final class S3SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:08:07.654321Z");
    private static final AwsCredentialsIdentity IDENTITY = AwsCredentialsIdentity.create("identity", "secret/+key");
    private static final AwsCredentialsIdentity SESSION =
            AwsSessionCredentialsIdentity.create("identity", "secret", "session/token==");

    private static SdkHttpRequest bySdk(URI url, AwsCredentialsIdentity identity, String region) {
        return AwsV4HttpSigner.create()
                .sign(SignRequest.builder(identity)
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.GET)
                                .uri(url)
                                .putHeader("x-amz-checksum-mode", "ENABLED")
                                .build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC))
                        .build())
                .request();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bucket.s3.eu-central-1.amazonaws.com/prod/auth.json",
                "https://bucket.s3.eu-central-1.amazonaws.com//a//b/",
                "https://s3.eu-central-1.amazonaws.com:443/test_bucket/a%20b%2B~%2A%C3%BC.json",
                "http://127.0.0.1:9000/configs/auth.json?versionId=3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY",
                "http://minio:80/configs/auth.json?versionId=a%2Fb%2Bc",
                "http://[::1]:9000/configs/a"
            })
    void theHeadersAreThoseOfTheSdk(String text) {
        URI url = URI.create(text);
        for (AwsCredentialsIdentity identity : List.of(IDENTITY, SESSION)) {
            SdkHttpRequest expected = bySdk(url, identity, "eu-central-1");

            Map<String, String> headers = S3Signature.headers(url, identity, "eu-central-1", NOW);

            assertThat(expected.firstMatchingHeader("Authorization")).hasValue(headers.get("Authorization"));
            assertThat(headers).hasSize(expected.numHeaders());
        }
    }

    @Test
    void theNameOfAServerMayHaveAnUnderscoreOrUpperCase() {
        String underscore = S3Signature.headers(URI.create("http://min_io:9000/configs/a"), IDENTITY, "us-east-1", NOW)
                .get("Authorization");
        String upper = S3Signature.headers(URI.create("http://MinIO:9000/configs/a"), IDENTITY, "us-east-1", NOW)
                .get("Authorization");

        assertThat(underscore)
                .contains("SignedHeaders=host;x-amz-checksum-mode;x-amz-content-sha256;x-amz-date,")
                .isNotEqualTo(upper);
        assertThat(bySdk(URI.create("http://minio:9000/configs/a"), IDENTITY, "us-east-1")
                        .firstMatchingHeader("Authorization"))
                .hasValue(upper);
    }
}
