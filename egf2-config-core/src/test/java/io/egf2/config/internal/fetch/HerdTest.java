package io.egf2.config.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.fetch.Herd.Throttled;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All instances of a system start at the same moment, while the store of their documents is down for a minute; afterwards it
 * answers so many a second, and refuses the rest. Nobody could start them sooner than the store answers, so that is the measure.
 */
final class HerdTest {

    private static final int DOWN_SECONDS = 60;

    /** From the start of a process that finds no store to the start of the next one. */
    private static final int GENERATION_SECONDS = 46;

    @ParameterizedTest
    @CsvSource({
        "100, 1, NONE", "100, 1, SECONDS", "100, 1, DATE", "100, 10, NONE", "100, 10, SECONDS", "100, 10, DATE",
        "1000, 10, NONE", "1000, 10, SECONDS", "1000, 10, DATE", "1000, 100, NONE", "1000, 100, SECONDS",
                "1000, 100, DATE"
    })
    void aHerdStartsInAtMostTwiceTheTimeThatTheStoreNeedsAndNoWaveGrows(int instances, int perSecond, Asked asked) {
        assertStartsInTime(instances, perSecond, asked);
    }

    /** They show the same as a thousand, in a hundred times the time. */
    @ParameterizedTest
    @CsvSource({
        "10000, 1000, NONE", "10000, 1000, SECONDS", "10000, 1000, DATE",
        "100000, 10000, NONE", "100000, 10000, SECONDS", "100000, 10000, DATE"
    })
    @EnabledIfSystemProperty(named = "herd.full", matches = "true")
    @Timeout(600)
    void aHerdOfUpToAHundredThousandDoesSoToo(int instances, int perSecond, Asked asked) {
        assertStartsInTime(instances, perSecond, asked);
    }

    private static void assertStartsInTime(int instances, int perSecond, Asked asked) {
        Throttled store = new Throttled(DOWN_SECONDS, perSecond, asked::pause);

        Herd herd = Herd.of(instances, store);

        double ideal = DOWN_SECONDS + (double) instances / perSecond;
        if (Boolean.getBoolean("herd.full")) {
            System.out.println(row(instances, perSecond, asked, herd, store, ideal));
        }
        assertThat(herd.started()).isEqualTo(instances);
        assertThat(herd.seconds()).isBetween(ideal - 1, 2 * ideal);
        assertNoWaveGrows(store.waves(), instances / 20);
    }

    /** Of few instances, the last ones make no wave. */
    private static void assertNoWaveGrows(Waves waves, int few) {
        int before = Integer.MAX_VALUE;
        for (long from = 0; from <= waves.lastSecond(); from += GENERATION_SECONDS) {
            int highest = waves.highest(from, from + GENERATION_SECONDS);
            assertThat(highest).as("from second " + from).isLessThanOrEqualTo(Math.max(before, few));
            before = highest;
        }
    }

    private static String row(int instances, int perSecond, Asked asked, Herd herd, Throttled store, double ideal) {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %s | %.0f s | %.0f s | %.2f | %,d |",
                instances,
                perSecond,
                asked,
                ideal,
                herd.seconds(),
                herd.seconds() / ideal,
                store.waves().highest(DOWN_SECONDS, DOWN_SECONDS + GENERATION_SECONDS));
    }

    /** What the store writes into {@code Retry-After}. */
    private enum Asked {
        NONE {
            @Override
            Duration pause(long now) {
                return Duration.ZERO;
            }
        },
        SECONDS {
            @Override
            Duration pause(long now) {
                return Duration.ofSeconds(5);
            }
        },
        /** The next multiple of ten seconds, on the clock that all have. */
        DATE {
            @Override
            Duration pause(long now) {
                return Duration.ofMillis(10_000 - now % 10_000);
            }
        };

        abstract Duration pause(long now);
    }
}
