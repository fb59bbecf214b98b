package io.egf2.config.internal.mend;

import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.mend.BracketItems.Item;
import io.egf2.config.internal.mend.Token.Kind;
import org.jspecify.annotations.Nullable;

/** How well a text fits up to one place, if its brackets are taken as they are: the less it costs, the better. Immutable. */
final class BracketFit {

    /** What it costs at least if a bracket before is wrong. */
    static final int ODD = 2;

    /** The same, if all brackets have a partner. */
    static final int DOUBTFUL = 5;

    static final int WRONG = 10;
    private static final int TRAILING = 5;
    private static final int VALUE_WITHOUT_KEY = 6;
    private static final int WRONG_FORM = 4;
    private static final int WRONG_INDENT = 3;
    private static final int KEY_OF_ANOTHER = 2;
    private static final int ODD_PLACE = 1;
    private static final int UNKNOWN_KEY = 1;

    private final @Nullable Open open;
    private final boolean isDone;
    private final boolean isMatched;
    private final int cost;

    /**
     * A container that is not closed yet.
     *
     * @param from its bracket's offset
     * @param line its bracket's line
     * @param indent how far that is indented
     * @param inner how far what is in it is indented, or -1
     * @param key the key whose value is due
     */
    private record Open(
            @Nullable Open parent,
            boolean isObject,
            Outline outline,
            int from,
            int line,
            int indent,
            int inner,
            @Nullable String key) {

        Open with(int otherInner, @Nullable String otherKey) {
            return new Open(parent, isObject, outline, from, line, indent, otherInner, otherKey);
        }

        boolean isKnownOutside(String name) {
            for (Open outer = parent; outer != null; outer = outer.parent) {
                if (outer.isObject && outer.outline.knows(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Outline root;

    private BracketFit(Outline root, @Nullable Open open, boolean isDone, boolean isMatched, int cost) {
        this.root = root;
        this.open = open;
        this.isDone = isDone;
        this.isMatched = isMatched;
        this.cost = cost;
    }

    static BracketFit begin(Outline root) {
        return new BracketFit(root, null, false, true, 0);
    }

    int cost() {
        return cost;
    }

    /** What it costs if the text ends here. */
    int total() {
        int total = cost + (open == null && !isDone ? WRONG : 0);
        for (Open each = open; each != null; each = each.parent()) {
            total += WRONG;
        }
        return total;
    }

    boolean isMatched() {
        return isMatched && open == null;
    }

    /** Whether brackets are open, and none was closed by one of another kind. */
    boolean isOpenOnly() {
        return isMatched && open != null;
    }

    /** Whether the document is over. */
    boolean isDone() {
        return isDone;
    }

    /** Where the innermost open bracket is. */
    int openedAt() {
        return open == null ? 0 : open.from();
    }

    BracketFit next(Item item) {
        if (isDone) {
            return with(null, TRAILING, item.isBracket() && !item.isOpen());
        }
        return switch (item.kind()) {
            case OPEN_OBJECT, OPEN_LIST -> opened(item);
            case CLOSE_OBJECT, CLOSE_LIST -> closed(item);
            default -> item.name() == null ? value(item) : key(item, item.name());
        };
    }

    private BracketFit with(@Nullable Open next, int more, boolean breaks) {
        return new BracketFit(root, next, isDone, isMatched && !breaks, cost + more);
    }

    private BracketFit opened(Item item) {
        boolean isObject = item.kind() == Kind.OPEN_OBJECT;
        Outline inside = inside();
        Outline.Form form = inside.form();
        boolean fits = form == Outline.Form.ANY || form == (isObject ? Outline.Form.OBJECT : Outline.Form.LIST);
        int more = (fits ? 0 : WRONG_FORM) + withoutKey(WRONG) + indentOfElement(item);
        Open parent = open == null ? null : open.with(innerWith(item), null);
        return with(
                new Open(parent, isObject, inside, item.from(), item.line(), indentOfOpener(item), -1, null),
                more,
                false);
    }

    /** That of its line, unless this line alone is shifted: what stands around it counts more. */
    private int indentOfOpener(Item item) {
        if (open == null || item.behindClose() || item.isFirst()) {
            return item.indent();
        }
        if (open.line() == item.line()) {
            return open.indent();
        }
        return open.inner() < 0 ? item.indent() : Math.min(open.inner(), item.indent());
    }

    private Outline inside() {
        if (open == null) {
            return root;
        }
        return open.isObject() && open.key() == null
                ? Outline.UNKNOWN
                : open.outline().inside(open.key());
    }

    private int withoutKey(int price) {
        return open != null && open.isObject() && open.key() == null ? price : 0;
    }

    private BracketFit value(Item item) {
        if (open == null) {
            return with(null, WRONG, false);
        }
        Outline.Form form = inside().form();
        boolean fits = form == Outline.Form.ANY || form == Outline.Form.PLAIN;
        int more = (fits ? 0 : WRONG_FORM) + withoutKey(VALUE_WITHOUT_KEY) + indentOfElement(item);
        return with(open.with(innerWith(item), null), more, false);
    }

    private BracketFit key(Item item, String name) {
        if (open == null) {
            return with(null, WRONG, false);
        }
        int more = open.isObject() && open.key() == null ? 0 : WRONG;
        more += indent(item);
        if (!open.outline().knows(name)) {
            more += open.isKnownOutside(name) ? KEY_OF_ANOTHER : open.outline().hasFreeKeys() ? 0 : UNKNOWN_KEY;
        }
        return with(open.with(innerWith(item), name), more, false);
    }

    private int indentOfElement(Item item) {
        return open != null && !open.isObject() ? indent(item) : 0;
    }

    private int indent(Item item) {
        if (open == null || !item.isFirst() || open.line() == item.line()) {
            return 0;
        }
        if (item.indent() <= open.indent()) {
            return WRONG_INDENT;
        }
        return open.inner() < 0 || open.inner() == item.indent() ? 0 : ODD_PLACE;
    }

    private int innerWith(Item item) {
        if (open == null) {
            return -1;
        }
        return open.inner() < 0 && item.isFirst() && open.line() != item.line() ? item.indent() : open.inner();
    }

    private BracketFit closed(Item item) {
        if (open == null) {
            return with(null, WRONG, true);
        }
        boolean fits = open.isObject() == (item.kind() == Kind.CLOSE_OBJECT);
        int more = (fits ? 0 : WRONG) + (open.key() == null ? 0 : WRONG) + (item.isWritten() ? place(item, open) : 0);
        Open parent = open.parent();
        return new BracketFit(root, parent, parent == null, isMatched && fits, cost + more);
    }

    private static int place(Item item, Open closed) {
        if (item.isFirst()) {
            return item.indent() == closed.indent() && item.line() != closed.line() ? 0 : WRONG_INDENT;
        }
        boolean closesMore = item.behindClose() && item.indent() == closed.indent();
        return item.line() == closed.line() || closesMore ? 0 : ODD_PLACE;
    }
}
