package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Marks;
import io.egf2.config.internal.json.SourceMap;
import io.egf2.config.internal.report.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link RecoveringReader} has found: mistakes, the edits that make JSON of the text, and what is to be known of the result. */
final class Mends {

    /** A text with more mistakes than this is none that somebody wrote. */
    static final int MOST_MISTAKES = 1_000;

    private final SourceMap source;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> repeats = new ArrayList<>();
    private final List<Mistake> last = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Marks marks = new Marks();
    private final Map<Integer, Mistake> guesses = new LinkedHashMap<>();
    private int entries;
    private int fullAt = -1;

    /**
     * Of a text.
     *
     * @param source the way back to the text as it was written
     */
    Mends(SourceMap source) {
        this.source = source;
    }

    /** A mistake, and the edit that goes with it. */
    void add(Mistake mistake) {
        if (!hasRoom(mistake)) {
            return;
        }
        mistakes.add(mistake);
        Edit edit = mistake.edit();
        if (edit != null) {
            edits.add(edit);
        }
    }

    /** A mistake whose edit is none that the text is mended with, or is made already. */
    void tell(Mistake mistake) {
        if (hasRoom(mistake)) {
            mistakes.add(mistake);
        }
    }

    /** A key that stands twice; its places are those of the text as written. */
    void repeat(Mistake mistake) {
        if (hasRoom(mistake)) {
            repeats.add(mistake);
        }
    }

    /** What is wrong with a token itself, mended. */
    void own(Token token) {
        if (token.mistake() != null) {
            tell(token.mistake());
        }
        if (token.mended() != null) {
            edit(token.from(), token.to(), token.mended());
        }
    }

    private boolean hasRoom(Mistake mistake) {
        boolean full = mistakes.size() >= MOST_MISTAKES;
        if (full && fullAt < 0) {
            fullAt = mistake.from();
        }
        return !full;
    }

    /** Where the first mistake is that there was no room for, or -1. */
    int fullAt() {
        return fullAt;
    }

    /** The mistake at which the reading ends: it is told whatever is forgotten of what follows. */
    void end(Mistake mistake) {
        if (last.isEmpty()) {
            last.add(mistake);
        }
    }

    /** Whether the reading ended because nothing was understood any more. */
    boolean isLost() {
        return last.stream().anyMatch(each -> each.code() == ProblemCode.JSON_SYNTAX);
    }

    void edit(int from, int to, String replacement) {
        edits.add(new Edit(from, to, replacement));
    }

    /** Counts one entry of the document that is to be: a key, value or closing bracket. */
    int entry() {
        return entries++;
    }

    int entries() {
        return entries;
    }

    void mark(int entry, byte mark) {
        marks.set(entry, mark);
    }

    /** An entry whose edit holds only if nobody refuses the value. */
    void guess(int entry, Mistake mistake) {
        marks.set(entry, Marks.GUESS);
        guesses.put(entry, mistake);
    }

    /** Takes back all that was found at an offset or behind it. */
    void forgetFrom(int offset) {
        mistakes.removeIf(mistake -> mistake.from() >= offset);
        edits.removeIf(edit -> edit.from() >= offset);
    }

    /** Takes back what was found from one offset up to another, as all of that text is left out. */
    void forgetBetween(int from, int to) {
        mistakes.removeIf(mistake -> mistake.from() >= from && mistake.from() < to);
        edits.removeIf(edit -> edit.from() >= from && edit.to() <= to);
    }

    private List<Edit> apart() {
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        List<Edit> apart = new ArrayList<>();
        int end = 0;
        for (Edit edit : edits) {
            if (edit.from() >= end) { // if two overlap, what comes of it is no JSON, and not gone on with
                apart.add(edit);
                end = edit.to();
            }
        }
        return apart;
    }

    /** The edits, in the text as it was written. */
    List<Edit> edits() {
        List<Edit> written = new ArrayList<>();
        for (Edit edit : apart()) {
            Edit each = source.written(edit);
            if (each != null) {
                written.add(each);
            }
        }
        return written;
    }

    /** Mends the text and reads it. */
    JsonDocument document(List<JsonReader.Repeat> repeats) {
        SourceMap mended = source.mendedFurther(apart());
        JsonDocument document = JsonDocument.unread(mended.mended());
        JsonReader.readMended(document, repeats);
        document.mendedFrom(mended, marks);
        return document;
    }

    /** The mistakes, after the values were bound. */
    List<Mistake> found(JsonDocument document) {
        List<Mistake> found = new ArrayList<>(mistakes);
        found.addAll(last);
        guesses.forEach((entry, mistake) -> {
            if (document.isMarked(entry, Marks.REFUSED)) {
                found.replaceAll(each -> each.equals(mistake) ? mistake.withoutHint() : each);
            }
        });
        found.replaceAll(each -> each.writtenIn(source));
        found.addAll(repeats);
        return found;
    }
}
