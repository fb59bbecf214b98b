package io.egf2.config.internal.mend;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.NotOneObject;
import io.egf2.config.internal.mend.Signs.Sign;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells what a document is that is no JSON document at all, by signs that are certain; nothing of it is shown. */
final class NotJson {

    private static final String NOT_JSON = "the document is not JSON: ";
    /** UTF-8's byte order mark, each byte as one character. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private static final Position FIRST = new Position(1, 1);

    private final String text;

    private NotJson(String text) {
        this.text = text;
    }

    /** Empty if it may be JSON with mistakes, or is in an encoding that has no sign of its own. */
    static Optional<Problem> of(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<Sign> kind = Signs.ofBytes(raw.startsWith(MARK) ? raw.substring(MARK.length()) : raw);
        if (kind.isPresent()) {
            return Optional.of(told("it is " + kind.get().what(), kind.get().hint(), FIRST));
        }
        if (isZero(bytes)) {
            String message = "the document is empty: it has only zero bytes; was it written before a crash?";
            return Optional.of(Problem.of(ProblemCode.JSON_SYNTAX, message).at(FIRST));
        }
        Optional<Sign> encoding = Signs.ofEncoding(raw);
        return encoding.isPresent()
                ? Optional.of(encoded(bytes, encoding.get().what()))
                : new NotJson(decoded(bytes, raw)).problem();
    }

    private static Problem told(String what, String hint, Position at) {
        Problem problem = Problem.of(ProblemCode.JSON_SYNTAX, NOT_JSON + what).at(at);
        return hint.isEmpty() ? problem : problem.withHint(hint);
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    /** What is not JSON in another encoding either is told for what it is. */
    private static Problem encoded(byte[] bytes, String encoding) {
        Problem problem = Problem.of(ProblemCode.JSON_ENCODING, "the document is not UTF-8: it is " + encoding)
                .withHint("save it as UTF-8");
        if (!Charset.isSupported(encoding)) {
            return problem;
        }
        String text = new String(bytes, Charset.forName(encoding));
        return new NotJson(text.startsWith("\ufeff") ? text.substring(1) : text)
                .problem()
                .orElse(problem);
    }

    private static String decoded(byte[] bytes, String otherwise) {
        try {
            return JsonReader.decode(bytes);
        } catch (StageFailure notUtf8) {
            return otherwise;
        }
    }

    private Optional<Problem> problem() {
        JsonValue value = NotOneObject.json(text);
        if (value != null) {
            return NotOneObject.of(value);
        }
        int begin = Lexer.blanks(text, 0, true);
        Lexer lexer = new Lexer(text, null);
        Token first = first(lexer);
        Optional<Sign> sign = first.isOpen() ? Signs.ofText(text, first.from()) : sign(begin, first.from());
        if (sign.isPresent()) {
            return Optional.of(other(begin, first.from(), sign.get()));
        }
        return switch (first.kind()) {
            case OPEN_OBJECT -> NotOneObject.ofLines(text);
            case OPEN_LIST -> lexer.next().isOpen() ? NotOneObject.ofList(text, first.from()) : Optional.empty();
            case END -> Optional.of(nothing(begin));
            default -> Optional.of(other(begin, first.from(), around()));
        };
    }

    /** The first token that is more than a comma or a mark of a conflict. */
    private static Token first(Lexer lexer) {
        Token token = lexer.next();
        while (token.kind() == Kind.COMMA || token.kind() == Kind.CONFLICT) {
            token = lexer.next();
        }
        return token;
    }

    /** Where text of another kind begins: with a mark of its own, behind a program's comments, or behind comments of settings. */
    private Optional<Sign> sign(int begin, int behindComments) {
        int line = begin;
        while (line < text.length() && "#;".indexOf(text.charAt(line)) >= 0) {
            line = Lexer.blanks(text, Lexer.lineEnd(text, line), true);
        }
        int firstLine = line;
        return Signs.ofText(text, begin)
                .or(() -> Signs.ofText(text, behindComments))
                .or(() -> Signs.ofText(text, firstLine));
    }

    /** Nothing is known of the text around an object, but that it has to go. */
    private Sign around() {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}') + 1;
        JsonValue object = from >= 0 && to > from ? NotOneObject.json(text.substring(from, to)) : null;
        boolean isObject = object != null && object.first() != null;
        return isObject ? Sign.of("an object with other text around it", Signs.OBJECT_ALONE) : Sign.of("", "");
    }

    private Problem other(int begin, int first, Sign sign) {
        boolean brace = text.startsWith("{", first);
        String begins = brace ? "it begins with a placeholder" : "it does not begin with {";
        String looks = sign.what().isEmpty() ? "" : "it looks like " + sign.what();
        String both = looks.isEmpty() || brace ? begins : begins + "; " + looks;
        Position at = JsonDocument.unread(text).place(begin);
        return told(brace && !looks.isEmpty() ? looks : both, sign.hint(), at);
    }

    private Problem nothing(int begin) {
        String what = begin == text.length() ? "white space" : "comments";
        return Problem.of(ProblemCode.JSON_TRUNCATED, "the document is empty: it has only " + what)
                .at(FIRST);
    }
}
