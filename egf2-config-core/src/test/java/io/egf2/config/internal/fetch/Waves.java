package io.egf2.config.internal.fetch;

import java.util.TreeMap;

/** How many have asked in each second. */
final class Waves {

    private final TreeMap<Long, Integer> bySecond = new TreeMap<>();

    void add(long millis) {
        bySecond.merge(millis / 1_000, 1, Integer::sum);
    }

    /** The most in one second, from this second on and before that one. */
    int highest(long from, long to) {
        return bySecond.subMap(from, to).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    long lastSecond() {
        return bySecond.lastKey();
    }
}
