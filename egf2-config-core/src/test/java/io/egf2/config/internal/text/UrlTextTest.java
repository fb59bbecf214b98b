package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTextTest {

    @Test
    void aUrlIsTakenApart() throws BadText {
        UrlText url = UrlText.parse("HTTPS://us%65r:p%40ss@Client_Data.Example:8443/a/b%20c;v=1?x=/?:@#frag");

        assertThat(url.scheme()).isEqualTo("https");
        assertThat(url.isSecure()).isTrue();
        assertThat(url.userInfo()).contains("us%65r:p%40ss");
        assertThat(url.host()).isEqualTo("client_data.example");
        assertThat(url.port()).isEqualTo(8443);
        assertThat(url.path()).isEqualTo("/a/b%20c;v=1");
        assertThat(url.query()).contains("x=/?:@");
        assertThat(url.fragment()).contains("frag");
    }

    @Test
    void whatIsAbsentIsEmptyOrThatOfTheScheme() throws BadText {
        UrlText url = UrlText.parse("http://h");

        assertThat(url.port()).isEqualTo(80);
        assertThat(url.hasDefaultPort()).isTrue();
        assertThat(url.path()).isEmpty();
        assertThat(url.userInfo()).isEmpty();
        assertThat(url.query()).isEmpty();
        assertThat(url.fragment()).isEmpty();
        assertThat(UrlText.parse("https://h:443").hasDefaultPort()).isTrue();
        assertThat(UrlText.parse("https://h:80").hasDefaultPort()).isFalse();
    }

    @Test
    void anEmptyQueryIsAQuery() throws BadText {
        assertThat(UrlText.parse("http://h?").query()).contains("");
        assertThat(UrlText.parse("http://h/#").fragment()).contains("");
        assertThat(UrlText.parse("http://@h").userInfo()).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a",
                "http://a.b.",
                "http://xn--bcher-kva.example",
                "http://1a",
                "http://a1.b2",
                "http://0x7f.example",
                "http://127.0.0.1",
                "http://255.255.255.255",
                "http://0.0.0.0",
                "http://_dmarc.a_b",
                "http://a:1",
                "http://a:65535",
                "http://[::]",
                "http://[::1]:8000",
                "http://[2001:DB8::7]",
                "http://[1:2:3:4:5:6:7:8]",
                "http://[1:2:3:4:5:6:7::]",
                "http://[::2:3:4:5:6:7:8]",
                "http://[::ffff:1.2.3.4]",
                "http://[1:2:3:4:5:6:1.2.3.4]",
                "http://a//b",
                "http://a/!$&'()*+,;=:@-._~",
                "http://a/%00",
                "hTtP://a"
            })
    void goodUrlsAreRead(String text) throws BadText {
        assertThat(UrlText.parse(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``|it is empty|",
                "` `|it is blank|",
                "`http://h `|it ends with a blank|delete the blank behind it",
                "` http://h`|it begins with a blank|delete the blank in front of it",
                "\u00a0http://h|it begins with a no-break space (U+00A0)|delete the character in front of it",
                "\ufeffhttp://h|it begins with a byte order mark (U+FEFF)|delete the character in front of it",
                "http://h\u200b|it ends with a zero-width space (U+200B)|delete the character behind it",
                "\"http://h\"|it begins with a quotation mark|delete the quotation mark in front of it",
                "http://h”|it ends with a quotation mark|delete the quotation mark behind it",
                "<URL of pusher, please>|a placeholder is left in it|replace the placeholder with the real value",
                "http://${PUSHER}:80|a placeholder is left in it|replace the placeholder with the real value",
                "http://$PUSHER:80|a placeholder is left in it|replace the placeholder with the real value",
                "$PUSHER|a placeholder is left in it|replace the placeholder with the real value",
                "{{ pusher }}|a placeholder is left in it|replace the placeholder with the real value",
                "%PUSHER%|a placeholder is left in it|replace the placeholder with the real value",
                "client-data:8000|it has no scheme|write http:// or https:// in front of it",
                "client-data|it has no scheme|write http:// or https:// in front of it",
                "[::1]:8000|it has no scheme|write http:// or https:// in front of it",
                "/v1|it has no scheme|",
                "//h:8000|it begins with two slashes, but has no scheme|write http: or https: in front of them",
                "http:/h|http: is not followed by two slashes|write http://",
                "HTTPS:h|https: is not followed by two slashes|write https://",
                "http:\\\\h|it has a backslash in it|write / instead",
                "http:|http: is not followed by two slashes|write http://",
                "http//h|there is no colon behind http|write http://",
                "https//h|there is no colon behind https|write https://",
                "htpp://h|its scheme is neither http nor https|did you mean http://?",
                "htttps://h|its scheme is neither http nor https|did you mean https://?",
                "ftp://h|its scheme is neither http nor https|",
                "ws://h|its scheme is neither http nor https|",
                "h ttp://h|it has no scheme|",
                "http://|it has no host|",
                "http:///x|it has no host|write the host between the second slash and the third",
                "http://:80|it has no host|",
                "http://?x|it has no host|",
                "http://u@|it has no host|",
                "http://a b|its host has a blank in it|",
                "http://h/a b|it has a blank in it|",
                "http://h/a\tb|it has a tab in it|",
                "http://h\\x|its host has a backslash in it|write / instead",
                "http://h/\\x|it has a backslash in it|write / instead",
                "http://h/\u0000x|it has a zero byte (U+0000) in it|",
                "http://h/a\u202eb|it has the invisible character U+202E in it|delete this character",
                "http://bücher|its host has the character U+00FC in it|write an international name in its xn-- form",
                "http://h/bücher|it has the character U+00FC in it|percent-encode everything that is not ASCII",
                "http://h/{x}|a placeholder is left in it|replace the placeholder with the real value",
                "http://h/{1}|it has the character { in it|",
                "http://h/a^b|it has the character ^ in it|",
                "http://h/%|it has a % that is not followed by two hexadecimal digits|write % itself as %25",
                "http://h/%2|it has a % that is not followed by two hexadecimal digits|write % itself as %25",
                "http://h/%zz|it has a % that is not followed by two hexadecimal digits|write % itself as %25",
                "http://h/%２0|it has a % that is not followed by two hexadecimal digits|write % itself as %25",
                "http://a%b:80|its host has the character % in it|",
                "http://[fe80::1%eth0]:80|its host has the character % in it|",
                "http://u:p%@h|it has a % that is not followed by two hexadecimal digits|write % itself as %25",
                "http://u:my pass@h|it has a blank in it|",
                "http://%68|its host is percent-encoded|write the host as it is",
                "http://h/[x]|its path has the character [ in it|percent-encode it: write %5B",
                "http://h?[x]|its query has the character [ in it|percent-encode it: write %5B",
                "http://h#a#b|its fragment has the character # in it|percent-encode it: write %23",
                "http://u:p@ss@h|its user info has the character @ in it|percent-encode it: write %40",
                "http://a,b|its host has the character , in it|",
                "http://a..b|its host has an empty part at a dot|",
                "http://.a|its host has an empty part at a dot|",
                "http://.|its host has an empty part at a dot|",
                "http://-data|a part of its host begins or ends with a hyphen|",
                "http://client-.a|a part of its host begins or ends with a hyphen|",
                "http://256.256.256.256|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://127.1|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://2852039166|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://0x7f.0.0.1|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://0x7f000001|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://1.2.3.0x|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://0177.0.0.1|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://127.0.0.01|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://1.2.3.4.|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://1.2.3.4.5|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://a.1|its host ends in a number, but is not an IPv4 address|",
                "http://auth;2016|it has ; where : is expected|write : instead of ;",
                "http://auth,2016/x|it has , where : is expected|write : instead of ,",
                "http://auth 2016|it has a blank where : is expected|write : instead of a blank",
                "http;//auth:2016|it has ; where : is expected|write : instead of ;",
                "http\uff1a//auth|it has a full-width colon (U+FF1A) in it|write : instead",
                "http://h\u200bx/|its host has a zero-width space (U+200B) in it|delete this character",
                "http://h:|there is no port behind its colon|",
                "http://h:/x|there is no port behind its colon|",
                "http://h:0|its port is not from 1 to 65535|",
                "http://h:65536|its port is not from 1 to 65535|",
                "http://h:4294967376|its port is not from 1 to 65535|",
                "http://h:99999999999999999999|its port is not from 1 to 65535|",
                "http://h:-1|its port is not a number|",
                "http://h:80a|its port is not a number|",
                "http://h:８０|its host has the character U+FF18 in it|write 8 instead",
                "http://h:080|its port begins with a zero|",
                "http://h:80:80|its port is not a number|",
                "http://u:pa/ss@h|its port is not a number|in a user name or password, write / as %2F, ? as %3F, # as %23 and @ as %40",
                "http://::1|its IPv6 address is not in brackets|write the address as in http://[::1]:8000",
                "http://[::1|the bracket of its IPv6 address is not closed|",
                "http://[::1]x|only a port may follow its IPv6 address|",
                "http://[fe80::1%25eth0]|its IPv6 address has a zone|write the address without % and what follows it",
                "http://[]|what it has in brackets is not an IPv6 address|",
                "http://[v1.a]|what it has in brackets is not an IPv6 address|",
                "http://[1.2.3.4]|what it has in brackets is not an IPv6 address|",
                "http://[::1::]|what it has in brackets is not an IPv6 address|",
                "http://[:::]|what it has in brackets is not an IPv6 address|",
                "http://[1:2:3:4:5:6:7]|what it has in brackets is not an IPv6 address|",
                "http://[1:2:3:4:5:6:7:8:9]|what it has in brackets is not an IPv6 address|",
                "http://[1:2:3:4:5:6:7:8::]|what it has in brackets is not an IPv6 address|",
                "http://[12345::]|what it has in brackets is not an IPv6 address|",
                "http://[::1.2.3]|what it has in brackets is not an IPv6 address|",
                "http://[::1.2.3.4:5]|what it has in brackets is not an IPv6 address|",
                "http://[1.2.3.4::]|what it has in brackets is not an IPv6 address|",
                "http://[:1:2:3:4:5:6:7]|what it has in brackets is not an IPv6 address|",
                "http://[::g]|what it has in brackets is not an IPv6 address|",
            },
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void badUrlsAreRefusedInWordsOfTheirOwn(String text, String message, String hint) {
        BadText fault = catchThrowableOfType(BadText.class, () -> UrlText.parse(text));

        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.hint().orElse(null)).isEqualTo(hint);
        assertThat(fault.getStackTrace()).isEmpty();
    }

    @Test
    void hostsHaveALengthLimit() throws BadText {
        String label = "a".repeat(63);
        String longest = label + '.' + label + '.' + label + '.' + "a".repeat(61);

        assertThat(UrlText.parse("http://" + longest + '.').host()).hasSize(254);
        assertThat(catchThrowableOfType(BadText.class, () -> UrlText.parse("http://" + longest + "a"))
                        .message())
                .isEqualTo("its host is longer than 253 characters");
        assertThat(catchThrowableOfType(BadText.class, () -> UrlText.parse("http://" + label + "a"))
                        .message())
                .isEqualTo("a part of its host is longer than 63 characters");
    }
}
