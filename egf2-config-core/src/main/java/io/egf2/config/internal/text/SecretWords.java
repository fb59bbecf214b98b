package io.egf2.config.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that tell of a secret: in the name of a key, and within a value, as when a quotation mark is missing between two members. The
 * one list of them; the page of the reference has it too.
 */
public final class SecretWords {

    /** What tells of a secret wherever it stands in a name: {@code dbpassword}, {@code MY_API_KEY}. */
    private static final String[] SOUNDS = {
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "passkey",
        "pwd",
        "secret",
        "token",
        "credential",
        "private",
        "apikey",
        "accesskey",
        "accountkey",
        "authkey",
        "encryptionkey",
        "hmackey",
        "masterkey",
        "sharedkey",
        "signingkey",
        "connectionstring"
    };

    /** What tells of one only as a word of its own, as other words hold it too: {@code db_pass}, {@code userPin}, not shipping. */
    private static final String[] WORDS = {
        "creds", "dsn", "hmac", "jwt", "otp", "pass", "pepper", "pin", "psk", "pw", "salt"
    };

    private static final String BEARER = "bearer ";

    private SecretWords() {}

    /** All of them. */
    static List<String> all() {
        List<String> all = new ArrayList<>(List.of(SOUNDS));
        all.addAll(List.of(WORDS));
        return all;
    }

    /** Whether the name of a key sounds like a secret; {@code -} and {@code _} do not count. */
    public static boolean isIn(String name) {
        String plain = plain(name);
        for (String sound : SOUNDS) {
            if (plain.contains(sound)) {
                return true;
            }
        }
        for (int start = 0; start < name.length(); ) {
            int end = wordEnd(name, start);
            if (isWord(name, start, end)) {
                return true;
            }
            start = Math.max(end, start + 1);
        }
        return false;
    }

    /** Whether a word is one of them and nothing else. */
    static boolean isOne(String word) {
        String plain = plain(word);
        for (String sound : SOUNDS) {
            if (plain.equals(sound) || plain.equals(sound + "s")) {
                return true;
            }
        }
        return isWord(word, 0, word.length());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static boolean isWord(String name, int start, int end) {
        int length = end - start;
        int single = length > 0 && (name.charAt(end - 1) | 0x20) == 's' ? length - 1 : length;
        for (String word : WORDS) {
            boolean fits = word.length() == length || word.length() == single;
            if (fits && name.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Where the word of a name that begins here ends: at what is no letter, and at a hump. */
    static int wordEnd(String name, int start) {
        int end = start;
        while (end < name.length() && isLetter(name.charAt(end)) && !isHump(name, start, end)) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a new word begins here: {@code dbPin} at P, {@code PINCode} at C. */
    private static boolean isHump(String name, int start, int at) {
        boolean upper = at > start && Character.isUpperCase(name.charAt(at));
        boolean lowerBefore = upper && Character.isLowerCase(name.charAt(at - 1));
        boolean lowerBehind = upper && at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return lowerBefore || lowerBehind;
    }

    /** A value without what follows such a word and a colon or equals sign: {@code password=***}. */
    static String masked(String value) {
        int start = start(value);
        if (start < 0 || start == value.length()) {
            return value;
        }
        return value.substring(0, start) + "***" + (value.endsWith("\"") && start > 1 ? "\"" : "");
    }

    /** Where the secret begins, or -1. */
    private static int start(String value) {
        int first = bearer(value);
        int start = first < 0 ? -1 : first + BEARER.length();
        for (int mark = 0; mark < value.length() && (start < 0 || mark < start); mark++) {
            char c = value.charAt(mark);
            if ((c == ':' || c == '=') && !value.startsWith("//", mark + 1) && isIn(wordBefore(value, mark))) {
                return mark + 1;
            }
        }
        return start;
    }

    private static int bearer(String value) {
        int last = value.length() - BEARER.length();
        for (int at = 0; at <= last; at++) {
            if (value.regionMatches(true, at, BEARER, 0, BEARER.length())) {
                return at;
            }
        }
        return -1;
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
