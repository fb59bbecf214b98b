package io.egf2.config.internal.http;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date in any of its three forms. */
final class RetryAfter {

    /** A wait that no deadline has room for stands for all that are longer. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * The wait that a server asks for.
     *
     * @param header the header's value
     * @param now the current time
     * @return nothing if the value is neither a number of seconds nor a date
     */
    static Optional<Duration> parse(String header, Instant now) {
        String value = header.strip();
        return isDigits(value) ? Optional.of(seconds(value)) : date(value, now).map(date -> between(now, date));
    }

    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static Duration seconds(String digits) {
        BigInteger seconds = new BigInteger(digits);
        return seconds.bitLength() > 31 ? LONGEST : shorter(Duration.ofSeconds(seconds.longValue()));
    }

    private static Duration between(Instant now, Instant date) {
        Duration wait = Duration.between(now, date);
        return wait.isNegative() ? Duration.ZERO : shorter(wait);
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** IMF-fixdate, RFC 850 and asctime (RFC 9110, section 5.6.7); the name of the day is not checked. */
    private static Optional<Instant> date(String value, Instant now) {
        String withoutDay = value.substring(value.indexOf(' ') + 1).strip();
        for (DateTimeFormatter form : List.of(fixDate(), rfc850(now), asctime())) {
            try {
                return Optional.of(LocalDateTime.parse(withoutDay, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                // Then it is one of the other forms, or none.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter fixDate() {
        return DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
    }

    /** A year of two digits that seems to be more than 50 years ahead is a past one. */
    private static DateTimeFormatter rfc850(Instant now) {
        int earliest = now.atOffset(ZoneOffset.UTC).getYear() - 49;
        return new DateTimeFormatterBuilder()
                .appendPattern("d-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter asctime() {
        return DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);
    }
}
