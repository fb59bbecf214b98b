package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Edit;

/** The commas between members and elements, and the colons between keys and values: what is missing, and what is too many. */
final class Separators {

    private final String text;
    private final TokenStream tokens;
    private final Mends mends;
    private final Ending ending;

    Separators(String text, TokenStream tokens, Mends mends, Ending ending) {
        this.text = text;
        this.tokens = tokens;
        this.mends = mends;
        this.ending = ending;
    }

    /** A comma that was taken; one more than is due is told. */
    void comma(Token token, Container container) {
        if (container.takesComma()) {
            mends.own(token);
            container.commaRead(token);
        } else {
            commas(token, container.comma() != null);
        }
    }

    /** Commas in a row are one mistake, and so are those before a closing bracket. */
    private void commas(Token first, boolean isBehindComma) {
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
                    ? commaTooMany(first)
                    : Mistake.of(ProblemCode.JSON_COMMA, first.from(), end, count + " commas too many", "delete them");
            mends.add(mistake.withEdit(new Edit(first.from(), end, " ")));
        }
    }

    static Mistake commaTooMany(Token comma) {
        return Mistake.of(ProblemCode.JSON_COMMA, comma.from(), comma.to(), "a comma too many", "delete the comma");
    }

    /** The container is closed: there must be none behind its last member or element. */
    void atClose(Container container) {
        Token comma = container.comma();
        if (comma != null) {
            mends.add(Mistake.of(
                            ProblemCode.JSON_COMMA,
                            comma.from(),
                            comma.to(),
                            "a comma before a closing bracket",
                            "delete the comma")
                    .replacedBy(" "));
        }
    }

    /** The next member or element begins: a comma must stand before it. */
    void beforeItem(Container container, int behind) {
        if (container.takesComma()) {
            mends.add(Mistake.missing(
                    ProblemCode.JSON_COMMA,
                    behind,
                    "no comma between this value and the next",
                    "write a comma here",
                    ","));
        }
    }

    /** Takes out the comma behind which nothing follows any more. */
    void dropComma(Container container) {
        Token comma = container.comma();
        if (comma != null) {
            mends.edit(comma.from(), comma.to(), " ");
        }
    }

    // --- colons ---

    /** Whether a value follows a key; that there is a colon before it is seen to. */
    boolean colon(Token key) {
        Token token = tokens.peek();
        if (token.kind() == Kind.COLON) {
            mends.own(tokens.take());
            moreColons();
        } else if (token.kind() == Kind.END || token.kind() == Kind.CUT) {
            ending.append(":");
        } else if (isCommaForColon(token)) {
            commaForColon(tokens.take());
        } else if (token.isOpen() || token.isScalar() && tokens.peek(1).kind() != Kind.COLON) {
            mends.add(missingColon(key));
        } else {
            mends.edit(key.to(), key.to(), ":0");
            mends.tell(Mistake.of(ProblemCode.JSON_SYNTAX, key.from(), key.to(), "a key without a value", null));
            return false;
        }
        return true;
    }

    private Mistake missingColon(Token key) {
        if (key.mistake() == null && text.startsWith(":\"", key.to() - 2)) {
            return Mistake.of(
                            ProblemCode.JSON_SYNTAX,
                            key.to() - 2,
                            key.to() - 1,
                            "the colon stands inside the quotation marks",
                            "move it behind the quotation mark")
                    .withEdit(new Edit(key.to() - 2, key.to(), "\":"));
        }
        return Mistake.missing(
                ProblemCode.JSON_SYNTAX,
                key.to(),
                "no colon between this key and its value",
                "write a colon here",
                ":");
    }

    private void moreColons() {
        while (tokens.peek().kind() == Kind.COLON) {
            Token more = tokens.take();
            mends.add(
                    Mistake.of(ProblemCode.JSON_SYNTAX, more.from(), more.to(), "a colon too many", "delete the colon")
                            .replacedBy(" "));
        }
    }

    private boolean isCommaForColon(Token token) {
        return token.kind() == Kind.COMMA
                && tokens.peek(1).isValue()
                && tokens.peek(2).kind() != Kind.COLON;
    }

    private void commaForColon(Token comma) {
        String found = ForeignCharacter.plain(text.charAt(comma.from())) == ';' ? "a semicolon" : "a comma";
        mends.add(Mistake.of(
                        ProblemCode.JSON_SYNTAX,
                        comma.from(),
                        comma.to(),
                        found + " where a colon is expected, between a key and its value",
                        "write a colon instead")
                .replacedBy(":"));
    }
}
