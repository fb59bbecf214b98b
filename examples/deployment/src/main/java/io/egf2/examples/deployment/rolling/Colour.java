package io.egf2.examples.deployment.rolling;

/** The colours of a terminal that this example needs. */
enum Colour {
    BOLD("\u001b[1m"),
    RED("\u001b[31m"),
    GREEN("\u001b[32m"),
    YELLOW("\u001b[33m");

    private static final String RESET = "\u001b[0m";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** Whether somebody watches who has not asked for none (see no-color.org). */
    @SuppressWarnings(
            "SystemConsoleNull") // With -Djdk.console=java.base, as the pom has it, it is null in all versions.
    static boolean areWanted() {
        String terminal = System.getenv("TERM");
        String noColour = System.getenv("NO_COLOR");
        return System.console() != null
                && terminal != null
                && !terminal.equals("dumb")
                && (noColour == null || noColour.isEmpty());
    }

    String paint(String text, boolean colours) {
        return colours ? code + text + RESET : text;
    }
}
