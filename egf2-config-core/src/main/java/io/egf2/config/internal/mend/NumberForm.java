package io.egf2.config.internal.mend;

import io.egf2.config.internal.json.NumberText;
import org.jspecify.annotations.Nullable;

/** Numbers as other languages and people write them. */
final class NumberForm {

    private NumberForm() {}

    /** Whether a word is meant as a number: it is of digits, and of what stands in numbers. */
    static boolean looksLikeNumber(String word) {
        if (isHex(word)) {
            return true;
        }
        boolean digit = false;
        int points = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digit |= isDigit(c);
            points += c == '.' ? 1 : 0;
            boolean sign = i == 0 && (c == '+' || c == '-');
            boolean exponent = digit && i > 0 && (c == 'e' || c == 'E' || c == '+' || c == '-');
            if (!isDigit(c) && !sign && !exponent && "., _'\u2019".indexOf(c) < 0) {
                return false;
            }
        }
        return digit && (points < 2 || hasSeparator(word));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(String word) {
        int at = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        boolean prefixed =
                word.length() > at + 2 && word.charAt(at) == '0' && "xXoObB".indexOf(word.charAt(at + 1)) >= 0;
        for (int i = at + 2; prefixed && i < word.length(); i++) {
            prefixed = Character.digit(word.charAt(i), 16) >= 0;
        }
        return prefixed;
    }

    private static boolean hasSeparator(String word) {
        return word.indexOf(',') > 0 || word.indexOf(' ') > 0 || word.indexOf('_') > 0 || word.indexOf('\'') > 0;
    }

    /** The number in JSON, where there is only one that can be meant. */
    static @Nullable String json(String word) {
        String number = word.startsWith("+") ? word.substring(1) : word;
        if (number.startsWith(".")) {
            number = "0" + number;
        } else if (number.startsWith("-.")) {
            number = "-0" + number.substring(1);
        }
        if (number.endsWith(".")) {
            number = number.substring(0, number.length() - 1);
        }
        return NumberText.isNumber(number) ? number : null;
    }

    static String message(String word) {
        return hasSeparator(word) ? "a number with a thousands separator" : "a number that JSON does not know";
    }

    static String hint(String word) {
        if (hasSeparator(word)) {
            return "write the digits without separators";
        }
        return "JSON's numbers are decimal, without a leading zero or plus, with digits on both sides of the point";
    }
}
