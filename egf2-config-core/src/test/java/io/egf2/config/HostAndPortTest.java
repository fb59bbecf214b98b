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

class HostAndPortTest {

    @ParameterizedTest
    @CsvSource({
        "localhost:9200, localhost, 9200",
        "Kafka_1:9092, kafka_1, 9092",
        "10.0.0.7:1, 10.0.0.7, 1",
        "[::1]:65535, [::1], 65535",
        "[FE80::A]:80, [fe80::a], 80",
        "xn--bcher-kva.example.:80, xn--bcher-kva.example., 80",
    })
    void hostAndPortAreRead(String text, String host, int port) {
        HostAndPort read = HostAndPort.of(text);

        assertThat(read.host()).isEqualTo(host);
        assertThat(read.port()).isEqualTo(port);
        assertThat(read).hasToString(host + ":" + port).isEqualTo(HostAndPort.of(host + ":" + port));
        assertThat(read).hasSameHashCodeAs(HostAndPort.of(host + ":" + port));
    }

    @Test
    void othersAreNotEqual() {
        assertThat(HostAndPort.of("a:1")).isNotEqualTo(HostAndPort.of("a:2")).isNotEqualTo(HostAndPort.of("b:1"));
        assertThat(HostAndPort.of("a:1")).isNotEqualTo("a:1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "``|it is empty|",
                "`  `|it is blank|",
                "`h:1 `|it ends with a blank|delete the blank behind it",
                "<host>:9200|a placeholder is left in it|replace the placeholder with the real value",
                "$HOST:9200|a placeholder is left in it|replace the placeholder with the real value",
                "http://h:9200|it is a URL|write only its host and port, without the scheme in front",
                "tcp://h:9200|it is a URL|write only its host and port, without the scheme in front",
                "u:p@h:9200|it has user info|delete what stands before the @, and the @ itself",
                "h:9200/x|it has a path|write only the host and port",
                "a:1,b:2|it is more than one host|one host and port in each text",
                "h|it has no port|write a colon and the port behind it",
                "[::1]|it has no port|write a colon and the port behind it",
                "a b|its host has a blank in it|",
                "h:|there is no port behind its colon|",
                ":9200|it has no host|",
                "9200|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "h:http|its port is not a number|",
                "h:0|its port is not from 1 to 65535|",
                "h:65536|its port is not from 1 to 65535|",
                "h:80:80|its port is not a number|",
                "h:+80|its port is not a number|",
                "h: 80|its port is not a number|",
                "::1|its IPv6 address is not in brackets|write the address as in [::1]:9200",
                "::1:9200|its IPv6 address is not in brackets|write the address as in [::1]:9200",
                "[::1]9200|only a port may follow its IPv6 address|",
                "[::1]x:9200|only a port may follow its IPv6 address|",
                "[::1:9200|the bracket of its IPv6 address is not closed|",
                "[h]:80|what it has in brackets is not an IPv6 address|",
                "127.1:80|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "bücher:80|its host has the character U+00FC in it|write an international name in its xn-- form",
                "h\\x:80|its host has a backslash in it|",
                "`h\n:80`|its host has a line break in it|",
                "%68:80|its host is percent-encoded|write the host as it is",
            })
    void badTextsAreRefused(String text, String message, String hint) {
        BadText fault = why(() -> HostAndPort.of(text));

        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.hint().orElse(null)).isEqualTo(hint);
    }

    @Test
    void ofTellsWhatIsExpectedAndFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostAndPort.of("h"))
                .withMessage("expected a host and port such as localhost:9200, found \"h\": it has no port"
                        + " (write a colon and the port behind it)");
    }

    private static BadText why(ThrowingCallable refused) {
        Throwable refusal = catchThrowableOfType(IllegalArgumentException.class, refused);
        return (BadText) Objects.requireNonNull(refusal.getCause());
    }
}
