package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.answer;
import static io.egf2.config.RawServer.ok;
import static io.egf2.config.RawServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server may send us, and what goes along. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RedirectTest {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsFollowed(int status) {
        try (RawServer server = RawServer.start(answer(status, "Location: /other?x=1#y\r\n", "moved"), ok("{}"))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
            assertThat(server.lastRequest()).startsWith("GET /other?x=1 HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "b.json,/dir/b.json",
        "../b,/b",
        "?q=1,/dir/a.json?q=1",
        "//127.0.0.1:PORT/b,/b",
        "http://LOCALHOST:PORT,/"
    })
    void relativeTargetIsResolved(String location, String path) {
        RawServer[] self = new RawServer[1];
        try (RawServer server = RawServer.start(
                connection ->
                        redirect(location.replace("PORT", "" + self[0].port())).play(connection),
                ok("{}"))) {
            self[0] = server;
            assertThat(Fetching.text("http://127.0.0.1:" + server.port() + "/dir/a.json"))
                    .isEqualTo("{}");
            assertThat(server.lastRequest()).startsWith("GET " + path + " HTTP/1.1\r\n");
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndTheSixthIsNot() {
        RawServer.Step[] five = {
            redirect("/1"), redirect("/2"), redirect("/3"), redirect("/4"), redirect("/5"), ok("{}")
        };
        try (RawServer server = RawServer.start(five)) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
        five[5] = redirect("/6");
        try (RawServer server = RawServer.start(five)) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.REDIRECT_REFUSED);
            assertThat(problem.message()).contains("more than 5 redirects: ", "/auth.json -> ", "/5 -> ", "/6");
            assertThat(server.connections()).isEqualTo(6);
        }
    }

    @Test
    void loopIsNamedAndSecretsInItAreNot() {
        try (RawServer server = RawServer.start(redirect("/b?token=s3cr3t"), redirect("/auth.json"))) {
            StageFailure failure = Fetching.failure(server.url());
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.REDIRECT_REFUSED);
            assertThat(failure.problems().get(0).message()).contains("redirects in a loop: ");
            assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://127.0.0.1/x | neither http nor https",
                "file:///etc/passwd | neither http nor https",
                "s3://bucket/key | neither http nor https",
                "javascript:alert(1) | neither http nor https",
                "http:///x | it has no host",
                "http://127.0.0.1:99999/x | its port",
                "http://b%C3%BCcher/x | percent-encoded",
                "http://127.0.0.1\\@evil/x | not a URL",
                "/a b | not a URL",
                "/a\tb | not a URL",
                "http://[::1/x | not a URL",
                "/%zz | not a URL"
            })
    void placeThatCannotBeAskedIsRefusedOnce(String location, String message) {
        try (RawServer server = RawServer.start(redirect(location))) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.REDIRECT_REFUSED);
            assertThat(problem.message()).contains(message);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void missingOrDoubleLocationIsNamed() {
        try (RawServer server =
                RawServer.start(answer(302, "", ""), answer(302, "Location: /a\r\nLocation: /b\r\n", ""))) {
            assertThat(Fetching.problem(server.url()).message()).contains("no Location header");
            assertThat(Fetching.problem(server.url()).message()).contains("not a URL");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "2852039166",
                "0xA9FEA9FE",
                "0251.0376.0251.0376",
                "169.254.43518",
                "169.254.169.254.",
                "[::ffff:169.254.169.254]",
                "[::169.254.169.254]",
                "[64:ff9b::169.254.169.254]",
                "[2002:a9fe:a9fe::1]",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "[fd20:ce::254]",
                "[::]",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "0.0.0.0",
                "0",
                "metadata.google.internal",
                "METADATA.google.internal."
            })
    void metadataAddressIsNotFollowedHoweverItIsWritten(String host) {
        try (RawServer server = RawServer.start(redirect("http://" + host + "/latest/meta-data?x=s3cr3t"))) {
            StageFailure failure = Fetching.failure(server.url());
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.REDIRECT_REFUSED);
            assertThat(failure.problems().get(0).message())
                    .containsAnyOf(
                            "redirects to a link-local or metadata address",
                            "redirects, but the URL is not usable: its host ends in a number");
            assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
        }
    }

    @Test
    void failureBehindARedirectTellsTheWay() {
        try (RawServer other = RawServer.start(answer(404, "", ""));
                RawServer server = RawServer.start(redirect(other.url() + "?x=s3cr3t"))) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem.message())
                    .isEqualTo(other.hostAndPort() + " answers 404 (not found) (redirected: " + server.url() + " -> "
                            + other.url() + ")");
        }
    }

    @Test
    void credentialsThatStayedBehindAreTheHintOfARefusal() {
        try (RawServer other = RawServer.start(answer(401, "", ""));
                RawServer server = RawServer.start(redirect(other.url()))) {
            assertThat(Fetching.problem(server.url()).hint())
                    .contains("user and password of the location are sent to its own server only");
        }
    }

    @Test
    void transientFailureBehindARedirectIsTriedFromTheStart() {
        try (RawServer other = RawServer.start(answer(503, "Retry-After: 0\r\n", ""), ok("{}"));
                RawServer server = RawServer.start(redirect(other.url()))) {
            assertThat(Fetching.fetch(server.url()).attempts()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void credentialsGoAlongWithinTheOrigin() {
        try (RawServer server = RawServer.start(redirect("/b"), ok("{}"))) {
            Fetching.fetch("http://user:pass@127.0.0.1:" + server.port() + "/auth.json");
            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(head -> head.contains("Authorization: Basic dXNlcjpwYXNz\r\n"));
        }
    }

    @Test
    void credentialsStayWhenARedirectLeadsToAnotherHostOrPortEvenIfItLeadsBack() {
        try (RawServer server = RawServer.start(RawServer.Connection::hang);
                RawServer other = RawServer.start(redirect("http://x:y@127.0.0.1:" + server.port() + "/back"));
                RawServer first = RawServer.start(redirect(other.url()))) {
            Fetching.failure("http://user:pass@127.0.0.1:" + first.port() + "/auth.json", Fetching.SHORT);
            assertThat(first.requests().get(0)).contains("Authorization: Basic");
            assertThat(other.requests().get(0)).doesNotContain("Authorization").contains("User-Agent: egf2-config/");
            assertThat(server.requests().get(0)).startsWith("GET /back").doesNotContain("Authorization");
        }
        RawServer[] self = new RawServer[1];
        try (RawServer server = RawServer.start(
                connection ->
                        redirect("http://localhost:" + self[0].port() + "/b").play(connection),
                connection ->
                        redirect("http://127.0.0.1:" + self[0].port() + "/c").play(connection),
                ok("{}"))) {
            self[0] = server;
            Fetching.fetch("http://user:pass@127.0.0.1:" + server.port() + "/auth.json");
            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().subList(1, 3)).noneMatch(head -> head.contains("Authorization"));
        }
    }

    @Test
    void headersOfAFetcherAreNotSentToAnotherServer() {
        try (RawServer other = RawServer.start(ok("{}"));
                RawServer server = RawServer.start(redirect(other.url()))) {
            ConfigFetcher vault = new ConfigFetcher() {
                @Override
                public Set<String> schemes() {
                    return Set.of("vault");
                }

                @Override
                public FetchedDocument fetch(FetchRequest request) throws FetchException {
                    return request.get(URI.create(server.url()), Map.of("X-Vault-Token", "t0ken"));
                }
            };
            Fetching.fetch("vault://x/y", Fetching.LONG, 100, vault);
            assertThat(server.lastRequest()).contains("X-Vault-Token: t0ken\r\n");
            assertThat(other.lastRequest()).doesNotContain("t0ken");
        }
    }

    @Test
    void locationOfTheOperatorMayBeLinkLocal() {
        // Nothing leaves this machine: the address of all zeros is forbidden to redirects, too, and leads to loopback.
        try (RawServer server = RawServer.start(ok("{}"))) {
            assertThat(Fetching.text("http://0.0.0.0:" + server.port() + "/x")).isEqualTo("{}");
        }
    }
}
