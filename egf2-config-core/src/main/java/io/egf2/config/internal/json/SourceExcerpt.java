package io.egf2.config.internal.json;

import io.egf2.config.internal.text.Columns;
import io.egf2.config.internal.text.Shown;
import java.util.List;

/**
 * The source line of a problem, with a caret under the place. Only the value that the problem is about is shown, and only if
 * it is no secret: every other value of the line is masked, because a minified document is one line. A long line is cut to
 * what stands around the caret.
 */
public final class SourceExcerpt {

    private static final int AROUND = 48;
    private static final int WIDEST_CARET = 60;
    private static final String MASK = "***";
    private static final char CUT = '\u2026';

    private final JsonDocument document;
    private final int from;
    private final int to;
    private final StringBuilder line = new StringBuilder();
    private int readUpTo;
    private boolean isMistake;
    private boolean isForeign;
    private int caret = -1;
    private int caretEnd = -1;

    private SourceExcerpt(JsonDocument document, int from, int to) {
        this.document = document;
        this.from = from;
        this.to = to;
        this.readUpTo = from;
    }

    /** The line of a key or value. */
    public static List<String> of(JsonValue value, boolean shown) {
        int start = value.document().writtenStart(value.entry());
        int end = value.isContainer() ? start + 1 : value.document().writtenEnd(value.entry());
        SourceExcerpt excerpt = new SourceExcerpt(value.document(), start, end);
        excerpt.render(shown ? value.entry() : -1, excerpt.windowEnd(end));
        return excerpt.lines();
    }

    /** The line of a syntax error: nothing behind it is read yet, so nothing behind it is shown. */
    static List<String> ofFault(JsonDocument document, int at) {
        SourceExcerpt excerpt = new SourceExcerpt(document, at, at + 1);
        excerpt.render(-1, Math.min(at + 1, document.written().length()));
        return excerpt.lines();
    }

    /**
     * The line of a mistake in a document that was mended.
     *
     * @param isForeign whether what is wrong is a foreign character, which is shown whatever it is
     */
    public static List<String> ofMistake(JsonDocument document, int from, int to, boolean isForeign) {
        SourceExcerpt excerpt = new SourceExcerpt(document, from, to);
        excerpt.isMistake = true;
        excerpt.isForeign = isForeign;
        excerpt.readUpTo = 0; // all keys are known
        excerpt.render(-1, excerpt.windowEnd(from));
        return excerpt.lines();
    }

    private int windowEnd(int end) {
        int at = end;
        while (at < end + AROUND && !document.isLineEnd(at)) {
            at++;
        }
        return at;
    }

    private void render(int shownEntry, int windowEnd) {
        int lineStart = document.lineStart(from);
        int at = Math.max(lineStart, from - AROUND);
        if (at > lineStart) {
            line.append(CUT);
        }
        int entry = Math.max(0, document.entryAt(at + 1) - 1);
        while (at < windowEnd || at == from) {
            entry = lastEntryAt(entry, at);
            at = renderAt(at, entry, shownEntry, windowEnd);
        }
        boolean passedLineEnd = at > from && document.isLineEnd(at - 1);
        if (!document.isLineEnd(at) && !passedLineEnd) {
            line.append(CUT);
        }
        if (caretEnd < 0) {
            caretEnd = line.length();
        }
    }

    private int lastEntryAt(int entry, int at) {
        int last = entry;
        while (last + 1 < document.size() && document.writtenStart(last + 1) <= at) {
            last++;
        }
        return last;
    }

    /** Renders one character, or the value that covers it, and gives the offset to go on from. */
    private int renderAt(int at, int entry, int shownEntry, int windowEnd) {
        if (at == from) {
            caret = !isMistake && endsMasked() ? line.length() - MASK.length() : line.length();
        }
        if (document.isLineEnd(at)) {
            return at + 1;
        }
        int end = at + 1;
        boolean covered = entry < document.size() && document.writtenStart(entry) <= at && at < scalarEnd(entry);
        if (covered) {
            end = scalarEnd(entry);
            line.append(entry == shownEntry || isReadableKey(entry) ? shown(entry) : masked(entry));
        } else {
            end = renderUnread(at, windowEnd);
        }
        if (caret < 0 && end > from) {
            caret = line.length() - 1; // within a value: at its end
        }
        if (caret >= 0 && caretEnd < 0 && end >= to) {
            caretEnd = line.length();
        }
        return end;
    }

    private boolean isReadableKey(int entry) {
        return document.isKey(entry) && !document.isMarked(entry, Marks.UNREADABLE);
    }

    private boolean endsMasked() {
        return line.length() >= MASK.length() && line.indexOf(MASK, line.length() - MASK.length()) >= 0;
    }

    /** The end of a key, string, number or word; brackets and unread text cover nothing. */
    private int scalarEnd(int entry) {
        char first = document.text().charAt(document.start(entry));
        boolean bracket = first == '{' || first == '[' || first == '}' || first == ']';
        return bracket ? -1 : document.writtenEnd(entry);
    }

    private String shown(int entry) {
        return Shown.leftToRight(
                document.written().substring(document.writtenStart(entry), document.writtenEnd(entry)));
    }

    private String masked(int entry) {
        String text = document.written();
        int start = document.writtenStart(entry);
        int end = document.writtenEnd(entry);
        boolean isOpened = start < text.length() && text.charAt(start) == '"';
        boolean isClosed = end - 1 > start && text.charAt(end - 1) == '"';
        return (isOpened ? "\"" : "") + MASK + (isClosed ? "\"" : "");
    }

    /** Text that is no value read so far: keys and punctuation are shown, a run of anything else may be part of a secret. */
    private int renderUnread(int at, int windowEnd) {
        String text = document.written();
        int key = endOfKey(at);
        if (key > 0) {
            line.append(Shown.leftToRight(text.substring(at, key)));
            return key;
        }
        char c = text.charAt(at);
        if (isForeign && at >= from && at < to) {
            line.append(Shown.leftToRight(text.substring(at, at + 1)));
            return at + 1;
        }
        if (isPunctuation(c)) {
            line.append(c == '\t' ? ' ' : c);
            return at + 1;
        }
        int end = at + 1;
        while (end < windowEnd && end != from && !isPunctuation(text.charAt(end))) {
            end++;
        }
        line.append(endsMasked() && !(isMistake && at == from) ? "" : MASK);
        return end;
    }

    /** The end of a key before a syntax error: Jackson read it, but did not come to hand it over. */
    private int endOfKey(int at) {
        String text = document.written();
        int end = text.charAt(at) == '"' ? text.indexOf('"', at + 1) + 1 : 0;
        int colon = end;
        while (colon > 0 && colon < readUpTo && text.charAt(colon) <= ' ') {
            colon++;
        }
        boolean isKey = end > 0 && colon < readUpTo && text.charAt(colon) == ':' && text.lastIndexOf('\\', end) < at;
        return isKey ? end : 0;
    }

    private static boolean isPunctuation(char c) {
        return " \t{}[],:\"'/#;=<>`\u201c\u201d\u2018\u2019".indexOf(c) >= 0;
    }

    private List<String> lines() {
        String number = String.valueOf(document.place(from).line());
        int start = Math.max(0, caret);
        int width = Columns.of(line.substring(start, Math.max(start, caretEnd)));
        String carets = "^".repeat(Math.max(1, Math.min(width, WIDEST_CARET)));
        String gutter = " ".repeat(number.length());
        String indent = " ".repeat(Columns.of(line.substring(0, start)));
        return List.of(number + " | " + line, gutter + " | " + indent + carets);
    }
}
