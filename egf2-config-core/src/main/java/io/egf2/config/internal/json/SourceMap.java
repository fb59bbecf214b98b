package io.egf2.config.internal.json;

import io.egf2.config.internal.report.Edit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way back from a mended text to the text as it was written, which may itself have been mended before. */
public final class SourceMap {

    private final @Nullable SourceMap before;
    private final String written;
    private final int[] mendedStarts;
    private final int[] writtenStarts;
    private final int[] mendedEnds;
    private final String mended;

    /**
     * Applies edits.
     *
     * @param edits in the order of the text; no two overlap
     */
    public SourceMap(String written, List<Edit> edits) {
        this(null, written, edits);
    }

    private SourceMap(@Nullable SourceMap before, String written, List<Edit> edits) {
        this.before = before;
        this.written = written;
        this.mendedStarts = new int[edits.size() + 1];
        this.writtenStarts = new int[edits.size() + 1];
        this.mendedEnds = new int[edits.size() + 1];
        StringBuilder text = new StringBuilder(written.length() + 16);
        int at = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            copy(i, at, edit.from(), text);
            text.append(edit.replacement());
            at = edit.to();
        }
        copy(edits.size(), at, written.length(), text);
        this.mended = text.toString();
    }

    /** Applies edits to the mended text; the way back leads to where this one leads. */
    public SourceMap mendedFurther(List<Edit> edits) {
        return new SourceMap(this, mended, edits);
    }

    private void copy(int piece, int from, int to, StringBuilder text) {
        mendedStarts[piece] = text.length();
        writtenStarts[piece] = from;
        text.append(written, from, to);
        mendedEnds[piece] = text.length();
    }

    String written() {
        return before == null ? written : before.written();
    }

    public String mended() {
        return mended;
    }

    /** Where a character of the mended text was written; of one that was not, where the edit begins. */
    public int written(int offset) {
        int piece = piece(offset);
        int own = writtenStarts[piece] + Math.min(offset, mendedEnds[piece]) - mendedStarts[piece];
        return before == null ? own : before.written(own);
    }

    /** The offset behind what ends at an offset of the mended text. */
    public int writtenEnd(int end) {
        int piece = piece(end - 1);
        boolean copied = end <= mendedEnds[piece];
        int own = copied ? writtenStarts[piece] + end - mendedStarts[piece] : writtenStarts[piece + 1];
        return before == null ? own : before.writtenEnd(own);
    }

    /** An edit of the mended text as one of the written; null if it touches what was mended before. */
    public @Nullable Edit written(Edit edit) {
        int start = written(edit.from());
        int end = edit.to() == edit.from() ? start : writtenEnd(edit.to());
        return end - start == edit.to() - edit.from() ? new Edit(start, end, edit.replacement()) : null;
    }

    /** The last piece of copied text that begins at an offset or before it. */
    private int piece(int offset) {
        int found = Arrays.binarySearch(mendedStarts, offset);
        int piece = found >= 0 ? found : Math.max(0, -found - 2);
        while (found >= 0 && piece + 1 < mendedStarts.length && mendedStarts[piece + 1] == offset) {
            piece++;
        }
        return piece;
    }
}
