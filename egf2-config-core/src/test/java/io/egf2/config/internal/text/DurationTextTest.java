package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "30s, PT30S",
        "5m, PT5M",
        "2h, PT2H",
        "1d, PT24H",
        "1h30m, PT1H30M",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "1m500ms, PT1M0.5S",
        "90m, PT1H30M",
        "0s, PT0S",
        "007s, PT7S",
        "PT30S, PT30S",
        "P1DT1H, PT25H",
        "PT0.25S, PT0.25S",
        "9223372036854775807ms, PT2562047788015H12M55.807S",
    })
    void durationsAreRead(String text, Duration duration) {
        assertThat(DurationText.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s",
                "30",
                "30 s",
                " 30s",
                "30s ",
                "-30s",
                "+30s",
                "1.5h",
                "1,5h",
                "30S",
                "5M",
                "30sec",
                "5us",
                "1w",
                "1y",
                "30m1h",
                "1h1h",
                "1s1ms1ms",
                "1h30",
                "h1",
                "٣s",
                "PT",
                "P",
                "PT-5S",
                "-PT5S",
                "PT1H-30M",
                "P1Y",
                "pt5s",
                "PT5",
                "9223372036854775808ms",
                "9223372036854775807s",
                "106751991168d",
                "99999999999999999999s",
                "PT9223372036854775807S",
                "PT9999999999999999999999S",
                "1d\n",
                "1e3s",
                "0x1s",
                "null"
            })
    void anythingElseIsNot(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }
}
