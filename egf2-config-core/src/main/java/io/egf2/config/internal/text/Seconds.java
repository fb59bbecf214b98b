package io.egf2.config.internal.text;

/** Durations as the operator reads them. */
public final class Seconds {

    private Seconds() {}

    /** Seconds with all three decimals, such as {@code 0.004 s}: for columns. */
    public static String exact(long millis) {
        return millis / 1000 + "." + Long.toString(1000 + millis % 1000).substring(1) + " s";
    }

    /** Seconds without needless decimals, such as {@code 30 s} or {@code 1.5 s}: for sentences. */
    public static String plain(long millis) {
        String exact = exact(millis);
        int end = exact.length() - " s".length();
        while (exact.charAt(end - 1) == '0') {
            end--;
        }
        return exact.substring(0, exact.charAt(end - 1) == '.' ? end - 1 : end) + " s";
    }
}
