package io.egf2.config.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Patterns of ranges, against the numbers themselves. */
final class NumberPatternTest {

    private static boolean accepts(long from, long to, String text) {
        return Pattern.matches(NumberPattern.between(BigInteger.valueOf(from), BigInteger.valueOf(to)), text);
    }

    @Test
    void eachSmallRangeAcceptsItsNumbersAndNoOther() {
        for (int from = -112; from <= 112; from += 3) {
            for (int to = from; to <= 112; to += 5) {
                Pattern pattern =
                        Pattern.compile(NumberPattern.between(BigInteger.valueOf(from), BigInteger.valueOf(to)));
                for (int number = -1_113; number <= 1_113; number++) {
                    assertThat(pattern.matcher(String.valueOf(number)).matches())
                            .as("%d in %d to %d: %s", number, from, to, pattern)
                            .isEqualTo(number >= from && number <= to);
                }
            }
        }
    }

    @Test
    void largeRangesEndWhereTheyEnd() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            long one = random.nextLong() >> random.nextInt(60);
            long other = random.nextLong() >> random.nextInt(60);
            BigInteger from = BigInteger.valueOf(Math.min(one, other));
            BigInteger to = BigInteger.valueOf(Math.max(one, other));
            Pattern pattern = Pattern.compile(NumberPattern.between(from, to));
            assertThat(pattern.matcher(from.toString()).matches()).isTrue();
            assertThat(pattern.matcher(to.toString()).matches()).isTrue();
            assertThat(pattern.matcher(from.subtract(BigInteger.ONE).toString()).matches())
                    .isFalse();
            assertThat(pattern.matcher(to.add(BigInteger.ONE).toString()).matches())
                    .isFalse();
        }
    }

    @Test
    void aRangeWithoutAnEndGoesOn() {
        for (String from : new String[] {"1", "7", "99", "100", "86400000"}) {
            BigInteger least = new BigInteger(from);
            Pattern pattern = Pattern.compile(NumberPattern.atLeast(least));
            assertThat(pattern.matcher(from).matches()).isTrue();
            assertThat(pattern.matcher(from + "0".repeat(30)).matches()).isTrue();
            assertThat(pattern.matcher(least.subtract(BigInteger.ONE).toString())
                            .matches())
                    .isFalse();
        }
    }

    @Test
    void zeroMayHaveASignAndNoNumberALeadingZero() {
        assertThat(accepts(-5, 5, "-0")).isTrue();
        assertThat(accepts(0, 5, "-0")).isTrue();
        assertThat(accepts(1, 5, "-0")).isFalse();
        assertThat(accepts(-5, 5, "05")).isFalse();
        assertThat(accepts(-5, 0, "")).isFalse();
    }
}
