package io.egf2.config.internal.json;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Says what is wrong with a text that is no JSON, or not the JSON that is wanted. Jackson's own messages are not used: they
 * quote the text, and the text may hold a secret.
 */
public final class JsonFault {

    private final JsonDocument document;
    private final String text;

    JsonFault(JsonDocument document) {
        this.document = document;
        this.text = document.text();
    }

    /** Anything that a document can do to the heap, it does while it is read or bound. */
    public static StageFailure noMemory(Stage stage) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        String message = "the document does not fit into this JVM's memory of " + heap + " MiB";
        return new StageFailure(
                stage,
                Problem.of(ProblemCode.JSON_LIMIT, message)
                        .withHint("check that this is the right document; if it is, raise -Xmx"));
    }

    StageFailure blank() {
        return failure(Problem.of(ProblemCode.JSON_TRUNCATED, "the document is empty: it has only white space"));
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
        String message = "duplicate key " + Shown.quoted(key) + ", first at " + document.position(first);
        Problem problem = Problem.of(ProblemCode.JSON_DUPLICATE_KEY, message)
                .at(document.position(second))
                .withDetails(SourceExcerpt.ofKey(document, second))
                .withHint("keep one of them");
        return failure(problem);
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
        return new SyntaxMistake(this, document, word).failure();
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
        return limit(at, "a number is longer than " + JsonReader.MAX_NUMBER, " characters");
    }

    StageFailure longKey(int at) {
        return limit(at, "a key is longer than " + JsonReader.MAX_KEY, " characters");
    }

    StageFailure longString(int at) {
        return limit(at, "a string is longer than " + JsonReader.MAX_STRING, " characters");
    }

    private StageFailure limit(int at, String what, String unit) {
        int place = at > 0 || document.size() == 0 ? at : document.start(document.size() - 1);
        return fault(
                ProblemCode.JSON_LIMIT,
                place,
                what + unit,
                "no settings are like that: check that this is the right document");
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

    String openWords(int open) {
        String what = text.charAt(document.start(open)) == '{' ? "the object" : "the list";
        return what + " that begins at " + document.position(document.start(open));
    }

    /** The innermost container without an end, or -1. */
    int openContainer() {
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

    StageFailure fault(ProblemCode code, int at, String message, @Nullable String hint) {
        Problem problem =
                Problem.of(code, message).at(document.position(at)).withDetails(SourceExcerpt.ofFault(document, at));
        return failure(problem.withHint(hint));
    }

    private static StageFailure failure(Problem problem) {
        return new StageFailure(Stage.PARSE, problem);
    }
}
