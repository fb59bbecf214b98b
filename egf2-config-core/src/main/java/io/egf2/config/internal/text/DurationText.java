package io.egf2.config.internal.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Lengths of time as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}, and these together from
 * the largest to the smallest, {@code 1h30m}; or as ISO 8601 does, {@code PT30S}. A day has 24 hours.
 */
public final class DurationText {

    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1_000, 1};

    private final String text;
    private int at;
    private int units;
    private long millis;

    private DurationText(String text) {
        this.text = text;
    }

    /**
     * Reads a length of time.
     *
     * @param text without blanks; units in lower case
     * @return nothing if it is none, if it is negative, or if it is longer than {@link Long#MAX_VALUE} milliseconds
     */
    public static Optional<Duration> parse(String text) {
        if (text.startsWith("P")) {
            return parseIso(text);
        }
        DurationText duration = new DurationText(text);
        return duration.read() ? Optional.of(Duration.ofMillis(duration.millis)) : Optional.empty();
    }

    private static Optional<Duration> parseIso(String text) {
        if (text.indexOf('-') >= 0) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(text);
            return duration.toMillis() >= 0 ? Optional.of(duration) : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private boolean read() {
        boolean good = !text.isEmpty();
        while (good && at < text.length()) {
            good = readAmount();
        }
        return good;
    }

    private boolean readAmount() {
        int start = at;
        long amount = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            amount = appended(amount, text.charAt(at) - '0');
            at++;
        }
        int unit = at > start && amount >= 0 ? unit() : -1;
        return unit >= 0 && add(amount, MILLIS[unit]);
    }

    /** A number with one digit more, or -1 if it is too large. */
    private static long appended(long number, int digit) {
        return number < 0 || number > (Long.MAX_VALUE - digit) / 10 ? -1 : number * 10 + digit;
    }

    /** The unit that stands here, if it is smaller than the one before; -1 if not. */
    private int unit() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        String name = text.substring(start, at);
        for (int unit = units; unit < UNITS.length; unit++) {
            if (UNITS[unit].equals(name)) {
                units = unit + 1;
                return unit;
            }
        }
        return -1;
    }

    private boolean add(long amount, long unit) {
        if (amount > (Long.MAX_VALUE - millis) / unit) {
            return false;
        }
        millis += amount * unit;
        return true;
    }
}
