package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.NumberText;
import io.egf2.config.internal.mend.Token.Kind;

/** Reads what stands without quotation marks: a number or word of JSON, or what ought to be one, a text or a key. */
final class WordLexer {

    /** How far the end of a placeholder is looked for. */
    private static final int FARTHEST = 200;

    private final String text;
    private final int from;
    private final boolean isValue;
    private final boolean inObject;

    /**
     * At the first character of a word.
     *
     * @param isValue whether it stands where a value is expected, not a key
     * @param inObject whether the innermost open bracket is that of an object
     */
    WordLexer(String text, int from, boolean isValue, boolean inObject) {
        this.text = text;
        this.from = from;
        this.isValue = isValue;
        this.inObject = inObject;
    }

    Token token() {
        int end = end();
        String word = text.substring(from, end);
        if (end == text.length()) {
            return Token.of(Kind.CUT, from, end);
        }
        if (isJson(word) && (isValue || !text.startsWith(":", Lexer.blanks(text, end, false)))) {
            return Token.of(Kind.WORD, from, end);
        }
        if (end - from > 1 && word.endsWith("\"") && word.indexOf('"') == word.length() - 1) {
            Mistake mistake = Mistake.missing(
                    ProblemCode.JSON_QUOTES,
                    from,
                    "no quotation mark at the beginning of this string",
                    "write \" here",
                    "\"");
            boolean plain = word.indexOf('\\') < 0;
            return plain
                    ? Token.mended(Kind.STRING, mistake, from, end, '"' + word)
                    : Token.unreadable(Kind.STRING, mistake.withEdit(null), from, end);
        }
        return isValue ? new WordValue(text, from, end).token() : key(word, end);
    }

    static boolean isJson(String word) {
        return switch (word) {
            case "true", "false", "null" -> true;
            default -> NumberText.isNumber(word);
        };
    }

    private Token key(String word, int end) {
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_SYNTAX,
                from,
                end,
                "a key without quotation marks",
                "write keys in double quotation marks");
        String mended = '"' + word + '"';
        return isNameOnly(word)
                ? Token.mended(Kind.WORD, mistake.replacedBy(mended), from, end, mended)
                : Token.unreadable(Kind.WORD, WordValue.unexpected(text, from, end), from, end);
    }

    static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-.$".indexOf(c) >= 0;
    }

    /** Whether a text is surely the name of a setting, and holds no value. */
    static boolean isNameOnly(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isName(word.charAt(i)) && !Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    // --- where a word ends ---

    private int end() {
        int at = from;
        while (at < text.length()) {
            int next = step(at);
            if (next == at) {
                break;
            }
            if (next < 0) {
                return -next;
            }
            at = next;
        }
        return at > from ? at : from + Character.charCount(text.codePointAt(from));
    }

    /** The offset behind the next part of the word; the same offset if it ends there; negative if it ends behind that. */
    private int step(int at) {
        char c = text.charAt(at);
        int template = endOfTemplate(text, at);
        if (template > 0) {
            return template;
        }
        int call = c == '(' && isValue ? endOfParentheses(at) : 0;
        if (call > 0) {
            return call;
        }
        char plain = ForeignCharacter.plain(c);
        if (c == ' ' || c == '\t') {
            return overBlanks(at);
        }
        if (c == '\n' || c == '\r') {
            return at;
        }
        if (c == '"') {
            return Lexer.isDelimited(text, at + 1) && at > from ? -at - 1 : at;
        }
        if (ForeignCharacter.isQuote(c)) {
            return isBetweenLetters(at) ? at + 1 : at;
        }
        boolean ends = switch (plain) {
            case '{', '}', '[', ']' -> true;
            case ',' -> !isThousands(at);
            case ':' -> !isValue || !isInnerColon(at);
            case '=' -> !isValue;
            case ';' -> !isValue || isSeparator(at);
            case '/' -> isCommentAt(at);
            default -> ForeignCharacter.isInvisible(c) && !isWithinWord(at);
        };
        return ends ? at : at + 1;
    }

    /** Whether a character that cannot be seen, or a foreign space, stands between two others of a value. */
    private boolean isWithinWord(int at) {
        int next = at + 1;
        while (next < text.length() && ForeignCharacter.isInvisible(text.charAt(next))) {
            next++;
        }
        return isValue
                && at > from
                && next < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(next));
    }

    private boolean isSeparator(int at) {
        boolean blank = at + 1 >= text.length() || text.charAt(at + 1) <= ' ';
        return blank || text.charAt(at + 1) == '"' || Lexer.isDelimited(text, at + 1);
    }

    private boolean isCommentAt(int at) {
        boolean comment = text.startsWith("//", at) || text.startsWith("/*", at);
        return comment && at > from && text.charAt(at - 1) != ':';
    }

    private boolean isBetweenLetters(int at) {
        return at > from
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && isValue;
    }

    private boolean isInnerColon(int at) {
        return at > from
                && at + 1 < text.length()
                && text.charAt(at + 1) > ' '
                && "\"'{[,".indexOf(text.charAt(at + 1)) < 0;
    }

    /** Of a value, words in a row are one text, unless a key begins there. */
    private int overBlanks(int at) {
        int next = Lexer.blanks(text, at, false);
        if (!isValue
                || next >= text.length()
                || "\n\r,:;}]{[=\"#".indexOf(ForeignCharacter.plain(text.charAt(next))) >= 0) {
            return at;
        }
        if (ForeignCharacter.isQuote(text.charAt(next)) || text.startsWith("//", next) || text.startsWith("/*", next)) {
            return at;
        }
        int end = next;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        boolean isKey = end < text.length() && ":=".indexOf(text.charAt(end)) >= 0 && !text.startsWith("://", end);
        boolean isColonLater = end > next
                && end < text.length()
                && text.charAt(Lexer.blanks(text, end, false) == text.length() ? end : Lexer.blanks(text, end, false))
                        == ':';
        boolean isElement = !inObject && at - from <= JsonReader.MAX_NUMBER && isJson(text.substring(from, at));
        return isKey && inObject || isColonLater && inObject || isElement ? at : next;
    }

    /** Whether a comma stands within a number: three digits follow, and then the value is over. */
    private boolean isThousands(int at) {
        boolean isElement = !inObject && !text.startsWith("0", at + 1); // 019 is no number of its own
        if (!isValue || isElement || at == from || !isDigit(at - 1)) {
            return false;
        }
        int end = at + 1;
        while (isDigit(end)) {
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : ',';
        boolean over = next == ',' || next == '.' || Lexer.isDelimited(text, end) && !text.startsWith(":", end);
        return end == at + 4 && over;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** The end of parentheses that are closed on their line, or 0: what stands in them is no value of its own. */
    private int endOfParentheses(int at) {
        int end = Lexer.lineEnd(text, at, at + FARTHEST);
        int level = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            level += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (level == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The end of a placeholder that begins at an offset, such as <code>${PORT}</code>, or 0. */
    static int endOfTemplate(String text, int at) {
        String end = text.startsWith("{{", at) || text.startsWith("{%", at)
                ? text.charAt(at + 1) == '{' ? "}}" : "%}"
                : text.startsWith("${", at) ? "}" : text.charAt(at) == '<' ? ">" : "";
        if (end.isEmpty()) {
            return 0;
        }
        for (int i = at + 2; i < Math.min(text.length(), at + FARTHEST); i++) {
            if (text.startsWith(end, i)) {
                return i + end.length();
            }
            if ("\"{[]<\n\r".indexOf(text.charAt(i)) >= 0) {
                return 0;
            }
        }
        return 0;
    }
}
