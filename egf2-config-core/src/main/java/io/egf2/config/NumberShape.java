package io.egf2.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a number, within its range and without rounding. */
final class NumberShape extends Shape {

    private final Class<?> type;
    private final long min;
    private final long max;

    NumberShape(Class<?> type, long min, long max) {
        this.type = type;
        this.min = Math.max(min, least(type));
        this.max = Math.min(max, -1 - least(type));
    }

    static boolean serves(Class<?> type) {
        return type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == double.class
                || type == Double.class
                || type == short.class
                || type == Short.class
                || type == byte.class
                || type == Byte.class
                || type == float.class
                || type == Float.class
                || type == BigDecimal.class
                || type == BigInteger.class;
    }

    private static long least(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer.MIN_VALUE;
        }
        if (type == short.class || type == Short.class) {
            return Short.MIN_VALUE;
        }
        return type == byte.class || type == Byte.class ? Byte.MIN_VALUE : Long.MIN_VALUE;
    }

    boolean isWhole() {
        return type != double.class
                && type != Double.class
                && type != float.class
                && type != Float.class
                && type != BigDecimal.class;
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }

    @Override
    String expected(Pointer at) {
        return (isWhole() ? "a whole number" : "a number") + bounds(min, max, least(type));
    }

    /** What was expected of a number that is none of the type's: then the type's own range is told too. */
    private String range(@Nullable Number number, Pointer at) {
        if (number == null) {
            return expected(at) + " that fits into a " + type.getSimpleName();
        }
        boolean fits =
                number instanceof Long && number.longValue() >= least(type) && number.longValue() <= -1 - least(type);
        return fits || !isWhole() || type == BigInteger.class
                ? expected(at)
                : "a whole number from " + min + " to " + max;
    }

    /** The range in words, as far as it says more than the type does. */
    static String bounds(long min, long max, long least) {
        boolean from = min != least;
        boolean to = max != -1 - least;
        if (from && to) {
            return " from " + min + " to " + max;
        }
        return from ? " of at least " + min : to ? " of at most " + max : "";
    }

    @Override
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding) {
        String text = textOf(value, at, binding);
        if (text == null) {
            return binding.reject(value, at, this);
        }
        if (isWhole() && !NumberText.isWhole(text)) {
            return binding.reject(value, at, this);
        }
        Number number = isWhole() ? whole(text) : fraction(text);
        if (number == null || !isInRange(number)) {
            return binding.reject(ProblemCode.VALUE_RANGE, value, at, range(number, at), Optional.empty());
        }
        return boxed(number);
    }

    /** The digits; of a string with a number in it too, because shipped EGF2 files have that. */
    static @Nullable String textOf(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() == JsonValue.Kind.NUMBER) {
            return value.source();
        }
        if (value.kind() != JsonValue.Kind.STRING || !NumberText.isNumber(value.string())) {
            return null;
        }
        if (value.document().origin().isEmpty()) {
            String message = "a number written as a string; it is taken as the number";
            binding.warn(ConfigProblem.of(ProblemCode.NUMBER_AS_TEXT, at.toString(), message), value, !at.secret());
        }
        return value.string();
    }

    private @Nullable Number whole(String digits) {
        if (digits.length() <= 18) {
            return Long.valueOf(digits);
        }
        BigInteger integer = new BigInteger(digits);
        return type == BigInteger.class || integer.bitLength() > 63 ? integer : Long.valueOf(integer.longValue());
    }

    private @Nullable Number fraction(String text) {
        if (type == BigDecimal.class) {
            return NumberText.decimal(text);
        }
        boolean single = type == float.class || type == Float.class;
        double number = single ? Float.parseFloat(text) : Double.parseDouble(text);
        return Double.isInfinite(number) ? null : Double.valueOf(number);
    }

    private boolean isInRange(Number number) {
        if (number instanceof Long) {
            return number.longValue() >= min && number.longValue() <= max;
        }
        boolean bounded = min != Long.MIN_VALUE || max != Long.MAX_VALUE;
        if (number instanceof BigInteger integer) {
            return type == BigInteger.class
                    && (!bounded || integer.bitLength() <= 63 && isInRange(integer.longValue()));
        }
        BigDecimal decimal = number instanceof BigDecimal big ? big : BigDecimal.valueOf(number.doubleValue());
        return !bounded
                || decimal.compareTo(BigDecimal.valueOf(min)) >= 0 && decimal.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private Object boxed(Number number) {
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        if (type == short.class || type == Short.class) {
            return number.shortValue();
        }
        if (type == byte.class || type == Byte.class) {
            return number.byteValue();
        }
        if (type == float.class || type == Float.class) {
            return number.floatValue();
        }
        return type == BigInteger.class && number instanceof Long ? BigInteger.valueOf(number.longValue()) : number;
    }
}
