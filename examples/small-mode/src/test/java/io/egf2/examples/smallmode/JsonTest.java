package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "plain,                '\"plain\"'",
                "'\"1a-2b\"',          '\"\\\"1a-2b\\\"\"'",
                "'a\\b',               '\"a\\\\b\"'",
                "'a\u0001\tb\u001f',   '\"a\\u0001\\u0009b\\u001f\"'",
                "'\u00fc\u20ac</',     '\"\u00fc\u20ac</\"'",
                "'',                   '\"\"'"
            })
    void whatJsonReservesIsEscaped(String text, String json) {
        assertThat(Json.quoted(text)).isEqualTo(json);
    }
}
