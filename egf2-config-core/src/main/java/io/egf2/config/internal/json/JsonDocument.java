package io.egf2.config.internal.json;

import io.egf2.config.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text whose every value knows its place. The values are not objects but entries of two int arrays, in the order of
 * the text, so that a document costs a few bytes a value whatever it holds; {@link JsonValue} is a view of one entry.
 *
 * <p>An entry is the offset of a value, of a key, or of the bracket that closes a container.
 */
public final class JsonDocument {

    private final String text;
    private final Optional<Origin> origin;
    private int[] starts = new int[256];
    private int[] nexts = new int[256];
    private int size;
    private int[] lineStarts = new int[0];
    private int countedTo;
    private int column = 1;
    private @Nullable SourceMap source;
    private @Nullable Marks marks;

    /**
     * Where a text comes from that is not the fetched document.
     *
     * @param variable the environment variable, or empty for a default value of the settings record
     * @param plain the text as it was given, for settings that are written as text
     */
    public record Origin(String variable, String plain) {}

    JsonDocument(String text, Optional<Origin> origin) {
        this.text = text;
        this.origin = origin;
    }

    /** A text of which nothing is read, but whose places can be told. */
    public static JsonDocument unread(String text) {
        return new JsonDocument(text, Optional.empty());
    }

    /** Of a document that was mended before it was read: from now on its places are those of the text as it was written. */
    public void mendedFrom(SourceMap written, Marks known) {
        this.source = written;
        this.marks = known;
    }

    public String text() {
        return text;
    }

    public Optional<Origin> origin() {
        return origin;
    }

    /** The value that is the whole document. */
    public JsonValue root() {
        return new JsonValue(this, 0);
    }

    // --- filled by JsonReader ---

    int add(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
            nexts = Arrays.copyOf(nexts, starts.length);
        }
        starts[size] = start;
        nexts[size] = size + 1;
        return size++;
    }

    /** A key is marked by being its own next entry. */
    void addKey(int start) {
        int entry = add(start);
        nexts[entry] = entry;
    }

    boolean isKey(int entry) {
        return nexts[entry] == entry;
    }

    /** Whether an entry is the bracket that closes a container. */
    boolean isEnd(int entry) {
        char c = text.charAt(starts[entry]);
        return c == '}' || c == ']';
    }

    /** Ends the container that began at an entry with the closing bracket that was added last. */
    void close(int container) {
        nexts[container] = size;
    }

    // --- read by JsonValue and SourceExcerpt ---

    public int size() {
        return size;
    }

    int start(int entry) {
        return starts[entry];
    }

    /** The entry that follows a value and all that is in it. */
    int next(int entry) {
        return nexts[entry];
    }

    /** The offset behind the last character of a value, key or closing bracket. */
    int end(int entry) {
        int start = starts[entry];
        char first = text.charAt(start);
        if (first == '{' || first == '[') {
            return starts[nexts[entry] - 1] + 1;
        }
        if (isEnd(entry)) {
            return start + 1;
        }
        return first == '"' ? endOfString(start) : endOfWord(start);
    }

    /** The offset behind the closing quotation mark of a string. */
    int endOfString(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int endOfWord(int start) {
        int at = start + 1;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '.' || c == '+' || c == '-' || c == 'E';
    }

    public boolean isMarked(int entry, byte mark) {
        return marks != null && marks.has(entry, mark);
    }

    /** Whether something within a value was not read as it was written. */
    boolean isUnsure(int entry) {
        return marks != null && marks.anyUnsure(entry, Math.max(entry + 1, nexts[entry]));
    }

    public void mark(int entry, byte mark) {
        if (marks != null) {
            marks.set(entry, mark);
        }
    }

    // --- the text as it was written, which is not that of the values if it was mended ---

    String written() {
        return source == null ? text : source.written();
    }

    public int writtenStart(int entry) {
        return source == null ? starts[entry] : source.written(starts[entry]);
    }

    public int writtenEnd(int entry) {
        return source == null ? end(entry) : source.writtenEnd(end(entry));
    }

    /** The entry that begins at an offset. */
    public int entryOf(int offset) {
        return Arrays.binarySearch(starts, 0, size, offset);
    }

    /** The first entry at or behind an offset of the text as written. */
    int entryAt(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (writtenStart(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Marks the keys that touch a part of the text as written as perhaps none, so that they are not shown unless they are known. */
    public void doubtKeys(int from, int to, Predicate<String> known) {
        for (int entry = Math.max(0, entryAt(from) - 1); entry < size && writtenStart(entry) <= to; entry++) {
            if (isKey(entry)
                    && writtenEnd(entry) >= from
                    && !known.test(text.substring(start(entry) + 1, end(entry) - 1))) {
                mark(entry, Marks.UNREADABLE);
            }
        }
    }

    /** Where a value is to be found in the text as written. */
    public Position position(int offset) {
        return place(source == null ? offset : source.written(offset));
    }

    /** Counts on from the place that was asked for last, where that is on the same line: one line may hold all the values. */
    public Position place(int offset) {
        int line = lineOf(offset);
        int lineStart = lineStarts()[line];
        if (countedTo < lineStart || countedTo > offset) {
            countedTo = lineStart;
            column = 1;
        }
        column += written().codePointCount(countedTo, offset);
        countedTo = offset;
        return new Position(line + 1, column);
    }

    /** The offset of the first character of the line that holds an offset. */
    int lineStart(int offset) {
        return lineStarts()[lineOf(offset)];
    }

    /** Whether the text or its line is over at an offset. */
    boolean isLineEnd(int offset) {
        return offset >= written().length() || isLineBreak(written().charAt(offset));
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            lineStarts = findLines();
        }
        return lineStarts;
    }

    private int[] findLines() {
        List<Integer> found = new ArrayList<>();
        found.add(0);
        for (int at = 0; at < written().length(); at++) {
            char c = written().charAt(at);
            boolean crLf = c == '\r' && at + 1 < written().length() && written().charAt(at + 1) == '\n';
            if (isLineBreak(c) && !crLf) {
                found.add(at + 1);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
