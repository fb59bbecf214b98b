package io.egf2.config.internal.text;

import java.util.Locale;

/** Words that tell of a secret: in the name of a key, and within a value, as when a quotation mark is missing between two members. */
public final class SecretWords {

    private static final String[] SOUNDS = {
        "password", "passwd", "passphrase", "secret", "token", "credential", "private", "apikey", "accesskey"
    };

    private static final String BEARER = "bearer ";

    private SecretWords() {}

    /** Whether the name of a key sounds like a secret; {@code -} and {@code _} do not count. */
    public static boolean isIn(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        for (String sound : SOUNDS) {
            if (plain.contains(sound)) {
                return true;
            }
        }
        return false;
    }

    /** A value without what follows such a word and a colon or equals sign: {@code password=***}. */
    static String masked(String value) {
        int start = start(value.toLowerCase(Locale.ROOT));
        if (start < 0 || start == value.length()) {
            return value;
        }
        return value.substring(0, start) + "***" + (value.endsWith("\"") && start > 1 ? "\"" : "");
    }

    /** Where the secret begins, or -1. */
    private static int start(String value) {
        int first = value.indexOf(BEARER);
        int start = first < 0 ? -1 : first + BEARER.length();
        for (int mark = 0; mark < value.length() && (start < 0 || mark < start); mark++) {
            char c = value.charAt(mark);
            if ((c == ':' || c == '=') && !value.startsWith("//", mark + 1) && isIn(wordBefore(value, mark))) {
                return mark + 1;
            }
        }
        return start;
    }

    private static String wordBefore(String value, int mark) {
        int end = mark;
        while (end > 0 && " \t\"'\\".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0
                && (Character.isLetterOrDigit(value.charAt(start - 1)) || "-_".indexOf(value.charAt(start - 1)) >= 0)) {
            start--;
        }
        boolean isHost = start > 1 && value.startsWith("//", start - 2);
        return isHost ? "" : value.substring(start, end);
    }
}
