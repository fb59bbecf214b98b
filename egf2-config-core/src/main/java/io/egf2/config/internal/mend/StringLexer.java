package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.text.CharacterName;
import org.jspecify.annotations.Nullable;

/** Reads one string, between whatever quotation marks it stands, and finds its end where that is not well marked. */
final class StringLexer {

    private final String text;
    private final int from;
    private final boolean mayBeKey;
    private final boolean inObject;
    private final int farthest;
    private final ForeignString foreign;
    private int fault = -1;
    private boolean isRagged;

    /**
     * At a quotation mark.
     *
     * @param before the kind of the last token
     * @param inObject whether the innermost open bracket is that of an object
     * @param farthest how far a mark is looked for that may not be there: a document may be one line of megabytes
     */
    StringLexer(String text, int from, Kind before, boolean inObject, int farthest) {
        this.farthest = farthest;
        this.text = text;
        this.from = from;
        this.inObject = inObject;
        this.mayBeKey = inObject && before != Kind.COLON;
        this.foreign = new ForeignString(text, from, farthest);
    }

    Token token() {
        return text.charAt(from) == '"' ? plain() : foreign();
    }

    private Token foreign() {
        int last = foreign.matchingEnd();
        return last > 0 ? foreign.endedAt(last) : foreign.unclosed(trimmed(Lexer.lineEnd(text, from)));
    }

    /** Whether its end was looked for. */
    boolean isRagged() {
        return isRagged || text.charAt(from) != '"';
    }

    private Token plain() {
        int end = closing(from + 1);
        boolean closed = end < text.length() && text.charAt(end) == '"';
        if (!closed) {
            isRagged = true;
            return unclosed(end);
        }
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        isRagged = next != ' ' && next != '\t' && !Lexer.isDelimited(text, end + 1) && next != '{' && next != '[';
        return isRagged ? ragged(end) : closed(end + 1);
    }

