package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.NumberText;
import io.egf2.config.internal.text.DurationText;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a length of time: a text with its unit, or a number if the record names the unit. */
public final class DurationShape extends Shape {

    private final Optional<ChronoUnit> unit;
    private final long min;
    private final long max;

    public DurationShape(Optional<ChronoUnit> unit, long min, long max) {
        this.unit = unit;
        this.min = min;
        this.max = max;
    }

    public Optional<ChronoUnit> unit() {
        return unit;
    }

    /** Whether no length of time is in the range. */
    public boolean isEmpty() {
        return min() > max;
    }

    /** The start of the range as it was given. */
    public long from() {
        return min;
    }

    public long min() {
        return Math.max(min, 0);
    }

    public long max() {
        return max;
    }

    @Override
    public boolean isBlankAbsent() {
        return true;
    }

    @Override
    public String expected(Pointer at) {
        String range = NumberShape.bounds(min, max, Long.MIN_VALUE);
        if (unit.isPresent()) {
            return "a number of " + unitName() + range + ", or a text such as \"90s\"";
        }
        return "a duration such as \"90s\", \"5m\" or \"PT1H30M\"" + (range.isEmpty() ? "" : range + " seconds");
    }

    String unitName() {
        return unit.orElse(ChronoUnit.SECONDS).toString().toLowerCase(Locale.ROOT);
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        boolean number = value.kind() == JsonValue.Kind.NUMBER
                || value.kind() == JsonValue.Kind.STRING && NumberText.isNumber(value.string());
        if (!number && !value.isText() || number && unit.isEmpty()) {
            String hint = number ? "write the unit, for instance \"30s\"" : null;
            return binding.reject(ProblemCode.VALUE_TYPE, value, at, expected(at), hint);
        }
        return number ? bindNumber(value, at, binding) : bindText(value, at, binding);
    }

    private @Nullable Object bindNumber(JsonValue value, Pointer at, Binding binding) {
        String digits = String.valueOf(NumberShape.textOf(value));
        if (!NumberText.isWhole(digits)) {
            return binding.reject(value, at, this);
        }
        try {
            long amount = Long.parseLong(digits);
            boolean inRange = amount >= min() && amount <= max;
            if (!inRange) {
                return outOfRange(value, at, binding);
            }
            Duration duration = Duration.of(amount, unit.orElse(ChronoUnit.SECONDS));
            NumberShape.warnOfText(value, at, binding);
            return duration;
        } catch (NumberFormatException | ArithmeticException e) {
            return outOfRange(value, at, binding);
        }
    }

    private @Nullable Object bindText(JsonValue value, Pointer at, Binding binding) {
        Optional<Duration> duration = DurationText.parse(value.plain());
        if (duration.isEmpty()) {
            return binding.reject(ProblemCode.VALUE_FORMAT, value, at, expected(at), null);
        }
        long amount = duration.get().dividedBy(unit.orElse(ChronoUnit.SECONDS).getDuration());
        return amount < min || amount > max ? outOfRange(value, at, binding) : duration.get();
    }

    private @Nullable Object outOfRange(JsonValue value, Pointer at, Binding binding) {
        return binding.reject(ProblemCode.VALUE_RANGE, value, at, expected(at), null);
    }
}
