package io.egf2.config.internal.print;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Regular expressions for whole numbers of a range, written in decimal without leading zeros. */
final class NumberPattern {

    private final List<String> alternatives = new ArrayList<>();

    private NumberPattern() {}

    /** Numbers that may be negative; {@code -0} is 0. */
    static String between(BigInteger from, BigInteger to) {
        List<String> parts = new ArrayList<>();
        if (from.signum() <= 0 && to.signum() >= 0) {
            parts.add("-?0");
        }
        if (to.signum() > 0) {
            parts.add(natural(from.max(BigInteger.ONE), to));
        }
        if (from.signum() < 0) {
            parts.add("-" + group(natural(to.negate().max(BigInteger.ONE), from.negate())));
        }
        return group(String.join("|", parts));
    }

    /** Numbers from 0 on. */
    static String natural(BigInteger from, BigInteger to) {
        NumberPattern pattern = new NumberPattern();
        String first = from.toString();
        String last = to.toString();
        if (first.length() == last.length()) {
            pattern.add("", first, last);
        } else if (from.compareTo(to) < 0) {
            pattern.add("", first, "9".repeat(first.length()));
            pattern.addLengths(first.length() + 1, String.valueOf(last.length() - 2));
            pattern.add("", "1" + "0".repeat(last.length() - 1), last);
        }
        return String.join("|", pattern.alternatives);
    }

    /** Numbers from one on. */
    static String atLeast(BigInteger from) {
        NumberPattern pattern = new NumberPattern();
        String first = from.toString();
        pattern.add("", first, "9".repeat(first.length()));
        pattern.addLengths(first.length() + 1, "");
        return String.join("|", pattern.alternatives);
    }

    /** Adds all numbers of at least so many digits, and at most so many behind the first. */
    private void addLengths(int least, String most) {
        if (most.isEmpty() || least - 1 <= Integer.parseInt(most)) {
            alternatives.add("[1-9][0-9]{" + (least - 1) + "," + most + "}");
        }
    }

    static String group(String alternatives) {
        return "(" + alternatives + ")";
    }

    /** Adds the numbers between two of the same length, behind digits that all of them have. */
    private void add(String prefix, String from, String to) {
        if (from.isEmpty()) {
            alternatives.add(prefix);
        } else if (isAll(from, '0') && isAll(to, '9')) {
            alternatives.add(prefix + digits(from.length()));
        } else if (from.charAt(0) == to.charAt(0)) {
            add(prefix + from.charAt(0), from.substring(1), to.substring(1));
        } else {
            split(prefix, from, to);
        }
    }

    /** The first digit of the least, those between, and the first digit of the greatest, as far as they differ. */
    private void split(String prefix, String from, String to) {
        int rest = from.length() - 1;
        char least = from.charAt(0);
        char greatest = to.charAt(0);
        if (!isAll(from.substring(1), '0')) {
            add(prefix + least++, from.substring(1), "9".repeat(rest));
        }
        boolean whole = isAll(to.substring(1), '9');
        char last = whole ? greatest : (char) (greatest - 1);
        if (least <= last) {
            alternatives.add(prefix + range(least, last) + digits(rest));
        }
        if (!whole) {
            add(prefix + greatest, "0".repeat(rest), to.substring(1));
        }
    }

    private static String range(char from, char to) {
        return from == to ? String.valueOf(from) : "[" + from + "-" + to + "]";
    }

    private static String digits(int count) {
        return count == 0 ? "" : count == 1 ? "[0-9]" : "[0-9]{" + count + "}";
    }

    private static boolean isAll(String digits, char digit) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != digit) {
                return false;
            }
        }
        return true;
    }
}
