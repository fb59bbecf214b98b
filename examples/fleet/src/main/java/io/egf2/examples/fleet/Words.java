package io.egf2.examples.fleet;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was typed, as a message shows it, and what it may have been meant as. */
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    /** In quotation marks, on one line, and not too long. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(letter -> {
            boolean isPlain = Character.isLetterOrDigit(letter) || letter >= ' ' && letter < 127;
            shown.appendCodePoint(isPlain ? letter : '?');
        });
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }

    /** {@code ; did you mean "auth"?}, if one of the words is near. */
    static String question(String word, Collection<String> known) {
        Optional<String> best = known.stream()
                .filter(each -> distance(word, each) <= Math.max(1, each.length() / 3))
                .min(Comparator.comparingInt(each -> distance(word, each)));
        return best.map(each -> "; did you mean " + each + "?").orElse("");
    }

    /** How many letters are put in, left out, replaced, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, one, i, other, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, String one, int i, String other, int j) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(rows[i - 1][j - 1] + (isSame ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
