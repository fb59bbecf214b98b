package io.egf2.config;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Says what is wrong with a text that is no JSON, in words for the mistakes that people make. Jackson's own messages are not
 * used: they quote the text, and the text may hold a secret.
 */
final class JsonFault {

    private static final String CURLY_QUOTES =
            "\u201c\u201d\u201e\u201f\u2033\u2018\u2019\u201a\u201b\u2032\u00ab\u00bb\uff02";

    private final JsonDocument document;
    private final String text;

    JsonFault(JsonDocument document) {
        this.document = document;
        this.text = document.text();
    }

    static StageFailure noMemory(int bytes) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        return failure(ConfigProblem.of(
                        ProblemCode.JSON_LIMIT,
                        "the document of " + bytes + " bytes does not fit into this JVM's memory of " + heap + " MiB")
                .withHint("check that this is the right document; if it is, raise -Xmx"));
    }

    StageFailure blank() {
        return failure(ConfigProblem.of(ProblemCode.JSON_TRUNCATED, "the document holds nothing but blanks"));
    }

    StageFailure notAnObject() {
        JsonValue root = document.root();
        return fault(
                ProblemCode.JSON_NOT_OBJECT,
                root.start(),
                "expected an object, found " + root.kind().words(),
                "settings begin with { and end with }");
    }

    StageFailure trailing(int at) {
        return fault(
                ProblemCode.JSON_TRAILING,
                at,
                "the document goes on after its end",
                "one object is expected; look for a brace that closes too early, or a file pasted twice");
    }

    StageFailure duplicateKey(String key, int first, int second) {
        String message =
                "the key " + Shown.quoted(key) + " stands twice in one object, first at " + document.position(first);
        return fault(ProblemCode.JSON_DUPLICATE_KEY, second, message, "keep one of them");
    }

    /** What Jackson refused, at the offset where it did. */
    StageFailure of(JacksonException refused) {
        int at = offset(refused);
        if (refused instanceof StreamConstraintsException) {
            return limit(at, String.valueOf(refused.getOriginalMessage()));
        }
        int word = startOfWord(at);
        if (refused instanceof UnexpectedEndOfInputException || endsInWord(word)) {
            return truncated();
        }
        return syntax(word);
    }

    private int offset(JacksonException refused) {
        long offset = refused.getLocation() == null ? 0 : refused.getLocation().getCharOffset();
        return (int) Math.max(0, Math.min(offset, text.length()));
    }

    private int startOfWord(int at) {
        int start = at;
        boolean behindWord = at > 0 && !isLetter(at) && isLetter(at - 1) && isNaN(at);
        while ((behindWord || isLetter(at)) && start > 0 && isLetter(start - 1)) {
            start--;
        }
        return start;
    }

    /** Jackson reports this word, and only this, at its end. */
    private boolean isNaN(int end) {
        return text.startsWith("NaN", end - 3)
                || text.startsWith("Infinity", end - 8)
                || text.startsWith("INF", end - 3);
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean endsInWord(int at) {
        int end = at;
        while (isLetter(end)) {
            end++;
        }
        return end == text.length() && document.size() > 0 && openContainer() >= 0;
    }

    private StageFailure limit(int at, String jacksonMessage) {
        if (jacksonMessage.contains("nesting")) {
            return limit(at, "the document is nested deeper than " + JsonReader.MAX_NESTING + " levels", "");
        }
        boolean key = jacksonMessage.contains("Name");
        String what =
                key ? "a key is longer than " + JsonReader.MAX_KEY : "a number is longer than " + JsonReader.MAX_NUMBER;
        return limit(at, what, " characters");
    }

    StageFailure longString(int at) {
        return limit(at, "a string is longer than " + JsonReader.MAX_STRING, " characters");
    }

    private StageFailure limit(int at, String what, String unit) {
        ConfigProblem problem =
                ConfigProblem.of(ProblemCode.JSON_LIMIT, what + unit).at(document.position(at));
        return failure(problem.withHint("no settings are like that: check that this is the right document"));
    }

    private StageFailure truncated() {
        int open = openContainer();
        String which = open < 0 ? "" : "; " + openWords(open) + " is not closed";
        return fault(
                ProblemCode.JSON_TRUNCATED,
                text.length(),
                "the document ends too early" + which,
                "a quotation mark or a closing brace is missing, or the document was cut while it was written");
    }

    private String openWords(int open) {
        String what = text.charAt(document.start(open)) == '{' ? "the object" : "the list";
        return what + " that begins at " + document.position(document.start(open));
    }

    /** The innermost container without an end, or -1. */
    private int openContainer() {
        int depth = 0;
        for (int entry = document.size() - 1; entry >= 0; entry--) {
            char c = text.charAt(document.start(entry));
            if (c == '}' || c == ']') {
                depth++;
            } else if ((c == '{' || c == '[') && depth-- == 0) {
                return entry;
            }
        }
        return -1;
    }

    private StageFailure syntax(int at) {
        char found = text.charAt(at);
        if (found == '/' || found == '#') {
            return fault(ProblemCode.JSON_COMMENT, at, "a comment; JSON has none", "delete the comment");
        }
        if (document.size() > 0 && openContainer() < 0) {
            return trailing(at);
        }
        StageFailure known = knownMistake(at, found);
        return known != null ? known : unexpected(at, found);
    }

    private @Nullable StageFailure knownMistake(int at, char found) {
        if (CURLY_QUOTES.indexOf(found) >= 0 || found == '\'' || found == '`') {
            return fault(
                    ProblemCode.JSON_QUOTES,
                    at,
                    "this quotation mark is not JSON's",
                    "write the plain double quotation mark \"; text pasted from a web page or a word processor often has others");
        }
        if (at > 0 && text.charAt(at - 1) == '\\') {
            return fault(
                    ProblemCode.JSON_SYNTAX, at - 1, "an escape that JSON does not know", "write a backslash as \\\\");
        }
        StageFailure comma = comma(at, found);
        return comma != null ? comma : word(at, found);
    }

    private @Nullable StageFailure comma(int at, char found) {
        int before = before(at);
        boolean afterComma = before >= 0 && text.charAt(before) == ',';
        if (found == '}' || found == ']') {
            return afterComma
                    ? fault(ProblemCode.JSON_COMMA, before, "a comma before a closing bracket", "delete the comma")
                    : null;
        }
        if (found == ',') {
            return fault(
                    ProblemCode.JSON_COMMA,
                    at,
                    "a comma where a value or key is expected",
                    "delete the comma, or write what is missing before it");
        }
        if (found == '=') {
            return colon(at);
        }
        boolean startsValue = found == '"' || found == '{' || found == '[' || isLetter(at);
        if (startsValue && before >= 0 && endsValue(before)) {
            return fault(
                    ProblemCode.JSON_COMMA,
                    before,
                    "no comma between this value and the next",
                    "write a comma here; if the value holds a quotation mark, write that as \\\"");
        }
        return startsValue && before >= 0 && text.charAt(before) == '"' ? colon(at) : null;
    }

    private StageFailure colon(int at) {
        return fault(
                ProblemCode.JSON_SYNTAX, at, "no colon between this key and its value", "write a colon between them");
    }

    private @Nullable StageFailure word(int at, char found) {
        if (found == 0) {
            return fault(
                    ProblemCode.JSON_ENCODING,
                    at,
                    "the document is not UTF-8: it holds zero bytes, as UTF-16 does",
                    "save it as UTF-8");
        }
        if (found < ' ') {
            return fault(
                    ProblemCode.JSON_SYNTAX,
                    at,
                    "a line break or control character inside a string",
                    "close the string with \" on the same line, or write \\n for a line break");
        }
        boolean isKey = expectsKey(at);
        if (isKey && (isLetter(at) || found == '_' || found == '$')) {
            return fault(
                    ProblemCode.JSON_SYNTAX,
                    at,
                    "a key without quotation marks",
                    "write keys in double quotation marks");
        }
        if (Character.isDigit(found) || found == '.' || found == '+' || found == '-') {
            return fault(
                    ProblemCode.JSON_LITERAL,
                    at,
                    "a number that JSON does not know",
                    "JSON's numbers are decimal, without a leading zero or plus, with digits on both sides of the point");
        }
        if (Character.isLetter(found)) {
            return fault(
                    ProblemCode.JSON_LITERAL,
                    at,
                    "a word that JSON does not know",
                    "JSON knows true, false and null; write other text in double quotation marks");
        }
        return null;
    }

    private boolean expectsKey(int at) {
        int open = openContainer();
        int before = before(at);
        return open >= 0
                && text.charAt(document.start(open)) == '{'
                && before >= 0
                && (text.charAt(before) == '{' || text.charAt(before) == ',');
    }

    private StageFailure unexpected(int at, char found) {
        int open = openContainer();
        if ((found == '}' || found == ']') && open >= 0) {
            String message = "found " + found + " where " + openWords(open) + " goes on";
            return fault(ProblemCode.JSON_SYNTAX, at, message, "close an object with } and a list with ]");
        }
        String what = found > ' ' && found < 127 && !isLetter(at) ? "unexpected " + found : "an unexpected character";
        return fault(ProblemCode.JSON_SYNTAX, at, "this is not JSON: " + what, "");
    }

    private int before(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before;
    }

    /** Whether the last value ends here, so that a comma is due. */
    private boolean endsValue(int at) {
        int last = document.size() - 1;
        boolean opens = text.charAt(at) == '{' || text.charAt(at) == '[';
        return last >= 0 && !opens && !document.isKey(last) && document.end(last) == at + 1;
    }

    private StageFailure fault(ProblemCode code, int at, String message, String hint) {
        ConfigProblem problem = ConfigProblem.of(code, message)
                .at(document.position(at))
                .withDetails(SourceExcerpt.ofFault(document, at));
        return failure(hint.isEmpty() ? problem : problem.withHint(hint));
    }

    private static StageFailure failure(ConfigProblem problem) {
        return new StageFailure(Stage.PARSE, problem);
    }
}
