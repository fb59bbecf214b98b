package io.egf2.config.internal.json;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of a text that is JSON what it is instead of one object, where more can be said than that. */
public final class NotOneObject {

    /** How many lines are looked at. */
    private static final int MOST_LINES = 1_000;

    private static final String UNQUOTE =
            "write the object without the quotation marks around it, and without the backslashes in front of those in it";
    private static final String SETTINGS_ALONE = "the document must be the object with the settings, alone";
    private static final String WITHOUT_LIST = ", without the [ and ] of a list around it";

    private NotOneObject() {}

    /** The value that is the whole of a text; null if that is not JSON. */
    public static @Nullable JsonValue json(String text) {
        return JsonReader.value(text);
    }

    /** Of a value that is a whole document: an object in a string, or a list of objects. */
    public static Optional<Problem> of(JsonValue value) {
        String text = value.document().text();
        int at = value.start();
        return switch (value.kind()) {
            case STRING ->
                isObject(json(value.string()))
                        ? told(text, at, value.end(), "expected an object, found a string that holds one", UNQUOTE)
                        : Optional.empty();
            case LIST -> isObject(value.first()) ? ofList(text, at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isObject(@Nullable JsonValue value) {
        return value != null && value.kind() == JsonValue.Kind.OBJECT;
    }

    /** Of a list with objects, whatever mistakes are in it. */
    public static Optional<Problem> ofList(String text, int at) {
        return told(text, at, at + 1, "expected an object, found a list", SETTINGS_ALONE + WITHOUT_LIST);
    }

    private static Optional<Problem> told(String text, int at, int end, String message, String hint) {
        return Optional.of(at(Problem.of(ProblemCode.JSON_NOT_OBJECT, message).withHint(hint), text, at, end));
    }

    private static Problem at(Problem problem, String text, int at, int end) {
        JsonDocument document = JsonDocument.unread(text);
        return problem.at(document.place(at)).withDetails(SourceExcerpt.ofMistake(document, at, end, false));
    }

    /** Of a text each line of which is an object. Equal ones are no such text, but one document that stands there twice. */
    public static Optional<Problem> ofLines(String text) {
        boolean objects = lines(text).allMatch(line -> isObject(json(line)));
        boolean differ = objects && lines(text).distinct().limit(2).count() == 2;
        if (!differ) {
            return Optional.empty();
        }
        int second = text.indexOf('{', text.indexOf('\n', text.indexOf('{')));
        String message = "expected one object, found one on each line (NDJSON)";
        Problem problem = Problem.of(ProblemCode.JSON_TRAILING, message).withHint(SETTINGS_ALONE);
        return Optional.of(at(problem, text, second, second + 1));
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST_LINES);
    }
}
