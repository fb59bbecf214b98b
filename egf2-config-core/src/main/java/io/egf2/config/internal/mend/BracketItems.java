package io.egf2.config.internal.mend;

import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.mend.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text holds that tells which of its brackets is wrong: brackets, keys and other values, each with its line and indentation. */
final class BracketItems {

    private static final int MOST_TOKENS = 60_000;
    private static final Token END = Token.of(Kind.END, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final String text;
    private final List<Item> items = new ArrayList<>();
    private boolean endsWithin;

    /**
     * A bracket, key or other value.
     *
     * @param name of a key, its name
     * @param line the number of its line
     * @param indent how far the line is indented
     * @param isFirst whether the line begins with it
     * @param behindClose whether the line begins with a closing bracket
     * @param isWritten whether it stands in the text
     */
    record Item(
            Kind kind,
            @Nullable String name,
            int from,
            int to,
            int line,
            int indent,
            boolean isFirst,
            boolean behindClose,
            boolean isWritten) {

        boolean isBracket() {
            return kind != Kind.STRING;
        }

        boolean isOpen() {
            return kind == Kind.OPEN_OBJECT || kind == Kind.OPEN_LIST;
        }

        Item as(Kind other) {
            return new Item(other, null, from, to, line, indent, isFirst, behindClose, isWritten);
        }

        /** A bracket that is not there, between this item and the one that follows. */
        Item inserted(Kind other) {
            return new Item(other, null, to, to, line, indent, false, false, false);
        }
    }

    BracketItems(String text) {
        this.text = text;
    }

    /** All items; empty if they are too many, or too deep, to be searched. */
    Optional<List<Item>> collect() {
        List<Token> tokens = new ArrayList<>();
        List<Boolean> inObject = new ArrayList<>();
        int deepest = 0;
        Lexer lexer = new Lexer(text, null);
        Token token = lexer.next();
        while (token.kind() != Kind.END && token.kind() != Kind.CUT && tokens.size() < MOST_TOKENS) {
            tokens.add(token);
            inObject.add(lexer.inObject());
            deepest = Math.max(deepest, lexer.depth());
            token = lexer.next();
        }
        if (tokens.size() >= MOST_TOKENS || deepest > JsonReader.MAX_NESTING) {
            return Optional.empty();
        }
        endsWithin = token.kind() == Kind.CUT
                || tokens.isEmpty()
                || tokens.get(tokens.size() - 1).kind() != Kind.CLOSE_OBJECT;
        tokens.addAll(List.of(END, END, END));
        Lines lines = new Lines();
        for (int i = 0; i < inObject.size(); i++) {
            add(tokens, i, inObject.get(i), lines);
        }
        return Optional.of(items);
    }

    /** Whether the text ends before the bracket that closes a document. */
    boolean endsWithin() {
        return endsWithin;
    }

    private void add(List<Token> tokens, int index, boolean inObject, Lines lines) {
        Token token = tokens.get(index);
        if (token.isBracket()) {
            items.add(lines.item(token, token.kind(), null));
        } else if (token.isScalar() && tokens.get(index + 1).kind() != Kind.END) {
            boolean key = tokens.get(index + 1).kind() == Kind.COLON || inObject && isKeyWithoutColon(tokens, index);
            items.add(lines.item(token, Kind.STRING, key ? name(token) : null));
        } else {
            lines.moveTo(token);
        }
    }

    /** Whether a value follows on the same line, perhaps behind a comma, and this is not a value itself. */
    private boolean isKeyWithoutColon(List<Token> tokens, int index) {
        Kind before = index == 0 ? Kind.END : tokens.get(index - 1).kind();
        boolean isFirst = index > 0 && !isOneLine(tokens.get(index - 1), tokens.get(index));
        Token next = tokens.get(index + 1);
        boolean mayBeKey = before == Kind.COMMA || before == Kind.OPEN_OBJECT || isFirst && before != Kind.COLON;
        if (next.isValue()) {
            return mayBeKey
                    && isOneLine(tokens.get(index), next)
                    && tokens.get(index + 2).kind() != Kind.COLON;
        }
        return isFirst
                && mayBeKey
                && next.kind() == Kind.COMMA
                && tokens.get(index + 2).isScalar()
                && isOneLine(tokens.get(index), tokens.get(index + 2))
                && tokens.get(index + 3).kind() != Kind.COLON;
    }

    private boolean isOneLine(Token one, Token other) {
        return Lexer.lineEnd(text, one.to()) >= other.from();
    }

    private String name(Token token) {
        String json = token.mended() == null ? text.substring(token.from(), token.to()) : token.mended();
        return json.length() > 1 ? json.substring(1, json.length() - 1) : json;
    }

    /** Counts lines while tokens go by. */
    private final class Lines {
        private int counted;
        private int line = 1;
        private int lineStart;
        private int lastLine;
        private boolean behindClose;

        void moveTo(Token token) {
            for (; counted < token.from(); counted++) {
                if (text.charAt(counted) == '\n') {
                    line++;
                    lineStart = counted + 1;
                }
            }
        }

        Item item(Token token, Kind kind, @Nullable String name) {
            moveTo(token);
            int indent = lineStart;
            while (indent < token.from() && text.charAt(indent) <= ' ') {
                indent++;
            }
            boolean first = indent == token.from() && line > lastLine;
            behindClose = first ? token.isClose() : behindClose && line == lastLine;
            lastLine = line;
            return new Item(
                    kind, name, token.from(), token.to(), line, indent - lineStart, first, behindClose && !first, true);
        }
    }
}
