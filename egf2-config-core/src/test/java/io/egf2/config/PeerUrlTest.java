package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.internal.text.BadText;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerUrlTest {

    @Test
    void aPeerUrlGivesItsParts() {
        PeerUrl url = PeerUrl.of("http://client_data:8000/api/");

        assertThat(url.scheme()).isEqualTo("http");
        assertThat(url.host()).isEqualTo("client_data");
        assertThat(url.port()).isEqualTo(8000);
        assertThat(url.uri()).hasToString("http://client_data:8000/api");
        assertThat(url).hasToString("http://client_data:8000/api");
    }

    @ParameterizedTest
    @CsvSource({
        "http://h:1, http://h:1/",
        "http://h, HTTP://H/",
        "http://h, http://h:80",
        "https://h:443/, https://h",
        "http://h/a, http://h/a/",
        "http://[::A]:1, http://[::a]:1/",
    })
    void urlsThatDifferOnlyInFormAreEqual(String one, String other) {
        assertThat(PeerUrl.of(one)).isEqualTo(PeerUrl.of(other)).hasSameHashCodeAs(PeerUrl.of(other));
        assertThat(PeerUrl.of(one).toString())
                .isEqualTo(PeerUrl.of(other).toString())
                .doesNotEndWith("/");
    }

    @ParameterizedTest
    @CsvSource({"http://h, https://h", "http://h:1, http://h:2", "http://h, http://i", "http://h/a, http://h/A"})
    void otherUrlsAreNotEqual(String one, String other) {
        assertThat(PeerUrl.of(one)).isNotEqualTo(PeerUrl.of(other));
        assertThat(PeerUrl.of(one)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-data:8000|it has no scheme|write http:// or https:// in front of it",
                "http://u:p@h|it has user info|delete what stands before the @, and the @ itself",
                "http://u,v:p@h|it has user info|delete what stands before the @, and the @ itself",
                "http://h?|it has a query|delete the ? and what follows it",
                "http://h/#x|it has a fragment|delete the # and what follows it",
                "http://h/a/../b|its path has a part that is . or ..|write the path out",
                "http://h/.|its path has a part that is . or ..|write the path out",
                "http://h/%2E./x|its path has a part that is . or ..|write the path out",
                "http://a:1,http://b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "http://a:1, http://b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "http://a:1;http://b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "http://a:1 http://b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "http://a:1|http://b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "http://a:1,b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "a:1,b:1|it is more than one URL|one URL per service: put a load balancer in front",
                "[\"http://a:1\",\"http://b\"]|it is more than one URL|one URL per service: put a load balancer in front",
                "<URL of a, b or c>|a placeholder is left in it|replace the placeholder with the real value",
            })
    void badPeerUrlsAreRefused(String row) {
        int hint = row.lastIndexOf('|');
        int message = row.lastIndexOf('|', hint - 1); // the text itself may hold one

        BadText fault = why(() -> PeerUrl.of(row.substring(0, message)));

        assertThat(fault.message()).isEqualTo(row.substring(message + 1, hint));
        assertThat(fault.hint()).contains(row.substring(hint + 1));
    }

    @Test
    void ofTellsWhatIsExpectedAndFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerUrl.of("client-data:8000"))
                .withMessage(
                        "expected an http or https URL such as http://client-data:8000, found \"client-data:8000\": "
                                + "it has no scheme (write http:// or https:// in front of it)");
    }

    @ParameterizedTest
    @CsvSource({
        "http://h:1, /v1/x, http://h:1/v1/x",
        "http://h:1, v1/x, http://h:1/v1/x",
        "http://h:1/, /v1, http://h:1/v1",
        "http://h:1/api/, /v1/, http://h:1/api/v1/",
        "http://h:1/api, v1?a=b&c=/../, http://h:1/api/v1?a=b&c=/../",
        "http://h:1, ?a=b, http://h:1?a=b",
        "http://h:1, //evil/x, http://h:1//evil/x",
        "http://h:1, '', http://h:1",
        "http://h_1:1, /, http://h_1:1/",
    })
    void aPathIsPutBehindThePeerUrl(String url, String path, String resolved) {
        assertThat(PeerUrl.of(url).resolve(path)).hasToString(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a b",
                "/a/../b",
                "..",
                "/%2e%2E/x",
                "/a#b",
                "http://other/x",
                "/\\x",
                "/ü",
                "/%",
                "/\r\nHost: x",
                "/{id}",
                "/x "
            })
    void whatIsNoPathIsNotResolved(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerUrl.of("http://h:1").resolve(path))
                .withMessageStartingWith("expected a path such as /v1/graph, found \"");
    }

    private static BadText why(ThrowingCallable refused) {
        Throwable refusal = catchThrowableOfType(IllegalArgumentException.class, refused);
        return (BadText) Objects.requireNonNull(refusal.getCause());
    }
}
