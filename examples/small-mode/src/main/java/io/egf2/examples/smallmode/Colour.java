package io.egf2.examples.smallmode;

/** The colours of a terminal that the examples need. */
public enum Colour {
    NONE(""),
    BOLD("\u001b[1m"),
    RED("\u001b[31m"),
    GREEN("\u001b[32m"),
    YELLOW("\u001b[33m"),
    CYAN("\u001b[36m");

    private static final String RESET = "\u001b[0m";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /**
     * Whether somebody watches who has not asked for none (see no-color.org).
     *
     * @return false without a terminal
     */
    @SuppressWarnings(
            "SystemConsoleNull") // With -Djdk.console=java.base, as the poms have it, it is null in all versions.
    public static boolean areWanted() {
        String terminal = System.getenv("TERM");
        String noColour = System.getenv("NO_COLOR");
        return System.console() != null
                && terminal != null
                && !terminal.equals("dumb")
                && (noColour == null || noColour.isEmpty());
    }

    /** The colour of a line of a log: what goes on as it should needs none. */
    static Colour ofLevel(String line) {
        if (line.startsWith("WARN")) {
            return YELLOW;
        }
        return line.startsWith("INFO") ? NONE : RED;
    }

    /** The colour of a line of a report: its heads, carets and hints stand out. */
    static Colour ofReport(String line) {
        if (line.contains(" cannot start: ")) {
            return RED;
        }
        if (line.matches("\\s+\\| *\\^+")) {
            return YELLOW;
        }
        if (line.matches("  \\d+\\. .*")) {
            return BOLD;
        }
        return line.startsWith("     hint: ") ? CYAN : NONE;
    }

    /**
     * Puts a text into this colour.
     *
     * @param text what is shown
     * @param colours whether there are colours
     * @return the text as a terminal takes it
     */
    public String paint(String text, boolean colours) {
        return colours && this != NONE ? code + text + RESET : text;
    }
}
