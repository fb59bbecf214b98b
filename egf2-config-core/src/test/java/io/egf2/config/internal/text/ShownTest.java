package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @Test
    void plainTextIsShownAsItIs() {
        assertThat(Shown.quoted("client-data")).isEqualTo("\"client-data\"");
        assertThat(Shown.plain("8.5")).isEqualTo("8.5");
        assertThat(Shown.plain("größe 日本 😀")).isEqualTo("größe 日本 😀");
        assertThat(Shown.quoted("")).isEqualTo("\"\"");
    }

    @Test
    void quotesAndBackslashesAreEscapedWithinQuotesAsInJson() {
        assertThat(Shown.quoted("a\", found \"b")).isEqualTo("\"a\\\", found \\\"b\"");
        assertThat(Shown.quoted("C:\\x.json")).isEqualTo("\"C:\\\\x.json\"");
        assertThat(Shown.plain("C:\\x \"y\"")).isEqualTo("C:\\x \"y\"");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200D,
                0x200E, 0x202A, 0x202E, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0x2800, 0x3000, 0x3164, 0xD800, 0xDFFF,
                0xE000, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFF
            })
    void invisibleCharactersAreEscaped(int c) {
        String escape = String.format("\\u%04x", c);

        assertThat(Shown.plain("a" + (char) c + "b")).isEqualTo("a" + escape + "b");
        assertThat(Shown.quoted("a" + (char) c + "b")).isEqualTo("\"a" + escape + "b\"");
        assertThat(Shown.message("a" + (char) c)).isEqualTo("a" + escape);
        assertThat(Shown.whole("" + (char) c)).isEqualTo("\"" + escape + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0xE0041,\\udb40\\udc41", "0xE0100,\\udb40\\udd00", "0x1D173,\\ud834\\udd73", "0x10FFFF,\\udbff\\udfff"
    })
    void invisibleCharactersBeyondTheBasicPlaneAreEscapedAsJsonDoes(String codePoint, String escape) {
        assertThat(Shown.plain(Character.toString(Integer.decode(codePoint)))).isEqualTo(escape);
    }

    @Test
    void longTextsAreClipped() {
        String text = "x".repeat(2_000);

        assertThat(Shown.quoted(text)).isEqualTo('"' + "x".repeat(60) + "…\"");
        assertThat(Shown.plain(text)).isEqualTo("x".repeat(80) + "…");
        assertThat(Shown.message(text)).isEqualTo("x".repeat(500) + "…");
        assertThat(Shown.clipped(text, 3)).isEqualTo("xxx…");
        assertThat(Shown.whole(text)).isEqualTo('"' + text + '"');
    }

    @Test
    void textsOfJustTheLengthAreNotClipped() {
        assertThat(Shown.plain("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Shown.plain("é".repeat(80))).isEqualTo("é".repeat(80));
    }

    @Test
    void neitherAnEscapeNorASurrogatePairIsCutInTwo() {
        assertThat(Shown.clipped("ab\u202ecd", 7)).isEqualTo("ab…");
        assertThat(Shown.clipped("ab\u202ecd", 8)).isEqualTo("ab\\u202e…");
        assertThat(Shown.clipped("ab😀c", 3)).isEqualTo("ab…");
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:pw@h/p?sig=abc, http://***@h/p?sig=***",
        "https://user@h, https://***@h",
        "http://u:p@ss@h:80/x, http://***@h:80/x",
        "http://u:pa/ss@h/x, http://***@h/x",
        "http://u:pa?ss@h/x, http://***",
        "http://u:pa#ss@h/x, http://***",
        "http://u:my pass@h/x, http://***@h/x",
        "http://u:pw%40h/x, http://***%40h/x",
        "user:pw@host:8000, ***@host:8000",
        "http:/user:pw@h/x, http:***@h/x",
        "http:user:pw@h/x, ***@h/x",
        "//user:pw@h/x, //***@h/x",
        "http:\\\\user:pw@h, http:\\\\***@h",
        "http:\\/\\/user:pw@h, http://***@h",
        "http://user:pw\\u0040h, http://***@h",
        "h?sig=abc&x=1&flag, h?sig=***&x=***&***",
        "http://h/p?token, http://h/p?***",
        "http://h/p?mail=a@b, http://h/p?mail=***",
        "http://u:p@h/p?mail=a@b, http://***",
        "http://u@h/p?mail=a%40b&x=1, http://***",
        "http://u:p\uff20h/p, http://***\uff20h/p",
        "http://h/p?a=1?b=2, http://h/p?a=***?b=***",
        "http://h/p#access_token=abc, http://h/p#access_token=***",
        "http://h/p?a=1#b=2, http://h/p?a=***#b=***",
        "http://a:1 http://u:p@b, http://a:1 http://***@b",
        "http://user:8000/hunter2@h/, http://***@h/",
        "http://user:8000?hunter2@h/, http://***",
        "user:8000/hunter2@h/x, ***@h/x",
        "hunter2@h, ***@h",
        "hunter2@h:9200, ***@h:9200",
        "hunter2@h.example/x, ***@h.example/x",
        "cannot ask hunter2@h:9200 now, cannot ask ***@h:9200 now",
        "h:80 hunter2@h, h:80 ***@h",
        "http://u:p\\u005@h/x, http://***@h/x",
        "http://u:0]{ pw }}p@h/x, http://***@h/x",
        "http://u:80 p@h/x, http://***@h/x",
    })
    void userInfoAndQueryValuesAreLeftOut(String text, String shown) {
        assertThat(Shown.plain(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://client-data:8000",
                "http://cdn.example/gh/egf2/config@v1/auth.json",
                "http://[::1]:8000/a@b",
                "http://a:1,http://b:2",
                "no-reply@example.com",
                "EGF2 <no-reply@example.com>",
                "contact: ops@example.com",
                "12:30 ops@example.com",
                "what? a",
                "1=2",
                "#fff",
                "?",
                "a:",
                "://",
                "//",
                "@",
                "/etc/egf2/auth.json"
            })
    void otherTextsAreLeftAlone(String text) {
        assertThat(Shown.plain(text)).isEqualTo(text);
    }

    /** A value in quotation marks ought to be a URL or host, in which a name before the sign is user info. */
    @Test
    void inAValueEvenAnAddressOfMailIsLeftOut() {
        assertThat(Shown.quoted("hunter2@config.internal")).isEqualTo("\"***@config.internal\"");
        assertThat(Shown.quoted("http://cdn.example/config@v1/x")).isEqualTo("\"http://cdn.example/config@v1/x\"");
    }

    @Test
    void theQuoteBehindAQueryStays() {
        assertThat(Shown.plain("\"http://h?a=1\"")).isEqualTo("\"http://h?a=***\"");
    }

    @Test
    void aTextIsRedactedBeforeItIsClipped() {
        assertThat(Shown.quoted("http://user:" + "hunter2".repeat(100) + "@h")).isEqualTo("\"http://***@h\"");
        assertThat(Shown.clipped("http://user:hunter2@h", 16)).isEqualTo("http://***@h");
    }

    @Test
    void nastyTextsOfAMebibyteTakeNoTime() {
        for (String piece :
                new String[] {"//", ":", "@", "?", "&", "#", "=", "//a", ":1", "?&", "\\", "\\/", "a:9/", "//[", "%40"
                }) {
            String text = piece.repeat((1 << 20) / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                Shown.quoted(text);
                Shown.whole(text + "@");
                Shown.plain("//" + text + "@=");
            });
        }
    }
}
