package io.egf2.config.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the statuses of a proper server. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HttpStatusTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().bindAddress("127.0.0.1").dynamicPort().gzipDisabled(true))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201 | UNUSABLE_ANSWER | which is not a document",
                "204 | UNUSABLE_ANSWER | no content",
                "205 | UNUSABLE_ANSWER | reset content",
                "206 | UNUSABLE_ANSWER | partial content",
                "300 | UNUSABLE_ANSWER | answers 300",
                "304 | UNUSABLE_ANSWER | not modified",
                "400 | UNUSABLE_ANSWER | answers 400",
                "401 | NO_PERMISSION | unauthorized",
                "403 | NO_PERMISSION | forbidden",
                "404 | NOT_FOUND | not found",
                "407 | NO_PERMISSION | proxy",
                "410 | NOT_FOUND | gone",
                "418 | UNUSABLE_ANSWER | answers 418",
                "501 | UNUSABLE_ANSWER | answers 501",
                "505 | UNUSABLE_ANSWER | answers 505",
                "511 | UNUSABLE_ANSWER | answers 511",
                "999 | UNUSABLE_ANSWER | answers 999"
            })
    void finalStatusIsAskedForOnce(int status, ProblemCode code, String message) {
        serve(status(status));
        Problem problem = Fetching.problem(url());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).startsWith("localhost:").contains(" answers " + status, message);
        assertThat(Details.of(problem)).singleElement().asString().contains("  STATUS  ");
        SERVER.verify(1, getRequestedFor(urlEqualTo("/auth.json")));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void troubleOfTheServerIsTriedAgain(int status) {
        SERVER.stubFor(get(anyUrl()).inScenario("x").willReturn(status(status)).willSetStateTo("well"));
        SERVER.stubFor(get(anyUrl()).inScenario("x").whenScenarioStateIs("well").willReturn(ok("{}")));
        assertThat(Fetching.fetch(url()).attempts()).isEqualTo(2);
    }

    @Test
    void troubleForEverIsToldWithEveryAttempt() {
        serve(status(503).withBody("s3cr3t body").withHeader("X", "s3cr3t header"));
        StageFailure failure = Fetching.failure(url(), Fetching.SHORT);
        Problem problem = failure.problems().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_TROUBLE);
        assertThat(problem.message())
                .contains("answers 503 (service unavailable) (")
                .contains(" attempts within the deadline of 0.9 s)");
        assertThat(Details.of(problem)).hasSizeGreaterThan(1);
        assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
        SERVER.verify(Details.of(problem).size(), getRequestedFor(urlEqualTo("/auth.json")));
    }

    @Test
    void pauseThatTheServerAsksForIsObeyed() {
        SERVER.stubFor(get(anyUrl())
                .inScenario("x")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(status(429).withHeader("Retry-After", "1"))
                .willSetStateTo("well"));
        SERVER.stubFor(get(anyUrl()).inScenario("x").whenScenarioStateIs("well").willReturn(ok("{}")));
        long begin = System.nanoTime();
        assertThat(Fetching.fetch(url()).attempts()).isEqualTo(2);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "2147483648", "99999999999999999999999999999", "Fri, 31 Dec 2200 23:59:59 GMT"})
    void pauseBeyondTheDeadlineEndsTheFetchAtOnce(String retryAfter) {
        serve(status(503).withHeader("Retry-After", retryAfter));
        Problem problem = Fetching.problem(url());
        assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_TROUBLE);
        assertThat(problem.message()).contains("asks for a pause of ", " s, beyond the deadline of 20 s");
        SERVER.verify(1, getRequestedFor(urlEqualTo("/auth.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "Sun, 06 Nov 1994 08:49:37 GMT"})
    void pauseOfNothingStillWaitsBeforeItIsTriedAgain(String retryAfter) {
        serve(status(503).withHeader("Retry-After", retryAfter));
        Problem problem = Fetching.problem(url(), Fetching.SHORT);
        assertThat(Details.of(problem)).hasSizeBetween(2, 4);
        SERVER.verify(Details.of(problem).size(), getRequestedFor(urlEqualTo("/auth.json")));
    }

    @Test
    void timeoutOfTheRequestIsNotSilentlyRepeated() {
        serve(status(408));
        Problem problem = Fetching.problem(url(), Fetching.SHORT);
        SERVER.verify(Details.of(problem).size(), getRequestedFor(urlEqualTo("/auth.json")));
    }

    @Test
    void userAndPasswordOfTheLocationAreSentAndNeverShown() {
        SERVER.stubFor(get(anyUrl()).withBasicAuth("us er", "p\u00e4ss:wo%rd").willReturn(ok("{}")));
        String good = "http://us%20er:p%C3%A4ss:wo%25rd@localhost:" + SERVER.getPort() + "/auth.json";
        assertThat(Fetching.text(good)).isEqualTo("{}");
        SERVER.resetAll();
        serve(status(401));
        StageFailure failure = Fetching.failure(good + "?token=s3cr3t");
        assertThat(Fetching.visible(failure)).doesNotContain("us%20er", "wo%25rd", "s3cr3t");
        SERVER.verify(getRequestedFor(urlEqualTo("/auth.json?token=s3cr3t")));
    }

    @Test
    void pathAndQueryAreSentAsTheyWereWritten() {
        serve(ok("{}"));
        Fetching.fetch("http://localhost:" + SERVER.getPort() + "//a%2Fb//c%20d;e=f/?x=%2B+%26&&y==");
        SERVER.verify(getRequestedFor(urlEqualTo("//a%2Fb//c%20d;e=f/?x=%2B+%26&&y==")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client sent an HTTP request to an HTTPS server.\n",
                "<center>The plain HTTP request was sent to HTTPS port</center>",
                "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />",
                "Bad Request\nThis combination of host and port requires TLS."
            })
    void plainHttpAtATlsPortIsAMistakeOfTheLocation(String body) {
        serve(status(400).withBody(body));
        StageFailure failure = Fetching.failure(url());
        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        assertThat(failure.problems().get(0).message())
                .isEqualTo(url() + ": localhost:" + SERVER.getPort()
                        + " expects TLS (https), but was asked in plain HTTP");
        assertThat(failure.problems().get(0).hint()).contains("write https:// instead of http://");
        SERVER.resetAll();
        SERVER.stubFor(get("/auth.json").willReturn(status(302).withHeader("Location", "/b")));
        SERVER.stubFor(get("/b").willReturn(status(400).withBody(body)));
        Problem redirected = Fetching.problem(url());
        assertThat(redirected.code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
        assertThat(redirected.hint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Signature=s3cr3t,true",
        "a=b&x-goog-signature=s3cr3t,true",
        "Expires=1&Signature=s3cr3t&Key-Pair-Id=K,true",
        "sv=1&sig=s3cr3t,true",
        "design=1,false",
        "token=s3cr3t,false"
    })
    void onlyASignedUrlMayHaveExpired(String query, boolean isSigned) {
        serve(status(403));
        StageFailure failure = Fetching.failure(url() + "?" + query);
        assertThat(failure.problems().get(0).hint())
                .contains(
                        isSigned
                                ? "the location is a signed URL, which may have expired: make a new one"
                                : "give this service the right to read the document");
        assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
    }

    @Test
    void unauthorizedIsToldWithWhatALocationCanGive() {
        serve(status(401).withHeader("WWW-Authenticate", "Basic realm=x"));
        assertThat(Fetching.problem(url()).hint())
                .contains("write user and password into the location, in front of its host (RFC 3986 user info)");
        assertThat(Fetching.problem(url().replace("//", "//u:p@")).hint())
                .contains("check the user and password in the location (between http:// and the host)");
        serve(status(401).withHeader("WWW-Authenticate", "Bearer"));
        assertThat(Fetching.problem(url()).hint()).isEmpty();
    }

    private static void serve(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(anyUrl()).willReturn(answer));
    }

    private static String url() {
        return "http://localhost:" + SERVER.getPort() + "/auth.json";
    }
}
