package io.egf2.examples.fleet.picture;

/**
 * How wide a text becomes. The font is the reader's, so that this is an estimate, by the widest of the usual ones (DejaVu
 * Sans and Verdana, bold).
 */
final class Letters {

    private static final String NARROW = "!'(),-./:;I[]`fijlrt| ";
    private static final String BROAD = "%@MWmw+<=>~^#&";

    private Letters() {}

    /** The width of a text in a font of a size, rounded up. */
    static int width(String text, int size) {
        return (int) Math.ceil(text.codePoints().mapToDouble(Letters::width).sum() * size);
    }

    /** The text, or as much of its beginning as fits. */
    static String fit(String text, int size, int width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static double width(int letter) {
        if (letter >= 128) {
            return letter < 0x1100 ? 1.1 : 1.35;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.5;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return 1.1;
        }
        return letter >= 'A' && letter <= 'Z' ? 0.86 : 0.73;
    }
}
