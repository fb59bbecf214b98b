package io.egf2.config.internal.mend;

import io.egf2.config.internal.mend.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/** The tokens of a text with its brackets put right, some of them ahead. */
final class TokenStream {

    private final Lexer lexer;
    private final Brackets brackets;
    private final Mends mends;
    private final Deque<Token> ahead = new ArrayDeque<>();
    private final Deque<Token> raw = new ArrayDeque<>();
    private int stopAt;
    private int lastEnd;

    TokenStream(String text, Brackets brackets, Mends mends) {
        this.lexer = new Lexer(text, mends);
        this.brackets = brackets;
        this.mends = mends;
        this.stopAt = brackets.stopAt();
    }

    /** Ends the text at an offset. */
    void stop(int offset) {
        stopAt = offset;
        ahead.clear();
        raw.clear();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int further) {
        while (ahead.size() <= further) {
            ahead.add(read());
        }
        return further == 0
                ? ahead.getFirst()
                : ahead.stream().skip(further).findFirst().orElseThrow();
    }

    Token take() {
        Token token = peek();
        ahead.removeFirst();
        lastEnd = Math.max(lastEnd, token.to());
        return token;
    }

    /** Where the last token that was taken ends. */
    int lastEnd() {
        return lastEnd;
    }

    private Token read() {
        if (!raw.isEmpty()) {
            return raw.removeFirst();
        }
        Token token = lexer.next();
        while (token.isBracket() && brackets.isDeleted(token.from())) {
            token = lexer.next();
        }
        if (token.from() >= stopAt) {
            mends.forgetFrom(stopAt);
            return Token.of(Kind.END, stopAt, stopAt);
        }
        Kind opener = brackets.insertedBefore(token.from());
        Token right = token.isBracket() ? Token.of(brackets.kind(token), token.from(), token.to()) : token;
        Kind closer = brackets.insertedBehind(token.to());
        for (; closer != null; closer = brackets.insertedBehind(token.to())) {
            raw.add(Token.of(closer, token.to(), token.to()));
        }
        if (opener == null) {
            return token.isBracket() && token.mistake() != null ? token : right;
        }
        raw.addFirst(right);
        return Token.of(opener, token.from(), token.from());
    }
}
