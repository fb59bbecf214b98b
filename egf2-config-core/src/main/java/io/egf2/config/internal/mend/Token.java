package io.egf2.config.internal.mend;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a text that may be JSON with mistakes.
 *
 * @param from its first offset
 * @param to the offset behind it
 * @param mended what stands for it in JSON, if that is not the text itself
 * @param isReadable whether it is certain what was meant
 * @param mistake what is wrong with it, if anything
 */
record Token(
        Kind kind,
        int from,
        int to,
        @Nullable String mended,
        boolean isReadable,
        @Nullable Mistake mistake) {

    enum Kind {
        OPEN_OBJECT,
        OPEN_LIST,
        CLOSE_OBJECT,
        CLOSE_LIST,
        COMMA,
        COLON,
        STRING,
        WORD,
        CONFLICT,
        CUT,
        END
    }

    static Token of(Kind kind, int from, int to) {
        return new Token(kind, from, to, null, true, null);
    }

    /** With a mistake that is mended by an edit of the whole token. */
    static Token mended(Kind kind, Mistake mistake, int from, int to, String mended) {
        return new Token(kind, from, to, mended, true, mistake);
    }

    /** Of which nothing is certain but that it is there. */
    static Token unreadable(Kind kind, Mistake mistake, int from, int to) {
        return new Token(kind, from, to, "0", false, mistake);
    }

    boolean isOpen() {
        return kind == Kind.OPEN_OBJECT || kind == Kind.OPEN_LIST;
    }

    boolean isClose() {
        return kind == Kind.CLOSE_OBJECT || kind == Kind.CLOSE_LIST;
    }

    boolean isBracket() {
        return isOpen() || isClose();
    }

    boolean isScalar() {
        return kind == Kind.STRING || kind == Kind.WORD;
    }

    /** Whether it can be a value, or begin one. */
    boolean isValue() {
        return isScalar() || isOpen();
    }

    /** Whether it is a bracket of an object, not of a list. */
    boolean isOfObject() {
        return kind == Kind.OPEN_OBJECT || kind == Kind.CLOSE_OBJECT;
    }
}
