package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Edit;
import org.jspecify.annotations.Nullable;

/** Cuts a text with mistakes into tokens, and says what is wrong with each, and with what stands between them. */
final class Lexer {

    private static final int MOST_RAGGED_STRINGS = 2_000;

    private final String text;
    private final @Nullable Mends mends;
    private final StringBuilder open = new StringBuilder();
    private int at;
    private Kind before = Kind.END;
    private boolean isBehindKey;
    private boolean mayBeConflict = true;
    private int raggedStrings;

    /**
     * At the beginning of a text.
     *
     * @param mends who is told of what is wrong between tokens, if anybody
     */
    Lexer(String text, @Nullable Mends mends) {
        this.text = text;
        this.mends = mends;
    }

    Token next() {
        skip();
        Token token = at < text.length() ? token() : Token.of(Kind.END, at, at);
        at = token.to();
        boolean mayBeKey = before == Kind.COMMA || before == Kind.OPEN_OBJECT || before == Kind.CONFLICT;
        boolean key = inObject() && token.isScalar() && mayBeKey;
        before = isBehindKey && token.kind() == Kind.COMMA ? Kind.COLON : token.kind(); // a comma for a colon
        isBehindKey = key;
        if (token.isOpen()) {
            open.append(token.isOfObject() ? '{' : '[');
        } else if (token.isClose() && open.length() > 0) {
            open.setLength(open.length() - 1);
        }
        return token;
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else if (ForeignCharacter.isInvisible(c)) {
                skipInvisible();
            } else if (isComment()) {
                skipComment();
            } else {
                ForeignLine foreign = inObject() && mayBeForeign() ? ForeignLine.find(text, at) : null;
                if (foreign == null) {
                    return;
                }
                skip(foreign);
            }
        }
    }

    private void skipInvisible() {
        int end = at + 1;
        while (end < text.length() && ForeignCharacter.isInvisible(text.charAt(end))) {
            end++;
        }
        if (mends != null) {
            mends.add(ForeignCharacter.invisible(text, at, end));
        }
        at = end;
    }

    private boolean isComment() {
        if (text.startsWith("//", at) || text.startsWith("/*", at) || text.startsWith("<!--", at)) {
            return true;
        }
        boolean value = before == Kind.COLON && at + 1 < text.length() && text.charAt(at + 1) > ' ';
        return text.charAt(at) == '#' && !value;
    }

    private void skipComment() {
        String end = text.startsWith("/*", at) ? "*/" : text.startsWith("<!--", at) ? "-->" : "";
        int to = end.isEmpty() ? lineEnd(at) : text.indexOf(end, at + 2);
        boolean closed = to >= 0;
        to = closed ? to + end.length() : text.length();
        int shown = end.isEmpty() ? at + (text.charAt(at) == '#' ? 1 : 2) : at + 2;
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_COMMENT,
                at,
                shown,
                closed ? "a comment; JSON has none" : "a comment that is not closed; nothing behind it was looked at",
                "delete the comment");
        tell(
                mistake,
                new Edit(
                        at,
                        end.isEmpty() ? to : blanks(text, to, false),
                        end.isEmpty() || isFirstOnLine(text, at) ? "" : " "),
                closed);
        at = to;
    }

    /** Whether a key may stand here, or a separator that is missing. */
    private boolean mayBeForeign() {
        return open.length() > 0 && before != Kind.COLON && !isBehindKey;
    }

    private void skip(ForeignLine line) {
        tell(line.mistake(), new Edit(at, line.end(), ""), true);
        at = line.end();
    }

    private void tell(Mistake mistake, Edit edit, boolean isCertain) {
        if (mends == null) {
            return;
        }
        if (isCertain) {
            mends.add(mistake.withEdit(edit));
        } else {
            mends.end(mistake);
            mends.edit(edit.from(), edit.to(), edit.replacement());
        }
    }

    private Token token() {
        if (MergeConflict.isAt(text, at)) {
            Token conflict = new MergeConflict(text, at, mayBeConflict).token();
            mayBeConflict = conflict.isReadable();
            return conflict;
        }
        char c = text.charAt(at);
        if (c == '"' || ForeignCharacter.isQuote(c)) {
            return string();
        }
        char plain = ForeignCharacter.plain(c);
        Kind kind = kind(plain);
        if (c == '{' && WordLexer.endOfTemplate(text, at) > 0 || kind == null) {
            return new WordLexer(text, at, before == Kind.COLON || !inObject(), inObject()).token();
        }
        if (plain == '=' || plain == ';' || text.startsWith(":=", at)) {
            return wrongSeparator(kind, plain);
        }
        return plain == c
                ? Token.of(kind, at, at + 1)
                : Token.mended(kind, ForeignCharacter.lookAlike(text, at), at, at + 1, String.valueOf(plain));
    }

    /** The ends of very many strings are not looked for far away: that would take too long. */
    private Token string() {
        int farthest = raggedStrings < MOST_RAGGED_STRINGS ? 4_000 : 50;
        StringLexer string = new StringLexer(text, at, before, inObject(), farthest);
        Token token = string.token();
        raggedStrings += string.isRagged() ? 1 : 0;
        return token;
    }

    /** How many brackets are open. */
    int depth() {
        return open.length();
    }

    /** Whether the innermost bracket that is open is that of an object. */
    boolean inObject() {
        return open.length() == 0 || open.charAt(open.length() - 1) == '{';
    }

    private static @Nullable Kind kind(char c) {
        return switch (c) {
            case '{' -> Kind.OPEN_OBJECT;
            case '}' -> Kind.CLOSE_OBJECT;
            case '[' -> Kind.OPEN_LIST;
            case ']' -> Kind.CLOSE_LIST;
            case ',', ';' -> Kind.COMMA;
            case ':', '=' -> Kind.COLON;
            default -> null;
        };
    }

    private Token wrongSeparator(Kind kind, char c) {
        int end = at + 1;
        if (end < text.length() && (text.charAt(end) == '=' && c != ';' || text.charAt(end) == '>' && c == '=')) {
            end++; // => == :=
        }
        String right = kind == Kind.COLON ? ":" : ",";
        String name = kind == Kind.COLON ? "a colon between a key and its value" : "a comma";
        Mistake mistake = Mistake.of(
                kind == Kind.COLON ? ProblemCode.JSON_SYNTAX : ProblemCode.JSON_COMMA,
                at,
                end,
                "expected " + name + ", found " + ForeignCharacter.plain(c)
                        + (end > at + 1 ? text.charAt(end - 1) : ""),
                "write " + right);
        return Token.mended(kind, mistake.replacedBy(right), at, end, right);
    }

    private int lineEnd(int from) {
        return lineEnd(text, from);
    }

    /** The offset of the line break that ends a line, or of the text's end. */
    static int lineEnd(String text, int from) {
        return lineEnd(text, from, text.length());
    }

    /** The same, or an offset that is far enough: a document may be one line of megabytes. */
    static int lineEnd(String text, int from, int limit) {
        int end = from;
        while (end < Math.min(text.length(), limit) && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The first offset that is no plain blank. */
    static int blanks(String text, int from, boolean lineBreaksToo) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at), lineBreaksToo)) {
            at++;
        }
        return at;
    }

    /** The offset behind the last character before an end that is no blank or line break, but not less than an offset. */
    static int withoutBlanks(String text, int from, int end) {
        int at = end;
        while (at > from && text.charAt(at - 1) <= ' ') {
            at--;
        }
        return at;
    }

    /** Whether nothing but blanks stands before an offset on its line. */
    static boolean isFirstOnLine(String text, int offset) {
        int start = offset;
        while (start > 0 && isBlank(text.charAt(start - 1), false)) {
            start--;
        }
        return start == 0 || isBlank(text.charAt(start - 1), true);
    }

    private static boolean isBlank(char c, boolean lineBreaksToo) {
        return c == ' ' || c == '\t' || lineBreaksToo && (c == '\n' || c == '\r');
    }

    /** Whether something that has an end can end before an offset: a separator, bracket, comment or line break follows. */
    static boolean isDelimited(String text, int offset) {
        int next = offset;
        while (next < text.length()
                && (isBlank(text.charAt(next), false) || ForeignCharacter.isInvisible(text.charAt(next)))) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char c = ForeignCharacter.plain(text.charAt(next));
        return ",:;}]=\n\r".indexOf(c) >= 0
                || text.startsWith("//", next)
                || text.startsWith("/*", next)
                || c == '#' && next > offset;
    }
}
