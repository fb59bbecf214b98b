package io.egf2.config.internal.report;

import io.egf2.config.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report tells as one: a problem, or a run of neighbours that are alike, such as two hundred hosts of one list that all lack
 * their port.
 *
 * @param first the first of them
 * @param last the last of them
 * @param count how many they are
 */
record Block(Problem first, Problem last, int count) {

    /** So many that are alike are told as one; fewer are read as quickly one by one. */
    private static final int FEWEST_ALIKE = 4;

    /** What one person can take in; the same number again is soon found by the next start. */
    private static final int MOST = 20;

    /** Problems in their order, in as few blocks as can be. */
    static List<Block> of(List<Problem> problems) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < problems.size()) {
            int to = from + 1;
            while (to < problems.size() && areAlike(problems.get(from), problems.get(to))) {
                to++;
            }
            boolean isRun = to - from >= FEWEST_ALIKE;
            blocks.add(new Block(problems.get(from), problems.get(isRun ? to - 1 : from), isRun ? to - from : 1));
            from = isRun ? to : from + 1;
        }
        return blocks;
    }

    /** As many blocks as a report shows; a missing key is not pushed out by what is merely wrong. */
    static List<Block> shown(List<Block> blocks) {
        int room = MOST;
        for (Block block : blocks) {
            room -= block.isMissing() ? 1 : 0;
        }
        List<Block> shown = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isMissing() || room-- > 0) {
                shown.add(block);
            }
        }
        return shown;
    }

    private boolean isMissing() {
        return first.code() == ProblemCode.KEY_MISSING;
    }

    /**
     * The same mistake in two elements of one list, or in the writing at two places: the names of keys are always told, their
     * numbers and places need not be.
     */
    private static boolean areAlike(Problem one, Problem other) {
        boolean isOfWriting = one.pointer().isEmpty() && one.position().isPresent();
        return one.code() == other.code()
                && one.kind().equals(other.kind())
                && one.hint().equals(other.hint())
                && one.position().isPresent() == other.position().isPresent()
                && (isOfWriting || !index(one.pointer()).isEmpty())
                && pattern(one.pointer()).equals(pattern(other.pointer()));
    }

    private static String pattern(String pointer) {
        int start = indexStart(pointer);
        return pointer.substring(0, start) + '#' + pointer.substring(indexEnd(pointer, start));
    }

    /** The last token of a pointer that is a number, as text; empty if there is none. */
    private static String index(String pointer) {
        int start = indexStart(pointer);
        return pointer.substring(start, indexEnd(pointer, start));
    }

    private static int indexStart(String pointer) {
        for (int slash = pointer.lastIndexOf('/'); slash >= 0; slash = pointer.lastIndexOf('/', slash - 1)) {
            int end = indexEnd(pointer, slash + 1);
            if (end > slash + 1 && (end == pointer.length() || pointer.charAt(end) == '/')) {
                return slash + 1;
            }
        }
        return pointer.length();
    }

    private static int indexEnd(String pointer, int start) {
        int end = start;
        while (end < pointer.length() && pointer.charAt(end) >= '0' && pointer.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Where it is, such as {@code /port (2:11)} or {@code /elastic/hosts/0 … 199: 200 values, the first at 8:7}. */
    String place() {
        if (count == 1) {
            return first.place();
        }
        if (first.pointer().isEmpty()) {
            return first.place() + " \u2026 " + last.place() + ": " + count + " places";
        }
        int start = indexStart(first.pointer());
        String range = first.pointer().substring(0, start) + index(first.pointer()) + " \u2026 " + index(last.pointer())
                + first.pointer().substring(indexEnd(first.pointer(), start));
        String where = first.position().map(at -> ", the first at " + at).orElse("");
        return range + ": " + count + " values" + where;
    }

    /** Place, message, code and hint in one line. */
    String line() {
        String place = place();
        String hint = first.hint().map(advice -> "  hint: " + advice).orElse("");
        return (place.isEmpty() ? "" : place + "  ") + first.message() + "  [" + first.code() + "]" + hint;
    }
}
