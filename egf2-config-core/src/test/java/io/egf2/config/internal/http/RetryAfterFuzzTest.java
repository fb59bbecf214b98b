package io.egf2.config.internal.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the header {@code Retry-After}: no wait, or one between nothing and a year. */
class RetryAfterFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(365);

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "120",
                        "0",
                        "-1",
                        "99999999999999999999",
                        "1.5",
                        "Mon, 23 Nov 2026 12:00:30 GMT",
                        "Monday, 23-Nov-26 12:00:30 GMT",
                        "Mon Nov 23 12:00:30 2026",
                        "Tue, 31 Dec 9999 23:59:60 GMT",
                        "Sat, 1 Jan -999999999 00:00:00 GMT",
                        " 5 ",
                        "\u0665")
                .map(Output::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyHeaderGivesNoWaitOrABoundedOne(byte[] header) {
        Duration wait = RetryAfter.parse(Output.text(header), NOW).orElse(Duration.ZERO);
        if (wait.isNegative() || wait.compareTo(LONGEST) > 0) {
            throw new AssertionError(wait);
        }
    }
}
