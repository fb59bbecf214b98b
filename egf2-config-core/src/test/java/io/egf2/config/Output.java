package io.egf2.config;

import java.nio.charset.StandardCharsets;

/** What must hold of all that the library puts out, whatever was put in. For the fuzz targets, so it is plain and quick. */
public final class Output {

    /** Stands where nothing may be shown. */
    public static final String CANARY = "hunter2";

    private Output() {}

    /** The input as text. What is not UTF-8 becomes a lone surrogate, which only escapes in JSON can bring forth otherwise. */
    public static String text(byte[] input) {
        return new String(withoutCanary(input), StandardCharsets.UTF_8).replace('\uFFFD', '\uD800');
    }

    /** The fuzzer sees what is looked for, and soon writes it where it may be shown. */
    public static byte[] withoutCanary(byte[] input) {
        String bytes = new String(input, StandardCharsets.ISO_8859_1);
        return bytes.contains(CANARY) ? bytes.replace(CANARY, "hunte_2").getBytes(StandardCharsets.ISO_8859_1) : input;
    }

    /** A text as input. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One of several URLs whose user info or query holds the canary, with anything in it or behind it. */
    public static String urlWithSecret(String anything) {
        return switch (anything.length() % 5) {
            case 0 -> "http://u:hunter2@" + anything;
            case 1 -> "http://u:hunter2" + anything + "@h:8000/x";
            case 2 -> "http://u:p" + anything + "hunter2@h/x";
            case 3 -> "http://h/x?k=hunter2" + anything;
            default -> "http://h/x?k=" + anything + "hunter2";
        };
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
