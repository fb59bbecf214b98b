package io.egf2.config;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What must hold of all that the library puts out, whatever was put in. For the fuzz targets, so it is plain and quick. */
public final class Output {

    /** Stands where nothing may be shown. */
    public static final String CANARY = "hunter2";

    private Output() {}

    /** The input as text. What is not UTF-8 becomes a lone surrogate, which only escapes in JSON can bring forth otherwise. */
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8).replace('\uFFFD', '\uD800');
    }

    /** A text as input. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** URLs whose user info or query holds the canary, with anything in them and behind them. */
    public static List<String> urlsWithSecret(String anything) {
        return List.of(
                "http://u:hunter2@" + anything,
                "http://u:hunter2" + anything + "@h:8000/x",
                "http://u:" + anything + "hunter2@h/x",
                "http://h/x?k=hunter2" + anything,
                "http://h/x?k=" + anything + "hunter2");
    }

    /** One line, of so many characters at most, without anything that a terminal would obey. */
    public static void checkLine(String line, int longest) {
        check(line, longest, false);
    }

    /** Several lines, of so many characters at most, without anything else that a terminal would obey. */
    public static void checkLines(String lines, int longest) {
        check(lines, longest, true);
    }

    private static void check(String text, int longest, boolean hasLines) {
        if (text.length() > longest) {
            throw new AssertionError("too long: " + text.length());
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isObeyed(c) && !(hasLines && c == '\n')) {
                throw new AssertionError("U+" + Integer.toHexString(c) + " at " + i + " of: " + text);
            }
        }
    }

    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Nothing of a secret. */
    public static void checkKeptSecret(String text) {
        if (text.contains(CANARY)) {
            throw new AssertionError("shows a secret: " + text);
        }
    }
}
