package io.egf2.examples.fleet.picture;

/** How wide the letters of DejaVu Sans Bold are, one of the widest fonts that a system shows a page in. */
final class DejaVuBold {

    /** In hundredths of the size, from the space to the tilde. */
    private static final int[] ASCII = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, //
        70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 58, //
        100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, //
        73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, //
        50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, //
        72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84
    };

    private DejaVuBold() {}

    static double width(String text, int size) {
        return text.codePoints().mapToDouble(DejaVuBold::width).sum() * size / 100;
    }

    private static double width(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return ASCII[letter - ' '];
        }
        return letter < 0x1100 ? 100 : 125;
    }
}
