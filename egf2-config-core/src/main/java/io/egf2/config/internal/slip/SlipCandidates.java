package io.egf2.config.internal.slip;

import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.SourceMap;
import io.egf2.config.internal.mend.Mistake;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.text.Shown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The slips near the mistakes of a reading after which the text would be JSON, all other mistakes mended. */
final class SlipCandidates {

    /** How far from a mistake the slip may be that it comes of. */
    private static final int AROUND = 8;

    private static final int WIDEST = 60;

    /** Brackets that are missing, or stand for another one, are found by the reader. */
    private static final String SEPARATORS = "\",:";

    /** How many characters are read at most, all texts together. */
    private static final long MOST_CHARACTERS = 10_000_000;

    private final String text;
    private final List<Edit> edits;
    private final List<Slip> found = new ArrayList<>();
    private long characters;
    private int from;
    private int to;
    private final Set<Surroundings> surroundings = new LinkedHashSet<>();

    /** What stands around the window. */
    private record Surroundings(String before, String behind) {}

    SlipCandidates(String text, List<Edit> edits) {
        this.text = text;
        this.edits = edits;
    }

    List<Slip> near(List<Mistake> mistakes) {
        BitSet places = new BitSet();
        for (Mistake mistake : mistakes) {
            int end = Math.min(mistake.to(), mistake.from() + WIDEST);
            places.set(Math.max(0, mistake.from() - AROUND), Math.max(0, Math.min(text.length(), end + AROUND)));
        }
        for (from = places.nextSetBit(0); from >= 0; from = places.nextSetBit(to)) {
            to = places.nextClearBit(from);
            surroundings.clear();
            surround(edits);
            surround(independent());
            surround(List.of());
            for (int at = from; at < to; at++) {
                tryAt(at);
            }
        }
        return found;
    }

    /** The edits that do not come of what is in the window: those on other lines, and none of a bracket or of the end. */
    private List<Edit> independent() {
        int lineStart = text.lastIndexOf('\n', from) + 1;
        int lineEnd = text.indexOf('\n', to) < 0 ? text.length() : text.indexOf('\n', to);
        List<Edit> independent = new ArrayList<>();
        for (Edit edit : edits) {
            boolean isOnLine = edit.to() >= lineStart && edit.from() <= lineEnd;
            if (!isOnLine && edit.to() < text.length() && !isOfBracket(edit)) {
                independent.add(edit);
            }
        }
        return independent;
    }

    private boolean isOfBracket(Edit edit) {
        String both = edit.replacement() + text.substring(edit.from(), Math.min(edit.to(), edit.from() + 2));
        return both.length() <= 3 && both.chars().anyMatch(c -> Slip.isBracket((char) c));
    }

    /** Notes what stands before and behind the window after some edits. */
    private void surround(List<Edit> mends) {
        List<Edit> before = new ArrayList<>();
        List<Edit> behind = new ArrayList<>();
        for (Edit edit : mends) {
            if (edit.to() <= from) {
                before.add(edit);
            } else if (edit.from() >= to) {
                behind.add(new Edit(edit.from() - to, edit.to() - to, edit.replacement()));
            }
        }
        surroundings.add(new Surroundings(
                new SourceMap(text.substring(0, from), before).mended(),
                new SourceMap(text.substring(to), behind).mended()));
    }

    private void tryAt(int at) {
        char c = text.charAt(at);
        boolean isBracket = Slip.isBracket(c);
        boolean isBlank = c == ' ' || c == '\t';
        boolean isInside = isWithinWord(at) && isWithinWord(at - 1);
        if (at + 1 < to && isSwappable(c, text.charAt(at + 1))) {
            add(Slip.swapped(text, at));
        }
        if (!isBlank && !isInside) {
            add(Slip.tooMany(text, at));
        }
        for (char mark : (",}]".indexOf(c) < 0 ? SEPARATORS : SEPARATORS + "}]").toCharArray()) {
            if (!isWithinWord(at - 1)) {
                add(Slip.missing(text, at, mark));
            }
        }
        for (char mark : (isBracket ? SEPARATORS : Slip.MARKS).toCharArray()) {
            if (c != mark && !isInside && c > ' ' && Shown.isVisible(c)) {
                add(Slip.wrong(text, at, mark));
            }
        }
    }

    private static boolean isSwappable(char first, char second) {
        return first != second && first > ' ' && second > ' ' && (Slip.isMark(first) || Slip.isMark(second));
    }

    /** Whether a word goes on behind an offset. */
    private boolean isWithinWord(int at) {
        return at >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private void add(Slip slip) {
        Edit edit = slip.edit();
        String window =
                text.substring(from, edit.from()) + edit.replacement() + text.substring(Math.min(edit.to(), to), to);
        for (Surroundings around : surroundings) {
            String whole = around.before() + window + around.behind();
            characters += whole.length();
            if (characters < MOST_CHARACTERS && JsonReader.isWellFormed(whole)) {
                found.add(slip);
                return;
            }
        }
    }
}
