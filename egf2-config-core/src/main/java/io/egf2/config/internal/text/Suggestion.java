package io.egf2.config.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a misspelt word may have meant. Upper and lower case, {@code -} and {@code _} do not count; how many mistakes a word may
 * have depends on its length, because any two short words are alike.
 *
 * @param words at most three, the best first, equally good ones in the order of the alphabet; often none
 */
public record Suggestion(List<String> words) {

    private static final int MOST = 3;

    /**
     * The candidates that are near the word.
     *
     * @param word what was written
     * @param candidates what it may have meant
     */
    public static Suggestion of(String word, Collection<String> candidates) {
        String written = normal(word);
        List<String> near = new ArrayList<>(MOST);
        List<Integer> distances = new ArrayList<>(MOST);
        for (String candidate : candidates) {
            int distance = distance(written, normal(candidate));
            if (distance >= 0) {
                insert(candidate, distance, near, distances);
            }
        }
        return new Suggestion(near);
    }

    /** The candidate that is nearest, if any is near. */
    public Optional<String> best() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(0));
    }

    /** All of them in one question, {@code did you mean "a", "b" or "c"?}. */
    public Optional<String> question() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("did you mean ");
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i == words.size() - 1 ? " or " : ", ").append(Shown.quoted(words.get(i)));
        }
        return Optional.of(text.append('?').toString());
    }

    /** Whether a word is a candidate, or one mistake away from it. */
    public static boolean isOneOff(String word, String candidate) {
        int distance = distance(normal(word), normal(candidate));
        return distance == 0 || distance == 1;
    }

    private static void insert(String candidate, int distance, List<String> near, List<Integer> distances) {
        int at = 0;
        while (at < near.size() && isBefore(near.get(at), distances.get(at), candidate, distance)) {
            at++;
        }
        near.add(at, candidate);
        distances.add(at, distance);
        if (near.size() > MOST) {
            near.remove(MOST);
            distances.remove(MOST);
        }
    }

    private static boolean isBefore(String one, int distance, String other, int otherDistance) {
        return distance < otherDistance || distance == otherDistance && one.compareTo(other) <= 0;
    }

    private static String normal(String word) {
        StringBuilder normal = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '-' && c != '_') {
                normal.append(Character.toLowerCase(Character.toUpperCase(c)));
            }
        }
        return normal.toString();
    }

    /** How many mistakes lie between two normal words, or -1 if there are too many. */
    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return -1;
        }
        if (one.equals(other)) {
            return 0;
        }
        int limit = limit(Math.min(one.length(), other.length()));
        if (Math.abs(one.length() - other.length()) > limit) {
            return -1;
        }
        int distance = alignment(one, other);
        return distance <= limit ? distance : -1;
    }

    private static int limit(int length) {
        if (length <= 2) {
            return 0;
        }
        return length <= 5 ? 1 : length <= 8 ? 2 : 3;
    }

    /** The optimal string alignment distance: characters inserted, left out, replaced, or swapped with their neighbour. */
    private static int alignment(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                row[j] = cell(one, i, other, j, beforeLast, last, row);
            }
        }
        return row[other.length()];
    }

    private static int cell(String one, int i, String other, int j, int[] beforeLast, int[] last, int[] row) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
    }
}
