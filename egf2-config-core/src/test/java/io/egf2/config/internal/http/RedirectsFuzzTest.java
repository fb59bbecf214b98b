package io.egf2.config.internal.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.Output;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the header {@code Location}: an http or https URL to ask next, or a refusal that is safe to print. */
class RedirectsFuzzTest {

    private static final URI START = URI.create("https://u:hunter2@config.example/a/b.json?k=hunter2");

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "https://u:p@other.example:8443/c.json?sig=x#f",
                        "/x",
                        "?y",
                        "../../x",
                        "//other.example/x",
                        "http://config.example/x",
                        "https://169.254.169.254/latest",
                        "https://[::ffff:169.254.169.254]/",
                        "https://[fe80::1%25eth0]/",
                        "https://2852039166/",
                        "https://metadata.google.internal./",
                        "https:///..",
                        "https:////../x",
                        "https:/../x",
                        "/..//..//x?'",
                        "file:///etc/passwd",
                        "javascript:alert(1)",
                        "https:\\\\other.example",
                        "https://h/a b\t\u202e",
                        "https://b\u00fccher.example/\u00fc",
                        "b.json\nc.json\nd.json\ne.json\nf.json\ng.json",
                        "#f")
                .map(Output::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyHeaderIsFollowedOrRefused(byte[] input) throws FetchException {
        String text = new String(Output.withoutCanary(input), StandardCharsets.UTF_8);
        check(text);
        String rest = text.replace('\n', ' ');
        check("https://u:hunter2@" + rest);
        check("/x" + rest.replace('?', ' ') + "http://u:hunter2@h/x");
        check("https://h/x?k=hunter2" + rest);
    }

    /** Each line is the answer of one server. */
    private static void check(String locations) throws FetchException {
        Redirects redirects = new Redirects(HttpTarget.of(START, Reason.BAD_LOCATION));
        try {
            for (String location : locations.split("\n", -1)) {
                checkShown(redirects.follow(Optional.of(location)).toString());
            }
            checkShown(redirects.explain(new FetchException(Reason.NO_PERMISSION, "answers 403")));
        } catch (FetchException e) {
            if (e.reason() != Reason.REDIRECT_REFUSED) {
                throw e;
            }
            checkShown(e);
        }
    }

    private static void checkShown(FetchException failure) {
        checkShown(String.valueOf(failure.getMessage()));
        checkShown(failure.hint().orElse(""));
    }

    private static void checkShown(String text) {
        Output.checkLine(text, 100_000);
        Output.checkKeptSecret(text);
    }
}