    /** The next plain quotation mark or line break; on the way the first thing that must not stand in a string is noted. */
    private int closing(int start) {
        int at = start;
        fault = -1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\n' || c == '\r') {
                return at;
            }
            int length = c == '\\' ? escape(text, at) : 1;
            if (fault < 0 && (c < ' ' || length == 0)) {
                fault = at;
            }
            boolean skipsEnd = length == 0 && at + 1 < text.length() && text.charAt(at + 1) >= ' ';
            at += Math.max(length, skipsEnd ? 2 : 1);
        }
        return at;
    }

    /** The length of an escape that JSON knows, or 0. */
    static int escape(String text, int at) {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0 ? 2 : 0;
        }
        int end = at + 2;
        while (end < at + 6
                && end < text.length()
                && Character.digit(text.charAt(end), 16) >= 0
                && text.charAt(end) < 127) {
            end++;
        }
        return end == at + 6 ? 6 : 0;
    }

    private Token closed(int end) {
        if (fault < 0) {
            return Token.of(Kind.STRING, from, end);
        }
        String mended = text.startsWith("\\'", fault) ? foreign.requoted(from + 1, end - 1) : null;
        return mended == null
                ? Token.unreadable(Kind.STRING, faulty(), from, end)
                : Token.mended(Kind.STRING, faulty().withEdit(new Edit(from, end, mended)), from, end, mended);
    }

    /** What is wrong within the string. */
    private Mistake faulty() {
        char c = text.charAt(fault);
        if (c == '\\') {
            return escapeFault();
        }
        String hint = c == '\t' ? "write \\t, or a space" : "delete it";
        return syntax(fault, "expected plain text in a string, found " + control(c), hint);
    }

    /** A path of Windows has backslashes of its own; behind others a person may have meant a character by its number. */
    private Mistake escapeFault() {
        char c = fault + 1 < text.length() ? text.charAt(fault + 1) : ' ';
        if (c == '\'') {
            return syntax(
                    fault, "an escape that JSON does not know: \\'", "write ' without a backslash in front of it");
        }
        String message =
                c == 'u' ? "a \\u without four hexadecimal digits behind it" : "an escape that JSON does not know";
        boolean number = "uUx0123456789".indexOf(c) >= 0 && !isWindowsPath();
        String hint = number
                ? "write a character as in \\u00e9, and a backslash itself as \\\\"
                : "write a backslash as \\\\";
        return syntax(fault, message, hint);
    }

    private boolean isWindowsPath() {
        return text.startsWith(":\\", from + 2) || text.startsWith("\\\\", from + 1);
    }

    private static String control(char c) {
        return c == '\t' ? "a raw tab" : CharacterName.of(c);
    }

    private static Mistake syntax(int at, String message, @Nullable String hint) {
        return Mistake.of(ProblemCode.JSON_SYNTAX, at, at + 1, message, hint);
    }

    // --- a quotation mark that is followed by what cannot follow a string ---

    private Token ragged(int quote) {
        Token certain = endedBefore(quote);
        if (certain != null) {
            return certain;
        }
        if (mayBeKey && isName(quote) && isWordOfJson(quote + 1)) {
            return closed(quote + 1); // a key, and its value: the colon is missing
        }
        int next = delimitedQuote(quote + 1);
        int comma = endBeforeComma(quote);
        if (next < 0 || comma < 0 && startsAnother(quote + 1)) {
            return closed(quote + 1);
        }
        if (comma > 0) {
            return endedAt(comma);
        }
        boolean beforeKey = ForeignCharacter.plain(charBehind(next + 1)) == ':' && !mayBeKey;
        if (beforeKey) {
            return closed(quote + 1);
        }
        Mistake mistake = syntax(
                quote, "a quotation mark inside a string", "delete it, or write it as \\\" if it is part of the text");
        return Token.unreadable(Kind.STRING, mistake, from, next + 1);
    }

    /** Whether what stands from the opening mark up to an offset is a name. */
    private boolean isName(int end) {
        return end > from + 1 && WordLexer.isNameOnly(text.substring(from + 1, end));
    }

    /** Whether a number, or another word of JSON, stands at an offset, and nothing behind it but what may follow a value. */
    private boolean isWordOfJson(int at) {
        int end = at;
        while (end < text.length() && WordLexer.isName(text.charAt(end))) {
            end++;
        }
        return WordLexer.isJson(text.substring(at, end)) && Lexer.isDelimited(text, end);
    }

    /** A string that certainly ends before an offset: as a key without its closing mark, or at a mark that is not JSON's. */
    private @Nullable Token endedBefore(int limit) {
        int key = endOfOpenKey(limit);
        if (key > 0) {
            return endedAt(key);
        }
        int end = foreign.endBefore(limit);
        return end > 0 ? foreign.endedAt(end) : null;
    }

    private char charBehind(int offset) {
        int at = Lexer.blanks(text, offset, false);
        return at < text.length() ? text.charAt(at) : '\n';
    }

    /** Whether a second string begins right behind the first: then a comma is missing. */
    private boolean startsAnother(int at) {
        if (at >= text.length() || text.charAt(at) != '"') {
            return false;
        }
        int end = closing(at + 1);
        closing(from + 1);
        return end > at + 1 && end < text.length() && text.charAt(end) == '"' && Lexer.isDelimited(text, end + 1);
    }

    /** The end of what may be a key without its closing mark: {@code "port: 2019}. */
    private int endOfOpenKey(int limit) {
        int end = from + 1;
        while (end < limit && WordLexer.isName(text.charAt(end))) {
            end++;
        }
        int colon = Lexer.blanks(text, end, false);
        boolean isKey = mayBeKey && end > from + 1 && colon < limit && text.charAt(colon) == ':';
        return isKey ? end : -1;
    }

    /** The end of a text that ran over its comma into the next string: {@code "localhost, "port": 1}. */
    private int endBeforeComma(int quote) {
        int end = quote - 1;
        while (end > from && text.charAt(end) == ' ') {
            end--;
        }
        boolean ranOver = end > from + 1 && text.charAt(end) == ',' && end < quote - 1;
        return ranOver ? end : -1;
    }

    private int delimitedQuote(int start) {
        for (int at = start; at < Math.min(text.length(), start + farthest); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return -1;
            }
            if (c == '"' && Lexer.isDelimited(text, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    // --- no plain quotation mark on the line ---

    private Token unclosed(int lineEnd) {
        Token certain = endedBefore(lineEnd);
        if (certain != null) {
            return certain;
        }
        int next = Lexer.blanks(text, lineEnd, true);
        if (next >= text.length()) {
            return Token.of(Kind.CUT, from, text.length());
        }
        int end = endsOnItsLine(next) ? -1 : endOnAnotherLine(lineEnd);
        if (end < 0) {
            return endedAt(trimmed(lineEnd));
        }
        Mistake mistake = syntax(
                lineEnd,
                "a line break in a string",
                "close the string with \" on the same line, or write \\n for a line break");
        return Token.unreadable(Kind.STRING, mistake, from, end);
    }

    /** Whether the text behind a line break cannot be a part of this string: a key or bracket begins it. */
    private boolean endsOnItsLine(int next) {
        char c = text.charAt(next);
        if (c == '"') {
            return !Lexer.isDelimited(text, next + 1); // else it is the mark that closes this string
        }
        boolean comment = c == '#' || text.startsWith("//", next) || text.startsWith("/*", next);
        return "}],".indexOf(c) >= 0
                || comment
                || ForeignCharacter.isQuote(c)
                || ForeignCharacter.isInvisible(c)
                || MergeConflict.isAt(text, next)
                || isNamed(next);
    }

    private boolean isNamed(int next) {
        int end = next;
        while (end < text.length() && WordLexer.isName(text.charAt(end))) {
            end++;
        }
        char behind = ForeignCharacter.plain(charBehind(end));
        return inObject
                && end > next
                && (behind == ':' && !text.startsWith("://", end) || behind == '=' || text.startsWith("\":", end));
    }

    private int endOnAnotherLine(int lineEnd) {
        for (int at = lineEnd; at < Math.min(text.length(), lineEnd + farthest); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return Lexer.isDelimited(text, at + 1) && charBehind(at + 1) != ':' ? at + 1 : -1;
            }
            if (c == '\\') {
                at++;
            }
        }
        return -1;
    }

    /** The end of the text on a line, without the comma and the brackets that belong to what is around it. */
    private int trimmed(int lineEnd) {
        int end = withoutBlanks(lineEnd);
        if (end > from + 1 && text.charAt(end - 1) == ',') {
            end = withoutBlanks(end - 1);
        }
        int openers = openedOnThisLine();
        while (openers-- > 0 && end > from + 1 && "}]".indexOf(text.charAt(end - 1)) >= 0) {
            end = withoutBlanks(end - 1);
        }
        return Math.max(end, from + 1);
    }

    private int withoutBlanks(int end) {
        return Lexer.withoutBlanks(text, from + 1, end);
    }

    private int openedOnThisLine() {
        int opened = 0;
        for (int at = from - 1; at >= Math.max(0, from - farthest) && text.charAt(at) != '\n'; at--) {
            char c = text.charAt(at);
            opened += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        return opened;
    }

    /** A string to which only the closing mark is missing. */
    private Token endedAt(int end) {
        closing(from + 1);
        if (fault >= 0 && fault < end) {
            return Token.unreadable(Kind.STRING, faulty(), from, end);
        }
        Mistake mistake = Mistake.missing(
                ProblemCode.JSON_QUOTES, end, "no quotation mark at the end of this string", "write \" here", "\"");
        return Token.mended(Kind.STRING, mistake, from, end, text.substring(from, end) + '"');
    }
}
