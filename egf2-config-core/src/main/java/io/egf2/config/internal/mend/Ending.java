package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.mend.Token.Kind;

/** Where the reading ends if that is before the end of the text, and what closes all that is open there. */
final class Ending {

    private final String text;
    private final JsonDocument plain;
    private final TokenStream tokens;
    private final Mends mends;
    private final StringBuilder tail = new StringBuilder();
    private int stopAt = -1;

    /**
     * Before the reading.
     *
     * @param stopAt the offset from which the brackets are not understood
     */
    Ending(JsonDocument plain, int stopAt, TokenStream tokens, Mends mends) {
        this.text = plain.text();
        this.plain = plain;
        this.tokens = tokens;
        this.mends = mends;
        if (stopAt < text.length()) {
            this.stopAt = stopAt;
        }
    }

    /** Whether the end is known. */
    boolean isFixed() {
        return stopAt >= 0;
    }

    /** Ends the reading at an offset, and with it all that is open. */
    void at(int offset, Mistake mistake) {
        if (!isFixed()) {
            mends.forgetFrom(offset);
            mends.end(mistake);
            stopAt = offset;
            tokens.stop(offset);
        }
    }

    /** Ends it because something is longer or deeper than settings are. */
    void atLimit(Token token, int offset, String message) {
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_LIMIT,
                token.from(),
                token.from() + 1,
                message,
                "no settings are like that: check that this is the right document");
        at(offset, mistake);
    }

    /** Ends it because the text is over while a container is open. */
    void cut(Token token, int container) {
        if (isFixed()) {
            return;
        }
        int end = Math.max(1, token.kind() == Kind.CUT ? Lexer.withoutBlanks(text, 0, token.to()) : tokens.lastEnd());
        String open = (text.charAt(container) == '[' ? "the list" : "the object") + " that begins at "
                + plain.position(container);
        Mistake mistake = Mistake.of(
                ProblemCode.JSON_TRUNCATED,
                end,
                end + 1,
                "the document ends too early; " + open + " is not closed",
                "a quotation mark or a closing brace is missing, or the document was cut while it was written");
        at(token.kind() == Kind.CUT ? token.from() : token.to(), mistake);
    }

    /** What must follow the text to make JSON of it. */
    void append(String json) {
        tail.append(json);
    }

    /** Puts what was appended in the place of all that was not read. */
    void apply() {
        if (isFixed()) {
            mends.edit(stopAt, text.length(), tail.toString());
        }
    }
}
