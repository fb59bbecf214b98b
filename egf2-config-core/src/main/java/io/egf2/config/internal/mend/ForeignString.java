package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.text.CharacterName;
import org.jspecify.annotations.Nullable;

/** A string of which one quotation mark or both are not JSON's, as a word processor or another language writes them. */
final class ForeignString {

    private static final String QUOTES_HINT =
            "write the plain double quotation mark \" at both ends; text pasted from a web page or a word processor often has others";

    private final String text;
    private final int from;
    private final int farthest;

    /**
     * At a quotation mark.
     *
     * @param farthest how far the other one is looked for
     */
    ForeignString(String text, int from, int farthest) {
        this.text = text;
        this.from = from;
        this.farthest = farthest;
    }

    /** The last character of a string that ends with another mark than it begins with; -1 if there is none before a limit. */
    int endBefore(int limit) {
        for (int at = from + 2; at < Math.min(limit, from + farthest); at++) {
            if (ForeignCharacter.isQuote(text.charAt(at)) && Lexer.isDelimited(text, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    /** The mark on its line that may end it; -1 if there is none. */
    int matchingEnd() {
        boolean single = ForeignCharacter.isSingleQuote(text.charAt(from));
        for (int at = from + 1; at < Math.min(text.length(), from + farthest); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return -1;
            }
            boolean alike = single ? ForeignCharacter.isSingleQuote(c) : ForeignCharacter.isDoubleQuote(c);
            if ((alike || c == '"') && Lexer.isDelimited(text, at + 1) && text.charAt(at - 1) != '\\') {
                return at;
            }
        }
        return -1;
    }

    /** A string whose last mark stands at an offset. */
    Token endedAt(int last) {
        int mark = text.charAt(from) == '"' ? last : from;
        Mistake mistake = quotes(mark, "expected \", found " + CharacterName.of(text.charAt(mark)));
        String mended = requoted(from + 1, last);
        if (mended == null) {
            return Token.unreadable(Kind.STRING, mistake, from, last + 1);
        }
        return Token.mended(Kind.STRING, mistake.withEdit(new Edit(from, last + 1, mended)), from, last + 1, mended);
    }

    /** A string without a second mark, of which an end can only be guessed. */
    Token unclosed(int end) {
        Mistake mistake =
                quotes(from, "a string in quotation marks that are not JSON's, and that is not closed on its line");
        return Token.unreadable(Kind.STRING, mistake, from, end);
    }

    private static Mistake quotes(int at, String message) {
        return new Mistake(ProblemCode.JSON_QUOTES, at, at + 1, message, QUOTES_HINT, null, true);
    }

    /** The content of a string as JSON writes it; null if it holds what cannot be read. */
    @Nullable
    String requoted(int start, int end) {
        StringBuilder json = new StringBuilder("\"");
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            int length = c == '\\' ? StringLexer.escape(text, at) : 1;
            boolean apostrophe = c == '\\' && at + 1 < end && ForeignCharacter.isSingleQuote(text.charAt(at + 1));
            if (c < ' ' || length == 0 && !apostrophe || at + length > end) {
                return null;
            }
            if (c == '"') {
                json.append('\\');
            }
            json.append(text, apostrophe ? at + 1 : at, apostrophe ? at + 2 : at + length);
            at += apostrophe ? 1 : length - 1;
        }
        return json.append('"').toString();
    }
}
