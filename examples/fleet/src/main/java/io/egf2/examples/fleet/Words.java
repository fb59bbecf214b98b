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
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"").toString();
    }

    /** {@code ; did you mean "auth"?}, if one of the words is near. */
    static String question(String word, Collection<String> known) {
        Optional<String> best = known.stream()
                .filter(each -> distance(word, each) <= Math.max(1, each.length() / 3))
                .min(Comparator.comparingInt(each -> distance(word, each)));
        return best.map(each -> "; did you mean " + each + "?").orElse("");
    }

    /** How many letters are put in, left out or replaced. */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[last.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[other.length()];
    }
}
