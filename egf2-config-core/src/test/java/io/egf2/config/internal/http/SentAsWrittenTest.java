package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.ok;
import static io.egf2.config.RawServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is what was written, or there is none. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SentAsWrittenTest {

    private static final int URLS = 400;

    /** What URLs are made of, and what people put into them. */
    private static final String[] PIECES = {
        "a", "B", "7", "-", ".", "..", "/", "//", "/./", "/../", "_", "~", "!", "$", "&", "'", "(", ")", "*", "+", ",",
        ";", "=", ":", "@", "%7e", "%7E", "%2e", "%2E%2e", "%2F", "%20", "%25", "%C3%BC", "%27", "%00", "?", "??", "|",
        "\\", "\"", "<", ">", "^", "`", "{", "}", "[", "]", "%", "%zz", " ", "\u00fc", "\t", "..;", ".json", "%5c"
    };

    @Test
    void eachUrlIsSentAsItIsWrittenOrRefusedWithWords() {
        Random random = new Random(7);
        int sent = 0;
        try (RawServer server = RawServer.start(ok("{}"))) {
            for (int i = 0; i < URLS; i++) {
                String written = written(random);
                int before = server.requests().size();
                String refusal = refusal("http://127.0.0.1:" + server.port() + written);
                if (refusal == null) {
                    assertThat(server.lastRequest()).startsWith("GET " + written + " HTTP/1.1\r\n");
                    sent++;
                } else {
                    assertThat(refusal).as(written).contains(": ", " ");
                    assertThat(server.requests()).as(written).hasSize(before);
                }
            }
        }
        assertThat(sent).isBetween(URLS / 10, URLS - URLS / 10);
    }

    private static String written(Random random) {
        StringBuilder written = new StringBuilder("/");
        for (int i = random.nextInt(5); i >= 0; i--) {
            written.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return written.toString();
    }

    private static @Nullable String refusal(String location) {
        try {
            Fetching.fetch(location);
            return null;
        } catch (StageFailure failure) {
            assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.LOCATION_MALFORMED);
            assertThat(Details.of(failure.problems().get(0))).isEmpty();
            return failure.problems().get(0).message();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c.json?name=a&b=%27c%27",
                "/%7euser/C.JSON;v=1",
                "/a/...b/.c/c..json",
                "//a//",
                "/c.json?a?b=/../c",
                "/%5c%7C",
                "/.well-known/c.json",
                "/c.json?"
            })
    void unusualUrlsAreSent(String written) {
        try (RawServer server = RawServer.start(ok("{}"))) {
            Fetching.fetch("http://127.0.0.1:" + server.port() + written);
            assertThat(server.lastRequest()).startsWith("GET " + written + " HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/a/../c.json,only dots,write the path that it leads to: /c.json",
                "/../c.json,only dots,write the path that it leads to: /c.json",
                "/./a/./c.json,only dots,write the path that it leads to: /a/c.json",
                "/a/%2E%2e/c.json,only dots,write the path that it leads to: /c.json",
                "/a/..,only dots,write the path that it leads to: /",
                "/a/b/.,only dots,write the path that it leads to: /a/b/",
                "/c.json?name='a',the character ' in it,percent-encode it: write %27"
            })
    void whatWouldBeRewrittenIsRefusedAndTheHintHelps(String written, String message, String hint) {
        try (RawServer server = RawServer.start(ok("{}"))) {
            String url = "http://127.0.0.1:" + server.port();
            StageFailure failure = Fetching.failure(url + written);
            assertThat(failure.problems().get(0).message()).contains(message);
            assertThat(failure.problems().get(0).hint()).contains(hint);
            assertThat(server.requests()).isEmpty();
            String mended = hint.endsWith("%27") ? written.replace("'", "%27") : hint.substring(hint.indexOf('/'));
            Fetching.fetch(url + mended);
            assertThat(server.lastRequest()).startsWith("GET " + mended + " HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/x/../y.json,/y.json",
                "../../y.json,/y.json",
                "/x/%2e%2E/y.json?a=/../b,/y.json?a=/../b",
                "/y.json?name='a',/y.json?name=%27a%27"
            })
    void redirectsAreReadAsEveryClientReadsThem(String location, String asked) {
        try (RawServer server = RawServer.start(redirect(location), ok("{}"))) {
            Fetching.fetch(server.url());
            assertThat(server.lastRequest()).startsWith("GET " + asked + " HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"LOCALHOST,localhost", "127.0.0.1,127.0.0.1", "[::1],[::1]", "[0:0:0:0:0:0:0:1],[0:0:0:0:0:0:0:1]"})
    void hostIsSentAsItIsWritten(String host, String sent) throws Exception {
        InetAddress address = InetAddress.getByName(host);
        try (RawServer server = RawServer.start(address, 0, ok("{}"))) {
            Fetching.fetch("http://" + host + ":" + server.port() + "/c.json");
            assertThat(server.lastRequest()).contains("Host: " + sent + ":" + server.port() + "\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "X-Token,s3cr3t\\n,a line break,delete the line break at the end",
                "X-Token,s3cr3t\\r\\n,a line break,delete the line break at the end",
                "X-Token,s3cr3t\\nX-Other: x,a line break,",
                "Authorization,Bearer s3cr3t\\u00e4,the character U+00E4,",
                "X-Token,s3cr3t\\u0000,a zero byte (U+0000),",
                "X-Token,\\u200bs3cr3t,a zero-width space (U+200B),"
            })
    void headerThatCannotBeSentIsNamedWithoutItsValue(String name, String value, String fault, @Nullable String hint) {
        try (RawServer server = RawServer.start(ok("{}"))) {
            StageFailure failure = Fetching.failure("via://x/y", via(server.url(), Map.of(name, unescaped(value))));
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.LOCAL_SETUP);
            assertThat(failure.problems().get(0).message())
                    .isEqualTo("the header " + name + " cannot be sent: its value has " + fault + " in it");
            assertThat(failure.problems().get(0).hint().orElse("")).startsWith(hint == null ? "" : hint);
            assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Token", "X:Token", "T\u00f6ken", "X\nY"})
    void nameThatIsNoHeaderIsShown(String name) {
        try (RawServer server = RawServer.start(ok("{}"))) {
            StageFailure failure = Fetching.failure("via://x/y", via(server.url(), Map.of(name, "s3cr3t")));
            assertThat(failure.problems().get(0).message())
                    .startsWith("a header cannot be sent: \"")
                    .endsWith("\" is not a name of one");
            assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
        }
    }

    @Test
    void headersOfAFetcherTakeThePlaceOfTheLibrarys() {
        try (RawServer server = RawServer.start(ok("{}"))) {
            Fetching.fetch("via://x/y", Fetching.LONG, 100, via(server.url(), Map.of("accept", "text/x", "HOST", "v")));
            assertThat(server.lastRequest())
                    .containsIgnoringCase("\r\naccept: text/x\r\n")
                    .containsIgnoringCase("\r\nhost: v\r\n")
                    .doesNotContain("application/json", "127.0.0.1");
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\u00e4", "\u00e4")
                .replace("\\u0000", "\0")
                .replace("\\u200b", "\u200b");
    }

    private static ConfigFetcher via(String url, Map<String, String> headers) {
        return new ConfigFetcher() {
            @Override
            public Set<String> schemes() {
                return Set.of("via");
            }

            @Override
            public FetchedDocument fetch(FetchRequest request) throws FetchException {
                return request.get(URI.create(url), headers);
            }
        };
    }
}
