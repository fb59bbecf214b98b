package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class S3LocationTest {

    @ParameterizedTest
    @CsvSource({
        "s3://test_bucket/x,                      test_bucket, x",
        "s3://a.b.c/x,                            a.b.c,       x",
        "s3://bucket//x,                          bucket,      /x",
        "s3://bucket/a+b%2B%20c,                  bucket,      a+b+ c",
        "s3://bucket/ü%C3%BC?region=eu-west-1,    bucket,      üü",
        "s3://bucket/\uD83D\uDE00%F0%9F%98%80,    bucket,      \uD83D\uDE00\uD83D\uDE00",
        "s3://bucket/a%2520%3F%23,                bucket,      a%20?#",
        "s3://bucket/x?versionId=a&region=cn-north-1, bucket,  x"
    })
    void theBucketIsTheAuthorityAndTheKeyIsTheRest(String text, String bucket, String key) throws FetchException {
        S3Location location = S3Location.of(URI.create(text));

        assertThat(location.bucket()).isEqualTo(bucket);
        assertThat(location.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s3:bucket/x                    | names no bucket
            s3:///x                        | names no bucket
            s3://ab/x                      | names no bucket
            s3://bucket:9000/x             | names no bucket
            s3://bucket                    | no key
            s3://bucket/                   | no key
            s3://user:secret@bucket/x      | user or password
            s3://name--use1-az4--x-s3/x    | directory bucket
            s3://bucket/a/../x             | HTTP does not carry
            s3://bucket/a/%2E%2e/x         | HTTP does not carry
            s3://bucket/%FF                | other than UTF-8
            s3://bucket/x?version=1        | a name other than
            s3://bucket/x?versionId=       | versionId is empty
            s3://bucket/x?versionId        | versionId is empty
            s3://bucket/x?region=a&region=b| region twice
            s3://bucket/x?                 | a name other than
            """)
    void whatIsNoLocationInS3IsRefused(String text, String words) {
        FetchException failure = catchThrowableOfType(FetchException.class, () -> S3Location.of(URI.create(text)));

        assertThat(failure).hasMessageContaining(words);
        assertThat(failure.getMessage()).doesNotContain("secret");
        assertThat(failure.reason()).isEqualTo(Reason.BAD_LOCATION);
    }

    @Test
    void aPreSignedUrlInTheWrongSchemeIsRecognised() {
        FetchException failure = catchThrowableOfType(
                FetchException.class, () -> S3Location.of(URI.create("s3://bucket/x?X-Amz-Signature=abc")));

        assertThat(failure.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("https://"));
    }

    private static String url(Map<String, String> environment, String location, String region) throws FetchException {
        AwsSettings settings = Loading.in(environment).settings();
        return S3Endpoint.of(settings)
                .url(S3Location.of(URI.create(location)), region)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/a/b.json,          eu-central-1, https://bucket.s3.eu-central-1.amazonaws.com/a/b.json",
        "s3://bucket//b.json,           eu-central-1, https://bucket.s3.eu-central-1.amazonaws.com//b.json",
        "s3://dots.in.name/b.json,      us-east-1,    https://s3.us-east-1.amazonaws.com/dots.in.name/b.json",
        "s3://under_score/b.json,       us-east-1,    https://s3.us-east-1.amazonaws.com/under_score/b.json",
        "s3://bucket/b.json,            cn-north-1,   https://bucket.s3.cn-north-1.amazonaws.com.cn/b.json",
        "s3://bucket/b.json?versionId=a/b+c, us-east-1, https://bucket.s3.us-east-1.amazonaws.com/b.json?versionId=a%2Fb%2Bc",
        "s3://bucket/a/b%20c+~*%C3%BC,  us-east-1,    https://bucket.s3.us-east-1.amazonaws.com/a/b%20c%2B~%2A%C3%BC"
    })
    void amazonIsAskedInTheBucketsRegion(String location, String region, String url) throws FetchException {
        assertThat(url(Map.of(), location, region)).isEqualTo(url);
    }

    @Test
    void anotherEndpointIsAskedWithTheBucketInThePath() throws FetchException {
        Map<String, String> both = Map.of("AWS_ENDPOINT_URL_S3", "http://minio:9000/", "AWS_ENDPOINT_URL", "http://x");

        assertThat(url(both, "s3://bucket/a", "us-east-1")).isEqualTo("http://minio:9000/bucket/a");
    }

    @Test
    void fipsAndDualStackAreObeyed() throws FetchException {
        Map<String, String> both = Map.of("AWS_USE_FIPS_ENDPOINT", "true", "AWS_USE_DUALSTACK_ENDPOINT", "true");

        assertThat(url(both, "s3://bucket/a", "us-east-1"))
                .isEqualTo("https://bucket.s3-fips.dualstack.us-east-1.amazonaws.com/a");
    }

    @Test
    void configuredEndpointsMayBeIgnored() throws FetchException {
        Map<String, String> ignored =
                Map.of("AWS_ENDPOINT_URL", "http://minio:9000", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");

        assertThat(url(ignored, "s3://bucket/a", "us-east-1")).startsWith("https://bucket.s3.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:pw@host",
                "http://",
                "http:///pw",
                "http://:9000/pw",
                "ftp://host/pw",
                "http://host/?pw",
                "http://h\u00f6st/pw",
                "http://host/%pw",
                "pw"
            })
    void anEndpointThatIsNoUrlIsNamedButNotShown(String endpoint) {
        FetchException failure = catchThrowableOfType(
                FetchException.class, () -> url(Map.of("AWS_ENDPOINT_URL", endpoint), "s3://bucket/a", "us-east-1"));

        assertThat(failure).hasMessageContaining("endpoint for S3");
        assertThat(failure.getMessage()).doesNotContain("pw");
    }
}
