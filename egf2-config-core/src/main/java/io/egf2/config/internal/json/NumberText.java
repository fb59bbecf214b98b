package io.egf2.config.internal.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells numbers from other text, by the grammar of RFC 8259, section 6. */
public final class NumberText {

    private NumberText() {}

    /** Whether a text is a number of JSON of at most {@link JsonReader#MAX_NUMBER} characters. */
    public static boolean isNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || text.charAt(at) == '0' && whole > at + 1 || text.length() > JsonReader.MAX_NUMBER) {
            return false;
        }
        int fraction = text.startsWith(".", whole) ? digits(text, whole + 1) : whole;
        if (fraction == whole + 1) {
            return false;
        }
        return fraction == text.length() || isExponent(text, fraction);
    }

    private static boolean isExponent(String text, int at) {
        if (Character.toLowerCase(text.charAt(at)) != 'e') {
            return false;
        }
        boolean signed = text.startsWith("-", at + 1) || text.startsWith("+", at + 1);
        int first = at + (signed ? 2 : 1);
        int end = digits(text, first);
        return end > first && end == text.length() && end - first <= 9;
    }

    private static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Whether a number is written as a whole number: without a fraction or exponent. */
    public static boolean isWhole(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        return digits(number, first) == number.length();
    }

    /** The number, or null if its exponent is beyond what {@link BigDecimal} holds. */
    public static @Nullable BigDecimal decimal(String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
