package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.mend.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which brackets of a text are wrong. {@link BracketSearch} is asked only if some are: most texts with other mistakes have all
 * their brackets.
 */
final class Brackets {

    private final String text;
    private final IntFunction<String> places;
    private final Map<Integer, Kind> replaced = new HashMap<>();
    private final Map<Integer, Boolean> deleted = new HashMap<>();
    private final Map<Integer, Deque<Kind>> behind = new HashMap<>();
    private final Map<Integer, Kind> before = new HashMap<>();
    private int stopAt = Integer.MAX_VALUE;

    private Brackets(String text, IntFunction<String> places) {
        this.text = text;
        this.places = places;
    }

    /**
     * Looks for brackets that do not match.
     *
     * @param places gives the position of an offset
     * @param mends is told of what is wrong
     */
    static Brackets find(String text, Outline outline, IntFunction<String> places, Mends mends) {
        Brackets brackets = new Brackets(text, places);
        boolean isMatched = isMatched(text);
        if (!isMatched || !isFollowedByObject(text)) {
            new BracketSearch(text, outline).run(brackets, isMatched, mends);
        }
        return brackets;
    }

    /** Whether another object follows directly behind the first, as in a file that was pasted twice: no bracket is wrong then. */
    private static boolean isFollowedByObject(String text) {
        int depth = 0;
        Lexer lexer = new Lexer(text, null);
        for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
            depth += token.isOpen() ? 1 : token.isClose() ? -1 : 0;
            if (token.isClose() && depth == 0) {
                Token next = lexer.next();
                return next.isOpen() && next.isOfObject();
            }
        }
        return false;
    }

    /** Whether each closing bracket closes one of its kind; what follows the document's end does not count. */
    private static boolean isMatched(String text) {
        StringBuilder open = new StringBuilder();
        Lexer lexer = new Lexer(text, null);
        for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
            if (token.kind() == Kind.CONFLICT
                    && MergeConflict.keys(text.substring(token.from(), token.to()))
                            .isEmpty()) {
                return true; // the reader stops there
            }
            if (token.isOpen()) {
                open.append(token.isOfObject() ? '{' : '[');
                if (open.length() > JsonReader.MAX_NESTING) {
                    return true; // the reader stops there
                }
            } else if (token.isClose()) {
                int last = open.length() - 1;
                if (last < 0 || open.charAt(last) != (token.isOfObject() ? '{' : '[')) {
                    return false;
                }
                open.setLength(last);
                if (last == 0) {
                    return !isStrayClose(lexer);
                }
            }
        }
        return open.length() == 0;
    }

    private static boolean isStrayClose(Lexer lexer) {
        Token token = lexer.next();
        while (token.kind() == Kind.COMMA) {
            token = lexer.next();
        }
        return token.isClose() || token.isScalar() && lexer.next().kind() == Kind.COLON;
    }

    // --- what was decided ---

    void delete(int offset, boolean isBehindEnd, Mends mends) {
        char c = text.charAt(offset);
        deleted.put(offset, true);
        Mistake mistake = !isBehindEnd
                ? Mistake.of(ProblemCode.JSON_SYNTAX, offset, offset + 1, "a " + c + " too many", "delete it")
                : Mistake.of(
                        ProblemCode.JSON_TRAILING,
                        offset,
                        offset + 1,
                        "a " + c + " behind the end of the document",
                        "delete it");
        mends.add(mistake.replacedBy(" "));
    }

    void replace(int offset, Kind kind, int partner, Mends mends) {
        replaced.put(offset, kind);
        String right = symbol(kind);
        boolean closes = kind == Kind.CLOSE_OBJECT || kind == Kind.CLOSE_LIST;
        boolean isObject = kind == Kind.CLOSE_OBJECT || kind == Kind.OPEN_OBJECT;
        String why = closes
                ? " at the end of the " + (isObject ? "object" : "list") + " that begins at " + places.apply(partner)
                : ", as " + (isObject ? "an object" : "a list") + " begins here";
        String message = "expected " + right + why + ", found " + text.charAt(offset);
        mends.add(Mistake.of(ProblemCode.JSON_SYNTAX, offset, offset + 1, message, "write " + right + " instead")
                .replacedBy(right));
    }

    void close(int offset, Kind kind, int partner, Mends mends) {
        behind.computeIfAbsent(offset, key -> new ArrayDeque<>()).add(kind);
        String what = kind == Kind.CLOSE_OBJECT ? "the object" : "the list";
        String message = "expected " + symbol(kind) + " here: " + what + " that begins at " + places.apply(partner)
                + " is not closed";
        mends.add(Mistake.missing(
                ProblemCode.JSON_SYNTAX, offset, message, "write " + symbol(kind) + " here", symbol(kind)));
    }

    /** Before what begins at an offset a bracket is missing: it belongs directly behind the colon. */
    void open(int offset, Kind kind, Mends mends) {
        before.put(offset, kind);
        int at = Lexer.withoutBlanks(text, 0, offset);
        int place = at > 0 && text.charAt(at - 1) == ':' ? at : offset;
        String what = kind == Kind.OPEN_OBJECT ? "an object" : "a list";
        String message = "expected " + symbol(kind) + " here, as " + what + " is closed later";
        mends.add(Mistake.missing(
                ProblemCode.JSON_SYNTAX, place, message, "write " + symbol(kind) + " here", " " + symbol(kind)));
    }

    void undecided(int place, int from, Mends mends) {
        stopAt = from;
        String position = places.apply(from);
        String line = position.substring(0, position.indexOf(':'));
        String message = "the brackets do not match; not looked at from line " + line;
        mends.end(Mistake.of(ProblemCode.JSON_SYNTAX, place, place + 1, message, null));
    }

    private static String symbol(Kind kind) {
        return switch (kind) {
            case OPEN_OBJECT -> "{";
            case OPEN_LIST -> "[";
            case CLOSE_OBJECT -> "}";
            default -> "]";
        };
    }

    // --- asked by the reader ---

    int stopAt() {
        return stopAt;
    }

    boolean isDeleted(int offset) {
        return deleted.containsKey(offset);
    }

    /** The kind that a bracket ought to have. */
    Kind kind(Token token) {
        return replaced.getOrDefault(token.from(), token.kind());
    }

    @Nullable
    Kind insertedBefore(int offset) {
        return before.remove(offset);
    }

    @Nullable
    Kind insertedBehind(int offset) {
        Deque<Kind> kinds = behind.get(offset);
        return kinds == null ? null : kinds.poll();
    }
}
