package io.egf2.config.s3;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchException.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Whatever S3 and STS answer: a failure in our words, which holds no more of the answer than a short plain code or region. */
class S3AnswerFuzzTest {

    private static final int[] STATUSES = {301, 307, 400, 403, 404, 500, 503};
    private static final S3Endpoint AWS = new S3Endpoint(Optional.empty(), false, "s3");
    private static final String FRONT = "<Error><Message>hunter2: no</Message><Resource>/hunter2/x</Resource>";

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>no</Message><Key>a</Key></Error>",
                        "<Error><Code>AccessDenied</Code><Message>kms:Decrypt</Message></Error>",
                        "<Error><Code>PermanentRedirect</Code><Endpoint>b</Endpoint></Error>",
                        "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-1</Region></Error>",
                        "<Error><Code>IllegalLocationConstraintException</Code><Region>evil-1</Region></Error>",
                        "<Error><Code>RequestTimeTooSkewed</Code></Error>\nMon, 23 Nov 2026 12:00:30 GMT",
                        "<Error><Code>KMS.DisabledException</Code></Error>",
                        "<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredTokenException</Code></Error></ErrorResponse>",
                        "<html><!-- <Code>NoSuchKey</Code> --><title>503</title></html>",
                        "<Code>SlowDown</Code><Code>\u202e</Code>",
                        "<Code>BUCKET</Code>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyAnswerIsToldInOurWords(byte[] input) throws FetchException {
        String body = new String(input, StandardCharsets.UTF_8).replace("hunter2", "");
        int status = STATUSES[input.length % STATUSES.length];
        checkAll(status, body);
        checkAll(status, FRONT + body);
        checkAll(status, body + FRONT);
        checkProvider(status, body);
    }

    private static void checkAll(int status, String body) throws FetchException {
        String date = body.substring(body.lastIndexOf('\n') + 1);
        FetchException failure = new FetchException(Reason.UNUSABLE_ANSWER, "h:443 answers " + status)
                .withPhase(Phase.STATUS)
                .withResponse(new Response(status, Map.of("date", date), body));
        S3Answer answer = new S3Answer(failure);
        for (String location : new String[] {"s3://bucket/key", "s3://bucket/key?versionId=1&region=eu-central-1"}) {
            S3Location place = S3Location.of(URI.create(location));
            FetchException told =
                    new S3Failure(failure, answer, place, "the environment", "us-east-1", "us-east-1").explain(AWS);
            check(told.getMessage() + told.hint().orElse(""));
        }
    }

    private static void checkProvider(int status, String code) {
        AwsServiceException fault = AwsServiceException.builder()
                .statusCode(status)
                .message("hunter2")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("hunter2")
                        .build())
                .build();
        check(ProviderFault.of(fault, () -> "failed").words());
    }

    private static void check(String told) {
        boolean harmless = told.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (told.contains("hunter2") || told.length() > 1_000 || !harmless) {
            throw new AssertionError(told);
        }
    }
}
