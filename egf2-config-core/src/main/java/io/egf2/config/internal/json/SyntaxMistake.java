package io.egf2.config.internal.json;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.StageFailure;
import org.jspecify.annotations.Nullable;

/** Tells from a character that cannot stand where it stands which of the mistakes that people make it is. */
final class SyntaxMistake {

    private static final String FOREIGN_QUOTES =
            "'`\u201c\u201d\u201e\u201f\u2033\u2018\u2019\u201a\u201b\u2032\u00ab\u00bb\uff02";

    private final JsonFault fault;
    private final JsonDocument document;
    private final String text;
    private final int at;
    private final char found;
    private final int before;

    /**
     * Looks at one place.
     *
     * @param fault makes the failure
     * @param document what was read up to there
     * @param at the offset of the character
     */
    SyntaxMistake(JsonFault fault, JsonDocument document, int at) {
        this.fault = fault;
        this.document = document;
        this.text = document.text();
        this.at = at;
        this.found = text.charAt(at);
        this.before = lastBefore();
    }

    /** The offset of the last character that is no blank, or -1. */
    private int lastBefore() {
        int offset = at - 1;
        while (offset >= 0 && text.charAt(offset) <= ' ') {
            offset--;
        }
        return offset;
    }

    StageFailure failure() {
        if (found == '/' || found == '#') {
            return fault.fault(ProblemCode.JSON_COMMENT, at, "a comment; JSON has none", "delete the comment");
        }
        if (document.size() > 0 && fault.openContainer() < 0) {
            return fault.trailing(at);
        }
        StageFailure known = firstOf(quotes(), escape(), comma(), colon(), character(), key(), literal());
        return known != null ? known : unexpected();
    }

    private static @Nullable StageFailure firstOf(@Nullable StageFailure... failures) {
        for (StageFailure failure : failures) {
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private @Nullable StageFailure quotes() {
        return FOREIGN_QUOTES.indexOf(found) < 0
                ? null
                : fault.fault(
                        ProblemCode.JSON_QUOTES,
                        at,
                        "this quotation mark is not JSON's",
                        "write the plain double quotation mark \"; text pasted from a web page or a word processor often has others");
    }

    private @Nullable StageFailure escape() {
        boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
        return escaped ? syntax(at - 1, "an escape that JSON does not know", "write a backslash as \\\\") : null;
    }

    private @Nullable StageFailure comma() {
        if (found == ',') {
            String hint = "delete the comma, or write what is missing before it";
            return fault.fault(ProblemCode.JSON_COMMA, at, "a comma where a value or key is expected", hint);
        }
        if (isClosing() && before >= 0 && text.charAt(before) == ',') {
            return fault.fault(ProblemCode.JSON_COMMA, before, "a comma before a closing bracket", "delete the comma");
        }
        if (startsValue() && before >= 0 && endsValue(before)) {
            String hint = "write a comma here; if the value holds a quotation mark, write that as \\\"";
            return fault.fault(ProblemCode.JSON_COMMA, before, "no comma between this value and the next", hint);
        }
        return null;
    }

    private @Nullable StageFailure colon() {
        boolean missing = found == '=' || startsValue() && before >= 0 && text.charAt(before) == '"';
        return missing ? syntax(at, "no colon between this key and its value", "write a colon between them") : null;
    }

    private @Nullable StageFailure character() {
        if (found == 0) {
            String message = "the document is not UTF-8: it holds zero bytes, as UTF-16 does";
            return fault.fault(ProblemCode.JSON_ENCODING, at, message, "save it as UTF-8");
        }
        return found >= ' '
                ? null
                : syntax(
                        at,
                        "a line break or control character inside a string",
                        "close the string with \" on the same line, or write \\n for a line break");
    }

    private @Nullable StageFailure key() {
        boolean word = Character.isLetterOrDigit(found) || found == '_' || found == '$';
        return word && expectsKey()
                ? syntax(at, "a key without quotation marks", "write keys in double quotation marks")
                : null;
    }

    private boolean expectsKey() {
        int open = fault.openContainer();
        return open >= 0
                && text.charAt(document.start(open)) == '{'
                && before >= 0
                && (text.charAt(before) == '{' || text.charAt(before) == ',');
    }

    private @Nullable StageFailure literal() {
        if (Character.isDigit(found) || ".+-".indexOf(found) >= 0) {
            return fault.fault(
                    ProblemCode.JSON_LITERAL,
                    at,
                    "a number that JSON does not know",
                    "JSON's numbers are decimal, without a leading zero or plus, with digits on both sides of the point");
        }
        return Character.isLetter(found)
                ? fault.fault(
                        ProblemCode.JSON_LITERAL,
                        at,
                        "a word that JSON does not know",
                        "JSON knows true, false and null; write other text in double quotation marks")
                : null;
    }

    private StageFailure unexpected() {
        int open = fault.openContainer();
        if (isClosing() && open >= 0) {
            String message = "found " + found + " where " + fault.openWords(open) + " goes on";
            return syntax(at, message, "close an object with } and a list with ]");
        }
        boolean mark = found > ' ' && found < 127 && !Character.isLetterOrDigit(found);
        return syntax(at, "this is not JSON: " + (mark ? "unexpected " + found : "an unexpected character"), null);
    }

    private StageFailure syntax(int place, String message, @Nullable String hint) {
        return fault.fault(ProblemCode.JSON_SYNTAX, place, message, hint);
    }

    private boolean isClosing() {
        return found == '}' || found == ']';
    }

    private boolean startsValue() {
        return found == '"' || found == '{' || found == '[' || Character.isLetterOrDigit(found);
    }

    /** Whether the last value ends here, so that a comma is due. */
    private boolean endsValue(int offset) {
        int last = document.size() - 1;
        boolean opens = text.charAt(offset) == '{' || text.charAt(offset) == '[';
        return last >= 0 && !opens && !document.isKey(last) && document.end(last) == offset + 1;
    }
}
