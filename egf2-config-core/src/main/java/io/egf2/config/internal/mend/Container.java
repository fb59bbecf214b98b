package io.egf2.config.internal.mend;

import io.egf2.config.internal.mend.Token.Kind;
import org.jspecify.annotations.Nullable;

/** An object or list while its members or elements are read. */
final class Container {

    private final Token open;
    private final int entry;
    private @Nullable Token comma;
    private boolean isCommaDue;

    /**
     * At its opening bracket.
     *
     * @param entry its entry in the document that is to be
     */
    Container(Token open, int entry) {
        this.open = open;
        this.entry = entry;
    }

    int from() {
        return open.from();
    }

    int entry() {
        return entry;
    }

    boolean isObject() {
        return open.isOfObject();
    }

    boolean isClosedBy(Token token) {
        return token.kind() == (isObject() ? Kind.CLOSE_OBJECT : Kind.CLOSE_LIST);
    }

    String closingBracket() {
        return isObject() ? "}" : "]";
    }

    /** The comma behind the last member or element, if one was read. */
    @Nullable
    Token comma() {
        return comma;
    }

    /** Whether a comma can stand here, as something stands before it. */
    boolean takesComma() {
        return isCommaDue && comma == null;
    }

    void commaRead(Token token) {
        comma = token;
    }

    /** A member or element was read: a comma is due before the next. */
    void itemRead() {
        comma = null;
        isCommaDue = true;
    }

    /** What follows may begin as if nothing stood before it. */
    void beginAgain() {
        comma = null;
        isCommaDue = false;
    }
}
