package io.egf2.config.internal.print;

import io.egf2.config.internal.bind.DurationShape;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lengths of time within a range, as far as regular expressions can tell them: of texts with one unit. */
final class DurationPattern {

    static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");

    private static final List<ChronoUnit> LENGTHS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MILLIS);

    private final BigInteger min;
    private final BigInteger max;
    private final Duration unit;

    DurationPattern(DurationShape shape) {
        this.unit = shape.unit().orElse(ChronoUnit.SECONDS).getDuration();
        this.min = BigInteger.valueOf(shape.min());
        this.max = BigInteger.valueOf(shape.max());
    }

    /** Whether the range says anything of texts. */
    boolean isRange() {
        return min.signum() > 0 || isLimited();
    }

    private boolean isLimited() {
        return !max.equals(BigInteger.valueOf(Long.MAX_VALUE));
    }

    BigInteger least() {
        return min;
    }

    Optional<BigInteger> greatest() {
        return isLimited() ? Optional.of(max) : Optional.empty();
    }

    /** A bare number of the range's own unit. */
    String count() {
        String zero = min.signum() == 0 ? "-?0|" : "";
        return isLimited() ? NumberPattern.between(min, max) : NumberPattern.group(zero + atLeast(min));
    }

    private static String atLeast(BigInteger least) {
        return NumberPattern.atLeast(least.max(BigInteger.ONE));
    }

    /** Texts of several units and those of ISO 8601 are all let through. */
    String text() {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            String amounts = amounts(nanos(LENGTHS.get(i).getDuration()));
            if (!amounts.isEmpty()) {
                alternatives.add(amounts + UNITS.get(i));
            }
        }
        return "(^0*(" + String.join("|", alternatives) + ")$|[a-z][0-9]|^P)";
    }

    /** The amounts of a unit that come to at least min and less than max + 1 of the range's own. */
    private String amounts(BigInteger length) {
        BigInteger own = nanos(unit);
        BigInteger least = ceiling(min.multiply(own), length);
        if (!isLimited()) {
            return NumberPattern.group((least.signum() == 0 ? "0|" : "") + atLeast(least));
        }
        BigInteger most = ceiling(max.add(BigInteger.ONE).multiply(own), length).subtract(BigInteger.ONE);
        return least.compareTo(most) > 0 ? "" : NumberPattern.group(NumberPattern.natural(least, most));
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(duration.getNano()));
    }

    private static BigInteger ceiling(BigInteger dividend, BigInteger divisor) {
        return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }
}
