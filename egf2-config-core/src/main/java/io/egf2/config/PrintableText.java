package io.egf2.config;

/** Foreign text made fit to be printed on one line: clipped, and without characters that a terminal would act on. */
final class PrintableText {

    private PrintableText() {}

    /**
     * Escapes control, bidi and other invisible characters, and cuts the text off after so many code points.
     */
    static String of(String text, int longest) {
        StringBuilder printable = new StringBuilder();
        int at = 0;
        for (int count = 0; at < text.length() && count < longest; count++) {
            int codePoint = text.codePointAt(at);
            append(printable, codePoint);
            at += Character.charCount(codePoint);
        }
        return at < text.length() ? printable.append("...").toString() : printable.toString();
    }

    private static void append(StringBuilder printable, int codePoint) {
        if (isVisible(codePoint)) {
            printable.appendCodePoint(codePoint);
        } else {
            printable.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
