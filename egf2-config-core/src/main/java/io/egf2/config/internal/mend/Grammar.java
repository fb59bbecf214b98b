package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Marks;
import io.egf2.config.internal.mend.Token.Kind;

/** Follows JSON's grammar through a text with mistakes: counts the entries of what it means, and goes on where it is certain. */
final class Grammar {

    private final String text;
    private final JsonDocument plain;
    private final Mends mends;
    private final TokenStream tokens;
    private final Ending ending;
    private final Separators separators;
    private final Conflicts conflicts;
    private int depth;
    private boolean isBehindNoValue;

    Grammar(JsonDocument plain, Brackets brackets, Mends mends) {
        this.text = plain.text();
        this.plain = plain;
        this.mends = mends;
        this.tokens = new TokenStream(text, brackets, mends);
        this.ending = new Ending(plain, brackets.stopAt(), tokens, mends);
        this.separators = new Separators(text, tokens, mends, ending);
        this.conflicts = new Conflicts(plain, tokens, mends, separators, ending);
    }

    void document() {
        Token token = tokens.take();
        while (token.kind() == Kind.COMMA || token.kind() == Kind.CONFLICT) {
            Mistake own = token.kind() == Kind.CONFLICT ? token.mistake() : null;
            drop(token, own == null ? Separators.commaTooMany(token) : own);
            token = tokens.take();
        }
        if (token.kind() == Kind.OPEN_OBJECT) {
            items(token);
        } else {
            ending.at(
                    token.from(),
                    Mistake.of(
                            ProblemCode.JSON_NOT_OBJECT,
                            token.from(),
                            token.from() + 1,
                            "expected an object" + (token.kind() == Kind.OPEN_LIST ? ", found a list" : ""),
                            "settings begin with { and end with }"));
            mends.mark(mends.entry(), Marks.INCOMPLETE);
            mends.entry();
            ending.append("{}");
        }
        Token next = tokens.peek();
        if (next.kind() != Kind.END) {
            trailing(next);
        }
        ending.apply();
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
        ending.at(token.from(), mistake);
    }

    private void drop(Token token, Mistake mistake) {
        mends.tell(mistake);
        mends.edit(token.from(), token.to(), " ");
    }

    /** The members of an object, or the elements of a list, up to the closing bracket. */
    private void items(Token open) {
        Container container = new Container(open, mends.entry());
        depth++;
        Token token = next();
        while (!token.isClose() && token.kind() != Kind.END && token.kind() != Kind.CUT) {
            item(token, container);
            token = next();
        }
        if (container.isClosedBy(token)) {
            separators.atClose(container);
            mends.own(tokens.take());
            mends.entry();
        } else {
            breakOff(token, container);
        }
        depth--;
    }

    private void item(Token token, Container container) {
        if (token.kind() == Kind.COMMA) {
            separators.comma(tokens.take(), container);
        } else if (token.kind() == Kind.CONFLICT) {
            conflicts.read(container);
        } else if (token.kind() == Kind.COLON || container.isObject() && !isMember(token, container)) {
            stray(tokens.take(), container);
        } else {
            separators.beforeItem(container, tokens.lastEnd());
            if (container.isObject()) {
                member(container);
            } else {
                value(container);
            }
            container.itemRead();
        }
    }

    private boolean isMember(Token token, Container object) {
        return token.isScalar() && (!object.takesComma() || beginsMember());
    }

    private Token next() {
        Token token = tokens.peek();
        int full = mends.fullAt();
        if (full < 0 || ending.isFixed()) {
            return token;
        }
        String message = "more than " + Mends.MOST_MISTAKES + " mistakes; not looked at from line "
                + plain.position(full).line();
        ending.at(full, Mistake.of(ProblemCode.JSON_LIMIT, full, full + 1, message, null));
        return tokens.peek();
    }

    /** Leaves an open container: the text ends, or is not understood any more. */
    private void breakOff(Token token, Container container) {
        if (token.isClose()) {
            String message = "the brackets do not match; not looked at from line "
                    + plain.position(token.from()).line();
            ending.at(token.from(), Mistake.of(ProblemCode.JSON_SYNTAX, token.from(), token.to(), message, null));
        } else {
            ending.cut(token, container.from());
        }
        separators.dropComma(container);
        mends.mark(container.entry(), Marks.INCOMPLETE);
        mends.entry();
        ending.append(container.closingBracket());
    }

