package io.egf2.config.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.egf2.config.ConfigException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no server of the tests does, as Amazon's S3 answers it. */
final class S3FailureTest {

    private static final String DOCUMENT = "{\"name\": \"from S3\"}";
    private static final String PATH = "/configs/auth.json";
    private static final String LOCATION = "s3://configs/auth.json";
    private static final String TOKEN = "session-token-of-nobody";

    @RegisterExtension
    static final WireMockExtension S3 = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @RegisterExtension
    static final WireMockExtension OTHER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static Loading loading() {
        return Loading.in(Map.of(
                "AWS_ENDPOINT_URL",
                "http://127.0.0.1:" + S3.getPort(),
                "AWS_ACCESS_KEY_ID",
                "local-identity",
                "AWS_SECRET_ACCESS_KEY",
                "local-secret",
                "AWS_SESSION_TOKEN",
                TOKEN));
    }

    private static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withBody("<?xml version=\"1.0\"?><Error><Code>" + code
                        + "</Code><Message>text of the server</Message></Error>");
    }

    private static void answer(ResponseDefinitionBuilder response) {
        S3.stubFor(get(urlEqualTo(PATH)).willReturn(response));
    }

    private static ConfigException failure() {
        ConfigException failure = loading().failure(LOCATION, "--config-timeout=15s");
        assertThat(failure.report())
                .doesNotContain(TOKEN)
                .doesNotContain("local-identity")
                .doesNotContain("Signature=")
                .doesNotContain("text of the server");
        return failure;
    }

    @Test
    void theRegionIsLearnedFromARedirectThatLeadsNowhere() {
        answer(error(301, "PermanentRedirect").withHeader("x-amz-bucket-region", "eu-central-1"));
        S3.stubFor(get(urlEqualTo(PATH))
                .withHeader("Authorization", containing("/eu-central-1/s3/aws4_request"))
                .willReturn(ok(DOCUMENT)));

        assertThat(loading().load(LOCATION).settings().name()).isEqualTo("from S3");

        S3.verify(1, getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", containing("/us-east-1/s3/")));
        S3.verify(2, getRequestedFor(urlEqualTo(PATH)).withHeader("X-Amz-Security-Token", containing(TOKEN)));
    }

    @Test
    void theRegionIsLearnedFromTheTextOfABadRequestToo() {
        answer(error(400, "AuthorizationHeaderMalformed</Code><Region>eu-north-1</Region><Code>"));
        S3.stubFor(get(urlEqualTo(PATH))
                .withHeader("Authorization", containing("/eu-north-1/"))
                .willReturn(ok(DOCUMENT)));

        assertThat(loading()
                        .with("AWS_REGION", "eu-west-1")
                        .load(LOCATION)
                        .settings()
                        .name())
                .isEqualTo("from S3");
    }

    @Test
    void aRegionIsLearnedOnlyOnce() {
        answer(error(301, "PermanentRedirect").withHeader("x-amz-bucket-region", "eu-central-1"));

        assertThat(failure().report()).contains("region us-east-1 was tried, eu-central-1 is right");
        S3.verify(2, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aLearnedRegionIsKeptForTheNextAttempt() {
        answer(error(301, "PermanentRedirect").withHeader("x-amz-bucket-region", "eu-central-1"));
        S3.stubFor(get(urlEqualTo(PATH))
                .withHeader("Authorization", containing("/eu-central-1/"))
                .inScenario("busy")
                .whenScenarioStateIs("Started")
                .willReturn(error(503, "SlowDown"))
                .willSetStateTo("calm"));
        S3.stubFor(get(urlEqualTo(PATH))
                .withHeader("Authorization", containing("/eu-central-1/"))
                .inScenario("busy")
                .whenScenarioStateIs("calm")
                .willReturn(ok(DOCUMENT)));

        assertThat(loading().load(LOCATION).settings().name()).isEqualTo("from S3");

        S3.verify(1, getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", containing("/us-east-1/")));
    }

    @Test
    void aRegionThatIsNoHostNameIsNotBelieved() {
        answer(error(301, "PermanentRedirect").withHeader("x-amz-bucket-region", "evil.example/"));

        assertThat(failure().exitCode()).isEqualTo(69);
        S3.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU-WEST-1", "eu west 1", "evil.example/"})
    void aRegionThatIsNotWrittenAsOneIsAMistakeWhereverItStands(String region) {
        String inLocation = LOCATION + "?region=" + region.replace(" ", "%20");

        for (ConfigException failure : List.of(
                loading().with("AWS_REGION", region).failure(LOCATION),
                loading().failure(inLocation))) {
            assertThat(failure.exitCode()).isEqualTo(64);
            assertThat(failure.report()).contains("the region is not written as a region is");
        }
        S3.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void anAccessPointIsNamedByItsAlias() {
        ConfigException failure =
                loading().failure("s3://arn:aws:s3:eu-west-1:123456789012:accesspoint/configs/auth.json");

        assertThat(failure.exitCode()).isEqualTo(64);
        assertThat(failure.report()).contains("written as an ARN").contains("write the alias of the access point");
    }

    @Test
    void aWrongRegionInTheLocationIsAMistake() {
        S3.stubFor(get(urlEqualTo(PATH))
                .willReturn(error(301, "PermanentRedirect").withHeader("x-amz-bucket-region", "eu-central-1")));

        ConfigException failure = loading().failure(LOCATION + "?region=eu-west-1");

        assertThat(failure.exitCode()).isEqualTo(64);
        assertThat(failure.report())
                .contains("region eu-west-1 was tried, eu-central-1 is right")
                .contains("correct the region in the location");
    }

    @Test
    void slowDownIsTriedAgain() {
        S3.stubFor(get(urlEqualTo(PATH))
                .inScenario("busy")
                .whenScenarioStateIs("Started")
                .willReturn(error(503, "SlowDown"))
                .willSetStateTo("calm"));
        S3.stubFor(get(urlEqualTo(PATH))
                .inScenario("busy")
                .whenScenarioStateIs("calm")
                .willReturn(ok(DOCUMENT)));

        assertThat(loading().load(LOCATION).settings().name()).isEqualTo("from S3");
        S3.verify(2, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void slowDownToTheEndIsAnOutage() {
        answer(error(503, "SlowDown").withHeader("Retry-After", "60"));

        ConfigException failure = failure();

        assertThat(failure.exitCode()).isEqualTo(69);
        assertThat(failure.report())
                .contains("it gets too many requests at once (SlowDown")
                .contains("a pause of 60 s");
        S3.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | AccessDenied             | 77 | on configs/ and the key
            403 | AccessDenied             | 77 | s3:ListBucket
            403 |                          | 77 | answers 403 (forbidden), region us-east-1
            403 | AllAccessDisabled        | 77 | S3 answers 403 (AllAccessDisabled, region us-east-1)
            404 | NoSuchAccessPoint        | 66 | S3 answers 404 (NoSuchAccessPoint, region us-east-1)
            400 | InvalidRequest           | 69 | S3 answers 400 (InvalidRequest, region us-east-1)
            400 | ExpiredToken             | 77 | get new temporary credentials
            400 | InvalidToken             | 77 | the session token from environment variables
            403 | RequestTimeTooSkewed     | 77 | set the clock
            403 | InvalidObjectState       | 69 | restore-object
            400 | KMS.DisabledException    | 77 | kms:Decrypt
            404 | NoSuchVersion            | 66 | list-object-versions
            """)
    void aCodeOfS3BecomesAdvice(int status, @Nullable String code, int exitCode, String words) {
        answer(error(status, code == null ? "" : code));

        ConfigException failure = failure();

        assertThat(failure.exitCode()).isEqualTo(exitCode);
        assertThat(failure.report()).contains(words);
    }

    @Test
    void aClockThatIsWrongIsMeasured() {
        String past = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(42).minusSeconds(20));
        answer(error(403, "RequestTimeTooSkewed").withHeader("Date", past));

        assertThat(failure().report()).contains("the clock of this machine is wrong, 42 minutes ahead of that of S3");
    }

    @Test
    void aMissingRightToDecryptIsToldFromOthers() {
        answer(aResponse()
                .withStatus(403)
                .withBody("<Error><Code>AccessDenied</Code><Message>not authorized to perform: kms:Decrypt"));

        assertThat(failure().report()).contains("encrypted with a KMS key that cannot be used");
    }

    @Test
    void aDeletedDocumentIsToldFromOneThatNeverWas() {
        answer(error(404, "NoSuchKey").withHeader("x-amz-delete-marker", "true"));

        ConfigException failure = failure();

        assertThat(failure.exitCode()).isEqualTo(66);
        assertThat(failure.report()).contains("the document was deleted").contains("?versionId=");
    }

    @Test
    void aVersionIsAskedForAndIsTheRevision() {
        S3.stubFor(get(urlEqualTo(PATH + "?versionId=3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"))
                .willReturn(ok(DOCUMENT)
                        .withHeader("ETag", "\"abc\"")
                        .withHeader("x-amz-version-id", "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY")));

        assertThat(loading()
                        .load(LOCATION + "?versionId=3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY")
                        .revision())
                .contains("3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY");
    }

    @Test
    void aVersionIsShownInPlainCharacters() {
        answer(ok(DOCUMENT).withHeader("x-amz-version-id", "a\u202eb" + "x".repeat(5_000)));

        assertThat(loading().load(LOCATION).revision())
                .hasValueSatisfying(
                        version -> assertThat(version).hasSizeLessThan(300).matches("[ -~\u2026]+"));
    }

    @Test
    void theVersionOfABucketWithoutVersionsIsNone() {
        answer(ok(DOCUMENT).withHeader("ETag", "\"abc\"").withHeader("x-amz-version-id", "null"));

        assertThat(loading().load(LOCATION).revision())
                .hasValueSatisfying(etag -> assertThat(etag).startsWith("\"abc"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsToldAndNotFollowed(int status) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Location", "http://127.0.0.1:" + OTHER.getPort() + "/elsewhere?X-Amz-Signature=abc"));

        ConfigException failure = failure();

        assertThat(failure.exitCode()).isEqualTo(69);
        assertThat(failure.report())
                .contains(
                        "S3 redirects to 127.0.0.1, where a signed request does not follow (" + status + ", region us-")
                .doesNotContain("abc");
        OTHER.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
        S3.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @ParameterizedTest
    @CsvSource({"400, EntityTooSmall", "403, AllAccessDisabled", "404, NoSuchAccessPoint", "409, BucketGone", "403, ''"
    })
    void theRequestIdIsAlwaysShown(int status, String code) {
        answer(error(status, code).withHeader("x-amz-request-id", "4442587FB7D0A2F9"));

        assertThat(failure().report())
                .contains(code, ", request id 4442587FB7D0A2F9")
                .doesNotContain("signed URL may");
    }

    @Test
    void theRequestIdInTheTextIsShownToo() {
        answer(error(404, "NoSuchKey</Code><RequestId>0A49CE4060975EAC</RequestId><Code>"));

        assertThat(failure().report()).contains("(NoSuchKey, region us-east-1), request id 0A49CE4060975EAC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><Code>NoSuchKey</Code></html>",
                "<html><body><Error><Code>NoSuchKey</Code></Error></body></html>",
                "<!-- <Error><Code>NoSuchKey</Code></Error> --><a/>",
                "<Error><!-- <Code>NoSuchKey</Code> --></Error>",
                "<Error><Details><Code>NoSuchKey</Code></Details></Error>",
                "<Error><Code><b>NoSuchKey</b></Code></Error>",
                "<Error><Message><![CDATA[<Code>NoSuchKey</Code>]]></Message></Error>",
                "<!DOCTYPE x [<!ENTITY c 'NoSuchKey'>]><Error><Code>&c;</Code></Error>",
                "<Error><Code>No Such Key; <x></Code></Error>",
                "{\"Code\": \"NoSuchKey\"}",
                "Error: <Code>NoSuchKey</Code>",
                "<Error",
                ""
            })
    void whatIsNoErrorOfS3IsToldByItsStatus(String body) {
        answer(aResponse().withStatus(403).withBody(body));

        ConfigException failure = failure();

        assertThat(failure.exitCode()).isEqualTo(77);
        assertThat(failure.report()).contains("answers 403").doesNotContain("NoSuchKey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code></Error>",
                "\n  <Error xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Code>NoSuchKey</Code></Error>",
                "<Error><Message>a &lt;b&gt; &#x41;</Message><Code>NoSuchKey</Code></Error>",
                "<Error><Key>x</Key><Code>NoSuchKey</Code><Message>cut sho"
            })
    void anErrorOfS3IsReadHoweverItIsWritten(String body) {
        answer(aResponse().withStatus(403).withBody(body));

        assertThat(failure().exitCode()).isEqualTo(66);
    }
}
