package io.egf2.config.internal.report;

import io.egf2.config.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A document as it was fetched, for finding places in it. It may hold secrets: nothing of it is shown, and no form of a report
 * holds a part of it.
 */
final class DocumentText {

    private final String text;
    private final int[] lineStarts;

    private DocumentText(String text) {
        this.text = text;
        this.lineStarts = IntStream.rangeClosed(0, text.length())
                .filter(this::isLineStart)
                .toArray();
    }

    private boolean isLineStart(int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before == '\n' || before == '\r' && (at == text.length() || text.charAt(at) != '\n');
    }

    /** Of any bytes: what is not UTF-8 has no places that anybody could rely on. A byte order mark is none of its characters. */
    static DocumentText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new DocumentText(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** A part of it. */
    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** Whether an edit can be made in it. */
    boolean holds(Edit edit) {
        return 0 <= edit.from() && edit.from() <= edit.to() && edit.to() <= text.length();
    }

    /** Whether an offset is between the two halves of one character. */
    boolean isWithinPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /** What stands at a position: a string, a word or number, or one character; at the end of a line, nothing. */
    Region region(Position position) {
        int line = Math.min(position.line(), lineStarts.length) - 1;
        int lineEnd = lineEnd(line);
        int from = lineStarts[line];
        for (int column = 1; column < position.column() && from < lineEnd; column++) {
            from += Character.charCount(text.codePointAt(from));
        }
        return region(from, Math.min(lineEnd, end(from)));
    }

    private int end(int from) {
        if (from == text.length()) {
            return from;
        }
        if (text.charAt(from) == '"') {
            return endOfString(from);
        }
        int at = from;
        while (at < text.length() && isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at > from ? at : from + Character.charCount(text.codePointAt(from));
    }

    private int endOfString(int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"' && !isLineBreak(text.charAt(at))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || "_.+-".indexOf(codePoint) >= 0;
    }

    private int lineEnd(int line) {
        int at = lineStarts[line];
        while (at < text.length() && !isLineBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    Region region(int from, int to) {
        int first = lineOf(from);
        int last = lineOf(to);
        return new Region(first + 1, from - lineStarts[first] + 1, last + 1, to - lineStarts[last] + 1);
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public String toString() {
        return "DocumentText[" + text.length() + " characters]";
    }
}
