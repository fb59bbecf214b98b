package io.egf2.config.internal.report;

/** The colours of a report on a terminal: SGR sequences (ECMA-48, section 8.3.117) around code, place and caret. */
public enum Paint {
    /** For everything that is not a terminal. */
    NONE,
    /** For a terminal. */
    COLOURS;

    private static final String CYAN = "\u001b[36m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[1;31m";
    private static final String END = "\u001b[0m";

    String place(String text) {
        return in(CYAN, text);
    }

    String code(String text) {
        return in(DIM, text);
    }

    /** Of a source line and the line beneath it, the carets. */
    String caret(String line) {
        int caret = line.indexOf('^');
        boolean isCaretLine = caret >= 0 && line.substring(0, caret).strip().equals("|");
        return isCaretLine ? line.substring(0, caret) + in(RED, line.substring(caret)) : line;
    }

    private String in(String colour, String text) {
        return this == NONE || text.isEmpty() ? text : colour + text + END;
    }
}
