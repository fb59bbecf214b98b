package io.egf2.config.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header Retry-After in all its forms. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:07Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "120 | 120",
                " 7 | 7",
                "0000000000000120 | 120",
                "Sun, 06 Nov 1994 08:49:37 GMT | 30",
                "Sunday, 06-Nov-94 08:49:37 GMT | 30",
                "Sun Nov  6 08:49:37 1994 | 30",
                "Wed, 16 Nov 1994 08:49:07 GMT | 864000",
                "Wed Nov 16 08:49:07 1994 | 864000",
                "Sun, 06 Nov 1994 08:49:06 GMT | 0",
                "Thu, 01 Jan 1970 00:00:00 GMT | 0",
                "Friday, 01-Jan-70 00:00:00 GMT | 0"
            })
    void secondsAndTheThreeFormsOfADateAreRead(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2147483648", "9223372036854775808", "99999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void absurdlyLongWaitsAreAYear(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1.5",
                "soon",
                "1e3",
                "Sun, 06 Nov 1994",
                "Sun, 99 Nov 1994 08:49:37 GMT",
                ",",
                "\u0661"
            })
    void otherValuesAreIgnored(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
