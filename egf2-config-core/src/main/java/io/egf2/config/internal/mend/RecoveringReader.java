package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Marks;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that {@link JsonReader} has refused, once more and to its end: it notes each mistake and goes on as long as
 * it is certain what was meant. What it mends makes a text that the strict reader accepts; the places of its values remain those
 * of the text as it was written.
 */
public final class RecoveringReader {

    private final String text;
    private final Mends mends = new Mends();
    private final JsonDocument plain;
    private final TokenStream tokens;
    private final StringBuilder tail = new StringBuilder();
    private int stopAt = -1;
    private int depth;
    private @Nullable JsonDocument document;

    private RecoveringReader(String text, Outline outline) {
        this.text = text;
        this.plain = JsonDocument.unread(text);
        Brackets brackets = Brackets.find(text, outline, this::place, mends);
        if (brackets.stopAt() < text.length()) {
            stopAt = brackets.stopAt();
        }
        this.tokens = new TokenStream(text, brackets, mends);
    }

    /**
     * Reads a document that is not JSON, or not an object.
     *
     * @param outline what is known of it beforehand
     * @throws StageFailure if it is no JSON document at all, so that there is nothing to go on with
     */
    public static RecoveringReader read(byte[] bytes, Outline outline) {
        Optional<Problem> other = NotJson.of(bytes);
        if (other.isPresent()) {
            throw new StageFailure(Stage.PARSE, other.get());
        }
        RecoveringReader reader = new RecoveringReader(JsonReader.decode(bytes), outline);
        reader.root();
        reader.finish();
        return reader;
    }

    /** The document with its mistakes mended; empty if that did not make JSON of it. */
    public Optional<JsonDocument> document() {
        return Optional.ofNullable(document);
    }

    /** The mistakes in their order; to be asked when the document was bound, as a value may turn out not to be meant so. */
    public List<Problem> problems() {
        JsonDocument shown = document == null ? plain : document;
        List<Problem> problems = new ArrayList<>();
        for (Mistake mistake : mends.found(shown)) {
            problems.add(mistake.problem(shown));
        }
        return problems;
    }

    private String place(int offset) {
        return plain.place(offset).toString();
    }

    private void finish() {
        List<JsonReader.Repeat> repeats = new ArrayList<>();
        JsonDocument mended;
        try {
            mended = mends.document(text, repeats);
        } catch (StageFailure e) {
            return;
        }
        if (mended.size() != mends.entries()) {
            return;
        }
        document = mended;
        for (JsonReader.Repeat repeat : repeats) {
            boolean known = mended.isMarked(repeat.second(), Marks.REPEATED)
                    || mended.isMarked(repeat.second(), Marks.UNREADABLE)
                    || mended.isMarked(mended.entryOf(repeat.first()), Marks.UNREADABLE);
            mended.mark(repeat.second(), Marks.REPEATED);
            if (!known) {
                mends.tell(Repeats.mistake(mended, repeat));
            }
        }
    }

    // --- the grammar ---

    private void root() {
        Token token = tokens.take();
        while (token.kind() == Kind.COMMA || token.kind() == Kind.CONFLICT) {
            drop(token, extraComma(token));
            token = tokens.take();
        }
        if (token.kind() == Kind.OPEN_OBJECT) {
            object(token);
        } else {
            end(
                    token.from(),
                    Mistake.of(
                            ProblemCode.JSON_NOT_OBJECT, token.from(), token.from() + 1, "expected an object", null));
            mends.mark(mends.entry(), Marks.INCOMPLETE);
            mends.entry();
            tail.append("{}");
        }
        Token next = tokens.peek();
        if (next.kind() != Kind.END) {
            trailing(next);
        }
        if (stopAt >= 0) {
            mends.edit(stopAt, text.length(), tail.toString());
        }
    }

