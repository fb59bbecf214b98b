package io.egf2.examples.smallmode;

/** The colours of a terminal that this example needs. */
enum Colour {
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

    String paint(String text, boolean colours) {
        return colours && this != NONE ? code + text + RESET : text;
    }
}