    private void stray(Token token, Container container) {
        mends.mark(container.entry(), Marks.INCOMPLETE);
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
        mends.tell(mistake.withEdit(null));
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

    private void member(Container object) {
        Token key = tokens.take();
        int entry = mends.entry();
        if (key.isReadable()) {
            mends.own(key);
        } else {
            unreadable(key, entry);
            mends.mark(object.entry(), Marks.INCOMPLETE);
        }
        if (key.to() - key.from() > JsonReader.MAX_KEY + 2) {
            ending.atLimit(key, key.to(), "a key is longer than " + JsonReader.MAX_KEY + " characters");
        }
        if (isOdd(key) || isBehindNoValue || tokens.peek().kind() != Kind.COLON) {
            mends.mark(entry, Marks.UNREADABLE); // perhaps it is none, but a value: it is not shown
        }
        isBehindNoValue = false;
        if (separators.colon(key)) {
            value(object);
        } else {
            mends.mark(mends.entry(), Marks.UNREADABLE);
        }
    }

    private void unreadable(Token key, int entry) {
        if (key.mistake() != null) {
            mends.tell(key.mistake().withEdit(null));
        }
        mends.edit(key.from(), key.to(), "\"\"");
        mends.mark(entry, Marks.REPEATED);
        mends.mark(entry, Marks.UNREADABLE);
    }

    /** Whether a key that was mended is more than a name. */
    private static boolean isOdd(Token key) {
        String mended = key.mended();
        return key.isReadable() && mended != null && !WordLexer.isNameOnly(mended.substring(1, mended.length() - 1));
    }

    private void value(Container container) {
        Token token = tokens.peek();
        if (token.kind() == Kind.END || token.kind() == Kind.CUT) {
            ending.cut(token, container.from());
            ending.append("0");
            mends.mark(mends.entry(), Marks.UNREADABLE);
        } else if (token.isOpen()) {
            nested(tokens.take());
        } else if (token.isScalar()) {
            scalar(tokens.take(), container.isObject());
        } else {
            int at = tokens.lastEnd();
            mends.edit(at, at, "0");
            mends.mark(mends.entry(), Marks.UNREADABLE);
            mends.tell(Mistake.of(ProblemCode.JSON_SYNTAX, at, at + 1, "a value is missing here", null));
            isBehindNoValue = true;
        }
    }

    private void nested(Token open) {
        mends.own(open);
        if (depth < JsonReader.MAX_NESTING) {
            items(open);
        } else {
            ending.atLimit(
                    open, open.from(), "the document is nested deeper than " + JsonReader.MAX_NESTING + " levels");
            ending.append("0");
            mends.mark(mends.entry(), Marks.UNREADABLE);
        }
    }

    private void scalar(Token token, boolean inObject) {
        int entry = mends.entry();
        mends.own(token);
        Mistake mistake = token.mistake();
        if (!token.isReadable()) {
            mends.mark(entry, Marks.UNREADABLE);
        } else if (mistake != null && mistake.code() != ProblemCode.JSON_QUOTES) {
            mends.guess(entry, mistake);
        }
        checkLength(token);
        if (inObject && isStrayBehindValue()) {
            mends.mark(entry, Marks.UNREADABLE);
            mends.tell(secondValue(tokens.peek()));
            while (isStrayBehindValue()) {
                Token stray = tokens.take();
                mends.edit(stray.from(), stray.to(), " ");
            }
        }
    }

    private Mistake secondValue(Token stray) {
        boolean isOperator = isOperator(stray);
        return Mistake.of(
                ProblemCode.JSON_SYNTAX,
                stray.from(),
                stray.to(),
                isOperator ? "an expression; JSON has only values" : "a second value behind the first one",
                isOperator
                        ? "write the value itself"
                        : "a key has one value: if it has a quotation mark in it, write that as \\\"");
    }

    /** Whether a word between values joins them, as languages with expressions write it. */
    private boolean isOperator(Token token) {
        boolean isMark = "+|*?&".indexOf(text.charAt(Math.min(token.from(), text.length() - 1))) >= 0;
        return token.kind() == Kind.WORD && isMark && !token.isReadable();
    }

    private void checkLength(Token token) {
        int length = token.to() - token.from();
        boolean isNumber = token.kind() == Kind.WORD;
        if (isNumber && length > JsonReader.MAX_NUMBER && token.mistake() == null) {
            ending.atLimit(token, token.to(), "a number is longer than " + JsonReader.MAX_NUMBER + " characters");
        } else if (!isNumber && length > JsonReader.MAX_STRING + 2) {
            ending.atLimit(token, token.to(), "a string is longer than " + JsonReader.MAX_STRING + " characters");
        }
    }

    private boolean isStrayBehindValue() {
        Token token = tokens.peek();
        return token.isScalar() && (!beginsMember() || isOperator(token) && !isOnNextLine());
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
        return tokens.peek(1).isValue()
                && !isOperator(tokens.peek(1))
                && (behind == Kind.COMMA || behind == Kind.CLOSE_OBJECT);
    }
}