    private void trailing(Token token) {
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_TRAILING,
                token.from(),
                token.from() + 1,
                "the document goes on after its end",
                "one object is expected: delete what follows it");
        if (!token.isOpen()) {
            mends.mark(0, Marks.INCOMPLETE); // perhaps its bracket closes too early, and this belongs to it
        }
        end(token.from(), mistake);
    }

    /** Ends the reading at an offset, and with it all that is open. */
    private void end(int offset, Mistake mistake) {
        if (stopAt < 0) {
            mends.forgetFrom(offset);
            mends.end(mistake);
            stopAt = offset;
            tokens.stop(offset);
        }
    }

    private void tell(Mistake mistake) {
        mends.tell(mistake);
    }

    private void mend(Mistake mistake) {
        mends.add(mistake);
    }

    /** The text is over while something is open. */
    private void cut(Token token, int container) {
        if (stopAt >= 0) {
            return;
        }
        int end = Math.max(1, token.kind() == Kind.CUT ? withoutBlanks(token.to()) : tokens.lastEnd());
        String open =
                (text.charAt(container) == '[' ? "the list" : "the object") + " that begins at " + place(container);
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_TRUNCATED,
                end,
                end + 1,
                "the document ends too early; " + open + " is not closed",
                "a quotation mark or a closing brace is missing, or the document was cut while it was written");
        end(token.kind() == Kind.CUT ? token.from() : token.to(), mistake);
    }

    private int withoutBlanks(int end) {
        int at = end;
        while (at > 0 && text.charAt(at - 1) <= ' ') {
            at--;
        }
        return at;
    }

    private void object(Token open) {
        int container = mends.entry();
        depth++;
        Token comma = null;
        boolean due = false;
        while (true) {
            Token token = next();
            switch (token.kind()) {
                case CLOSE_OBJECT -> {
                    tokens.take();
                    trailingComma(comma);
                    own(token);
                    mends.entry();
                    depth--;
                    return;
                }
                case END, CUT, CLOSE_LIST -> {
                    breakOff(token, open, comma, container, "}");
                    return;
                }
                case COMMA -> comma = comma(tokens.take(), comma, due);
                case CONFLICT -> {
                    conflict(container, comma, due, false);
                    comma = null;
                    due = false;
                }
                case STRING, WORD -> {
                    if (due && comma == null && !beginsMember()) {
                        stray(tokens.take(), container);
                    } else {
                        separate(due, comma, tokens.lastEnd());
                        member(open, container);
                        comma = null;
                        due = true;
                    }
                }
                default -> stray(tokens.take(), container);
            }
        }
    }

    private Token next() {
        Token token = tokens.peek();
        int full = mends.fullAt();
        if (full < 0 || stopAt >= 0) {
            return token;
        }
        String message = "more than " + Mends.MOST_MISTAKES + " mistakes; not looked at from line "
                + plain.place(full).line();
        end(full, Mistake.of(ProblemCode.JSON_LIMIT, full, full + 1, message, null));
        return tokens.peek();
    }

    /** A comma between two members; one more than is due is told. */
    private @Nullable Token comma(Token token, @Nullable Token before, boolean due) {
        if (!due || before != null) {
            extraCommas(token, before != null);
            return before;
        }
        own(token);
        return token;
    }

    /** Commas in a row are one mistake, and so are those before a closing bracket. */
    private void extraCommas(Token first, boolean isBehindComma) {
        int end = first.to();
        int count = 1;
        while (tokens.peek().kind() == Kind.COMMA
                && Lexer.blanks(text, end, true) == tokens.peek().from()) {
            end = tokens.take().to();
            count++;
        }
        if (isBehindComma && tokens.peek().isClose()) {
            mends.edit(first.from(), end, " ");
        } else {
            Mistake mistake = count == 1
                    ? extraComma(first)
                    : Mistake.of(ProblemCode.JSON_COMMA, first.from(), end, count + " commas too many", "delete them");
            mends.add(mistake.withEdit(new Edit(first.from(), end, " ")));
        }
    }

    private static Mistake extraComma(Token token) {
        if (token.kind() == Kind.CONFLICT && token.mistake() != null) {
            return token.mistake();
        }
        return Mistake.of(ProblemCode.JSON_COMMA, token.from(), token.to(), "a comma too many", "delete the comma");
    }

    private void drop(Token token, Mistake mistake) {
        tell(mistake);
        mends.edit(token.from(), token.to(), " ");
    }

    private void trailingComma(@Nullable Token comma) {
        if (comma == null) {
            return;
        }
        mends.add(Mistake.of(
                        ProblemCode.JSON_COMMA,
                        comma.from(),
                        comma.to(),
                        "a comma before a closing bracket",
                        "delete the comma")
                .replacedBy(" "));
    }

    private void separate(boolean due, @Nullable Token comma, int behind) {
        if (due && comma == null) {
            mend(Mistake.missing(
                    ProblemCode.JSON_COMMA,
                    behind,
                    "no comma between this value and the next",
                    "write a comma here",
                    ","));
        }
    }

    /** What is wrong with a token itself, mended. */
    private void own(Token token) {
        if (token.mistake() != null) {
            mends.tell(token.mistake());
        }
        if (token.mended() != null) {
            mends.edit(token.from(), token.to(), token.mended());
        }
    }

    /** Leaves an open container: the text ends, or is not understood any more. */
    private void breakOff(Token token, Token open, @Nullable Token comma, int container, String close) {
        if (token.kind() == Kind.CLOSE_LIST || token.kind() == Kind.CLOSE_OBJECT) {
            String message = "the brackets do not match; not looked at from line "
                    + plain.place(token.from()).line();
            end(token.from(), Mistake.of(ProblemCode.JSON_SYNTAX, token.from(), token.to(), message, null));
        } else {
            cut(token, open.from());
        }
        if (comma != null) {
            mends.edit(comma.from(), comma.to(), " ");
        }
        mends.mark(container, Marks.INCOMPLETE);
        mends.entry();
        tail.append(close);
        depth--;
    }

    private void conflict(int container, @Nullable Token comma, boolean due, boolean isList) {
        int behind = tokens.lastEnd();
        Token token = tokens.take();
        Mistake mistake = token.mistake();
        Optional<Set<String>> keys = MergeConflict.keys(text.substring(token.from(), token.to()));
        if (mistake != null && keys.isEmpty()) {
            String rest =
                    "; not looked at from line " + plain.place(token.from()).line();
            end(
                    token.from(),
                    Mistake.of(mistake.code(), mistake.from(), mistake.to(), mistake.message() + rest, mistake.hint()));
        } else if (mistake != null) {
            mends.tell(mistake);
        }
        boolean inList = text.charAt(token.from()) != '<' || isList;
        if (inList && token.isReadable()) {
            mends.mark(container, Marks.INCOMPLETE);
        }
        boolean holdsNothing = inList || keys.isEmpty() || keys.get().isEmpty();
        if (comma != null && (holdsNothing && tokens.peek().isClose() || keys.isEmpty())) {
            mends.edit(comma.from(), comma.to(), " ");
        }
        if (keys.isPresent()) {
            if (comma == null && !holdsNothing) {
                separate(due, null, behind);
            }
            String after =
                    !holdsNothing && !tokens.peek().isClose() && tokens.peek().kind() != Kind.COMMA ? "," : "";
            mends.edit(token.from(), token.to(), holdsNothing ? " " : placeholders(keys.get()) + after);
        }
    }

    /** One of its keys was meant, whatever its value: it is there. */
    private String placeholders(Set<String> keys) {
        StringBuilder members = new StringBuilder();
        for (String key : keys) {
            mends.mark(mends.entry(), Marks.UNREADABLE);
            mends.mark(mends.entry(), Marks.UNREADABLE);
            members.append(members.length() == 0 ? "" : ",").append(key).append(":0");
        }
        return members.toString();
    }

    private void stray(Token token, int container) {
        mends.mark(container, Marks.INCOMPLETE);
        Mistake own = token.mistake();
        Mistake mistake = own != null && !token.isReadable()
                ? own
                : Mistake.of(
                        ProblemCode.JSON_SYNTAX,
                        token.from(),
                        Math.max(token.to(), token.from() + 1),
                        token.kind() == Kind.COLON ? "no key before this colon" : "expected a key and a colon",
                        null);
        int end = token.isOpen() ? skipContainer(token) : token.to();
        if (token.kind() == Kind.COLON && tokens.peek().isValue()) {
            Token value = tokens.take();
            end = value.isOpen() ? skipContainer(value) : value.to();
        }
        mends.edit(token.from(), end, " ");
        tell(mistake.withEdit(null));
    }

    /** Passes over all that is within a bracket that was taken. */
    private int skipContainer(Token open) {
        int mistakes = open.to();
        int level = 1;
        int end = open.to();
        while (level > 0 && tokens.peek().kind() != Kind.END && tokens.peek().kind() != Kind.CUT) {
            Token token = tokens.take();
            level += token.isOpen() ? 1 : token.isClose() ? -1 : 0;
            end = token.to();
        }
        mends.forgetBetween(mistakes, end);
        return end;
    }

    private void member(Token open, int container) {
        Token key = tokens.take();
        int entry = mends.entry();
        if (key.isReadable()) {
            own(key);
        } else {
            if (key.mistake() != null) {
                mends.tell(key.mistake().withEdit(null));
            }
            mends.edit(key.from(), key.to(), "\"\"");
            mends.mark(entry, Marks.REPEATED);
            mends.mark(entry, Marks.UNREADABLE);
            mends.mark(container, Marks.INCOMPLETE);
        }
        if (key.to() - key.from() > JsonReader.MAX_KEY + 2) {
            limit(key, key.to(), "a key is longer than " + JsonReader.MAX_KEY + " characters");
        }
        String mended = key.mended();
        boolean odd =
                key.isReadable() && mended != null && !WordLexer.isNameOnly(mended.substring(1, mended.length() - 1));
        if (odd || tokens.peek().kind() != Kind.COLON) {
            mends.mark(entry, Marks.UNREADABLE); // perhaps it is none, but a value: it is not shown
        }
        if (colon(key)) {
            value(open, true);
        } else {
            mends.mark(mends.entry(), Marks.UNREADABLE);
        }
    }

    private void limit(Token token, int from, String message) {
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_LIMIT,
                token.from(),
                token.from() + 1,
                message,
                "no settings are like that: check that this is the right document");
        end(from, mistake);
    }

    /** Whether a value follows a key; that there is a colon before it is seen to. */
    private boolean colon(Token key) {
        Token token = tokens.peek();
        if (token.kind() == Kind.COLON) {
            own(tokens.take());
            while (tokens.peek().kind() == Kind.COLON) {
                Token more = tokens.take();
                mend(Mistake.of(ProblemCode.JSON_SYNTAX, more.from(), more.to(), "a colon too many", "delete the colon")
                        .replacedBy(" "));
            }
            return true;
        }
        if (token.kind() == Kind.END || token.kind() == Kind.CUT) {
            return colonAtTheEnd();
        }
        boolean comma = token.kind() == Kind.COMMA
                && tokens.peek(1).isValue()
                && tokens.peek(2).kind() != Kind.COLON;
        if (comma) {
            tokens.take();
            mend(Mistake.of(
                            ProblemCode.JSON_SYNTAX,
                            token.from(),
                            token.to(),
                            "a comma where a colon is expected, between a key and its value",
                            "write a colon instead")
                    .replacedBy(":"));
            return true;
        }
        if (token.isOpen() || token.isScalar() && tokens.peek(1).kind() != Kind.COLON) {
            mend(Mistake.missing(
                    ProblemCode.JSON_SYNTAX,
                    key.to(),
                    "no colon between this key and its value",
                    "write a colon here",
                    ":"));
            return true;
        }
        mends.edit(key.to(), key.to(), ":0");
        tell(Mistake.of(ProblemCode.JSON_SYNTAX, key.from(), key.to(), "a key without a value", null));
        return false;
    }

    /** The document was cut behind a key. */
    private boolean colonAtTheEnd() {
        tail.append(":");
        return true;
    }

    private void value(Token container, boolean inObject) {
        Token token = tokens.peek();
        if (token.kind() == Kind.END || token.kind() == Kind.CUT) {
            cut(token, container.from());
            tail.append('0');
            mends.mark(mends.entry(), Marks.UNREADABLE);
        } else if (token.isOpen()) {
            container(tokens.take());
        } else if (token.isScalar()) {
            scalar(tokens.take(), inObject);
        } else {
            int at = tokens.lastEnd();
            mends.edit(at, at, "0");
            mends.mark(mends.entry(), Marks.UNREADABLE);
            tell(Mistake.of(ProblemCode.JSON_SYNTAX, at, at + 1, "a value is missing here", null));
        }
    }

    private void container(Token open) {
        own(open);
        if (depth >= JsonReader.MAX_NESTING) {
            limit(open, open.from(), "the document is nested deeper than " + JsonReader.MAX_NESTING + " levels");
            tail.append('0');
            mends.mark(mends.entry(), Marks.UNREADABLE);
        } else if (open.kind() == Kind.OPEN_OBJECT) {
            object(open);
        } else {
            list(open);
        }
    }

    private void scalar(Token token, boolean inObject) {
        int entry = mends.entry();
        own(token);
        Mistake mistake = token.mistake();
        if (!token.isReadable()) {
            mends.mark(entry, Marks.UNREADABLE);
        } else if (mistake != null && mistake.code() != ProblemCode.JSON_QUOTES) {
            mends.guess(entry, mistake);
        }
        boolean number = token.kind() == Kind.WORD;
        if (number && token.to() - token.from() > JsonReader.MAX_NUMBER && mistake == null) {
            limit(token, token.to(), "a number is longer than " + JsonReader.MAX_NUMBER + " characters");
        } else if (!number && token.to() - token.from() > JsonReader.MAX_STRING + 2) {
            limit(token, token.to(), "a string is longer than " + JsonReader.MAX_STRING + " characters");
        }
        while (inObject && isStrayBehindValue()) {
            Token stray = tokens.take();
            mends.mark(entry, Marks.UNREADABLE);
            mends.edit(stray.from(), stray.to(), " ");
            tell(Mistake.of(
                    ProblemCode.JSON_SYNTAX,
                    stray.from(),
                    stray.to(),
                    "a second value behind the first one",
                    "a key has one value: if it has a quotation mark in it, write that as \\\""));
        }
    }

    private boolean isStrayBehindValue() {
        return tokens.peek().isScalar() && !beginsMember();
    }

    /** Whether what follows a value without a comma is a key: of a value that has a second one, both stand on one line. */
    private boolean beginsMember() {
        return tokens.peek(1).kind() == Kind.COLON || isKeyWithoutColon() || isOnNextLine();
    }

    private boolean isOnNextLine() {
        int from = tokens.peek().from();
        return Lexer.lineEnd(text, Math.min(tokens.lastEnd(), from)) < from;
    }

    /** Whether a key follows of which the colon is missing: its value stands behind it. */
    private boolean isKeyWithoutColon() {
        Kind behind = tokens.peek(2).kind();
        return tokens.peek(1).isValue() && (behind == Kind.COMMA || behind == Kind.CLOSE_OBJECT);
    }

    private void list(Token open) {
        int container = mends.entry();
        depth++;
        Token comma = null;
        boolean due = false;
        while (true) {
            Token token = next();
            switch (token.kind()) {
                case CLOSE_LIST -> {
                    tokens.take();
                    trailingComma(comma);
                    own(token);
                    mends.entry();
                    depth--;
                    return;
                }
                case END, CUT, CLOSE_OBJECT -> {
                    breakOff(token, open, comma, container, "]");
                    return;
                }
                case COMMA -> comma = comma(tokens.take(), comma, due);
                case CONFLICT -> {
                    conflict(container, comma, due, true);
                    comma = null;
                    due = false;
                }
                case COLON -> stray(tokens.take(), container);
                default -> {
                    separate(due, comma, tokens.lastEnd());
                    value(open, false);
                    comma = null;
                    due = true;
                }
            }
        }
    }
}
