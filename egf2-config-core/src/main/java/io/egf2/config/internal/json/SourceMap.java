package io.egf2.config.internal.json;

import io.egf2.config.internal.report.Edit;
import java.util.Arrays;
import java.util.List;

/** The way back from a mended text to the text as it was written. */
public final class SourceMap {

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

    private void copy(int piece, int from, int to, StringBuilder text) {
        mendedStarts[piece] = text.length();
        writtenStarts[piece] = from;
        text.append(written, from, to);
        mendedEnds[piece] = text.length();
    }

    String written() {
        return written;
    }

    public String mended() {
        return mended;
    }

    /** Where a character of the mended text was written; of one that was not, where the edit begins. */
    int written(int offset) {
        int piece = piece(offset);
        return writtenStarts[piece] + Math.min(offset, mendedEnds[piece]) - mendedStarts[piece];
    }

    /** The offset behind what ends at an offset of the mended text. */
    int writtenEnd(int end) {
        int piece = piece(end - 1);
        boolean copied = end <= mendedEnds[piece];
        return copied ? writtenStarts[piece] + end - mendedStarts[piece] : writtenStarts[piece + 1];
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
