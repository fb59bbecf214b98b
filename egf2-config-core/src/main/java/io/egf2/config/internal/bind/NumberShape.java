package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.NumberText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a number, within its range and without rounding. */
public final class NumberShape extends Shape {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private final Class<?> declared;
    private final Class<?> type;
    private final long min;
    private final long max;

    public NumberShape(Class<?> type, long min, long max) {
        this.type = boxed(type);
        this.declared = type;
        this.min = Math.max(min, least());
        this.max = Math.min(max, -1 - least());
    }

    private static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    public static boolean serves(Class<?> type) {
        return BOXES.containsKey(type)
                || BOXES.containsValue(type)
                || type == BigDecimal.class
                || type == BigInteger.class;
    }

    /** The type as it was given: a primitive, or not. */
    public Class<?> type() {
        return declared;
    }

    /** The start of the range, which is no wider than the type's. */
    public long from() {
        return min;
    }

    /** The end of the range. */
    public long to() {
        return max;
    }

    /** Whether the range is narrower than the type's. */
    public boolean isRanged() {
        return min != least() || max != -1 - least();
    }

    /** The least number of the type; the greatest is one less than its opposite. */
    private long least() {
        if (type == Integer.class) {
            return Integer.MIN_VALUE;
        }
        if (type == Short.class) {
            return Short.MIN_VALUE;
        }
        return type == Byte.class ? Byte.MIN_VALUE : Long.MIN_VALUE;
    }

    public boolean isWhole() {
        return type != Double.class && type != Float.class && type != BigDecimal.class;
    }

    /** Whether no number of the type is in the range. */
    public boolean isEmpty() {
        return min > max;
    }

    /** The least number that is accepted; null if the type has no least one. */
    public @Nullable Number min() {
        return limit(min, Long.MIN_VALUE, -1);
    }

    /** The greatest number that is accepted; null if the type has no greatest one. */
    public @Nullable Number max() {
        return limit(max, Long.MAX_VALUE, 1);
    }

    private @Nullable Number limit(long declared, long none, int sign) {
        if (declared != none || type == Long.class) {
            return declared;
        }
        return type == Double.class
                ? Double.valueOf(sign * Double.MAX_VALUE)
                : type == Float.class ? Double.valueOf(sign * (double) Float.MAX_VALUE) : null;
    }

    @Override
    public String expected(Pointer at) {
        return (isWhole() ? "a whole number" : "a number") + bounds(min, max, least());
    }

    /** What was expected of a number that is none of the type's: then the type's own range is told too. */
    private String range(@Nullable Number number, Pointer at) {
        if (number == null) {
            return expected(at) + " that fits into a " + declared.getSimpleName();
        }
        boolean fits = number instanceof Long && number.longValue() >= least() && number.longValue() <= -1 - least();
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
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        String text = textOf(value);
        if (text == null || isWhole() && !NumberText.isWhole(text)) {
            return binding.reject(value, at, this);
        }
        Number number = isWhole() ? whole(text) : fraction(text);
        if (number == null || !isInRange(number)) {
            return binding.reject(ProblemCode.VALUE_RANGE, value, at, range(number, at), null);
        }
        warnOfText(value, at, binding);
        return converted(number);
    }

    /** The digits; of a string with a number in it too, because shipped EGF2 files have that. */
    static @Nullable String textOf(JsonValue value) {
        if (value.kind() == JsonValue.Kind.NUMBER) {
            return value.source();
        }
        if (value.kind() != JsonValue.Kind.STRING || !NumberText.isNumber(value.string())) {
            return null;
        }
        return value.string();
    }

    /** A number that was taken from a string of the document is odd, if it is not wrong besides. */
    static void warnOfText(JsonValue value, Pointer at, Binding binding) {
        if (value.kind() == JsonValue.Kind.STRING && value.document().origin().isEmpty()) {
            String message = "a number written as a string; it is taken as the number";
            binding.warn(ProblemCode.NUMBER_AS_TEXT, value, at, message);
        }
    }

    private Number whole(String digits) {
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
        double number = type == Float.class ? Float.parseFloat(text) : Double.parseDouble(text);
        return Double.isInfinite(number) ? null : Double.valueOf(number);
    }

    private boolean isInRange(Number number) {
        if (number instanceof Long) {
            return number.longValue() >= min && number.longValue() <= max;
        }
        if (number instanceof BigInteger && type != BigInteger.class) {
            return false;
        }
        BigDecimal decimal = number instanceof BigDecimal big
                ? big
                : number instanceof BigInteger integer
                        ? new BigDecimal(integer)
                        : BigDecimal.valueOf(number.doubleValue());
        boolean isEnough = min == Long.MIN_VALUE || decimal.compareTo(BigDecimal.valueOf(min)) >= 0;
        return isEnough && (max == Long.MAX_VALUE || decimal.compareTo(BigDecimal.valueOf(max)) <= 0);
    }

    private Object converted(Number number) {
        if (type == Integer.class) {
            return number.intValue();
        }
        if (type == Short.class) {
            return number.shortValue();
        }
        if (type == Byte.class) {
            return number.byteValue();
        }
        if (type == Float.class) {
            return number.floatValue();
        }
        return type == BigInteger.class && number instanceof Long ? BigInteger.valueOf(number.longValue()) : number;
    }
}
