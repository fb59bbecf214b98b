package io.egf2.config.internal.json;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * That the strict reader refuses a text, and where. What is wrong with it, and with the rest, is found by a reader that goes on
 * after a mistake. Jackson's own messages are not used: they quote the text, and the text may hold a secret.
 */
public final class JsonFault {

    private JsonFault() {}

    /** Anything that a document can do to the heap, it does while it is read or bound. */
    public static StageFailure noMemory(Stage stage) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        String message = "the document does not fit into this JVM's memory of " + heap + " MiB";
        return new StageFailure(
                stage,
                Problem.of(ProblemCode.JSON_LIMIT, message)
                        .withHint("check that this is the right document; if it is, raise -Xmx"));
    }

    static StageFailure blank() {
        Problem problem = Problem.of(ProblemCode.JSON_TRUNCATED, "the document is empty: it has only white space");
        return new StageFailure(Stage.PARSE, problem);
    }

    static StageFailure notAnObject(JsonDocument document) {
        JsonValue root = document.root();
        String message = "expected an object, found " + root.kind().words();
        Problem problem = at(document, root.start(), Problem.of(ProblemCode.JSON_NOT_OBJECT, message));
        return new StageFailure(Stage.PARSE, problem.withHint("settings begin with { and end with }"));
    }

    static StageFailure refused(ProblemCode code, JsonDocument document, int at) {
        return new StageFailure(Stage.PARSE, at(document, at, Problem.of(code, "this is not JSON")));
    }

    /** What Jackson refused, at the offset where it did. */
    static StageFailure refused(JacksonException refusal, JsonDocument document) {
        long offset = refusal.getLocation() == null ? 0 : refusal.getLocation().getCharOffset();
        int at = (int) Math.max(0, Math.min(offset, document.text().length()));
        boolean isLimit = refusal instanceof StreamConstraintsException;
        return refused(isLimit ? ProblemCode.JSON_LIMIT : ProblemCode.JSON_SYNTAX, document, at);
    }

    private static Problem at(JsonDocument document, int at, Problem problem) {
        return problem.at(document.position(at)).withDetails(SourceExcerpt.ofFault(document, at));
    }
}
