package io.egf2.examples.fleet.picture;

/** Text as XML shows it. */
final class Xml {

    private Xml() {}

    /** Fit for an element and for an attribute in quotes; what XML cannot hold becomes U+FFFD. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> append(escaped, letter));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int letter) {
        switch (letter) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\t', '\n', '\r' -> escaped.append(' ');
            default -> escaped.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
        }
    }

    /** Char of XML 1.0, section 2.2. */
    private static boolean isAllowed(int letter) {
        return letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000 && letter <= 0x10FFFF;
    }
}
