package io.egf2.config.internal.mend;

import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.mend.BracketItems.Item;
import io.egf2.config.internal.mend.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one bracket that is missing, too many, or of the wrong kind: of all changes of one bracket it takes the one after
 * which the rest of the text fits best, with its indentation and with what is known of its keys. If two fit equally well and
 * do not come to the same, nothing is decided. Where several brackets are wrong, they are found one after the other.
 */
final class BracketSearch {

    private static final int MOST_STEPS = 6_000_000;
    private static final int MOST_CHANGES = 12;

    /** How many items behind the first that does not fit must fit after a change, where more than one bracket is wrong. */
    private static final int HORIZON = 6;

    private final String text;
    private final Outline outline;
    private final List<Item> items = new ArrayList<>();
    private final List<Change> tied = new ArrayList<>();
    private long steps;

    /** A change of one bracket: at an index, one item less or another one, or one more before it. */
    private record Change(int index, @Nullable Item item, boolean isInsertion, int cost) {}

    BracketSearch(String text, Outline outline) {
        this.text = text;
        this.outline = outline;
    }

    void run(Brackets brackets, boolean isMatched, Mends mends) {
        List<Runnable> decisions = new ArrayList<>();
        BracketItems read = new BracketItems(text);
        Optional<List<Item>> collected = read.collect();
        collected.ifPresent(items::addAll);
        boolean whole = collected.isPresent();
        if (whole && read.endsWithin() && states()[items.size()].isOpenOnly()) {
            return; // nothing is wrong but that the text was cut
        }
        int cost = whole ? cost() : 0;
        boolean isDecided = whole && decide(brackets, isMatched, mends, decisions);
        if (!isMatched || isDecided && cost() <= cost - BracketFit.DOUBTFUL) {
            decisions.forEach(Runnable::run);
        }
        if (!isMatched && !isDecided) {
            undecided(brackets, mends);
        }
    }

    private int cost() {
        return states()[items.size()].total();
    }

    /** Whether each bracket has its partner after the changes that were found. */
    private boolean decide(Brackets brackets, boolean isMatched, Mends mends, List<Runnable> decisions) {
        for (int round = 0; round < MOST_CHANGES; round++) {
            BracketFit[] states = states();
            BracketFit end = states[items.size()];
            boolean matched = round == 0 ? isMatched : end.isMatched();
            int start = matched ? doubtfulItem(states) : oddItem(states, 0);
            if (end.cost() == 0 || matched && (start == items.size() || round > 0)) {
                return true;
            }
            List<Change> best = best(states, start, matched);
            boolean isCut =
                    best.size() == 1 && best.get(0).isInsertion() && best.get(0).index() == items.size();
            if (best.size() != 1 || isCut) {
                tied.clear();
                tied.addAll(best);
                return isCut && !isMatched;
            }
            decisions.add(decision(best.get(0), states, brackets, mends));
        }
        return false;
    }

    // --- the search ---

    private BracketFit[] states() {
        BracketFit[] states = new BracketFit[items.size() + 1];
        states[0] = BracketFit.begin(outline);
        for (int i = 0; i < items.size(); i++) {
            states[i + 1] = states[i].next(items.get(i));
        }
        return states;
    }

    /** The next item that is likely to stand behind a wrong bracket. */
    private int oddItem(BracketFit[] states, int from) {
        int start = from;
        while (start < items.size() && states[start + 1].cost() - states[start].cost() < BracketFit.ODD) {
            start++;
        }
        return start;
    }

    /** An item that shows that brackets are wrong although each has a partner: two are, and the one hides the other. */
    private int doubtfulItem(BracketFit[] states) {
        for (int i = 1; i < items.size(); i++) {
            int price = states[i + 1].cost() - states[i].cost();
            Item item = items.get(i);
            Item before = items.get(i - 1);
            boolean twoOpen = item.isOpen() && before.isOpen() && price >= BracketFit.WRONG;
            boolean twoKeys = item.name() != null && before.name() != null && price >= BracketFit.WRONG;
            if (twoOpen || twoKeys || item.name() != null && price == BracketFit.DOUBTFUL) {
                return i;
            }
        }
        return items.size();
    }

    /** The one change after which all fits; or else after which the next few items do; or several of which none is better. */
    private List<Change> best(BracketFit[] states, int start, boolean isMatched) {
        List<Change> best = best(states, start, items.size());
        boolean isPerfect = !best.isEmpty() && best.get(0).cost() == 1;
        if (isPerfect) {
            return best;
        }
        int place = start;
        for (int tries = 0; tries < MOST_CHANGES && place < items.size(); tries++) {
            int horizon = Math.min(items.size(), place + HORIZON);
            List<Change> near = best(states, place, horizon);
            if (near.size() == 1 && near.get(0).cost() < states[horizon].cost() - 1) {
                return near;
            }
            place = oddItem(states, place + 1);
        }
        boolean helps = !best.isEmpty() && best.get(0).cost() < states[items.size()].total() - 2;
        return helps || !isMatched && best.size() > 1 ? best : List.of();
    }

    private List<Change> best(BracketFit[] states, int start, int end) {
        List<Change> best = new ArrayList<>();
        for (int distance = 0; distance <= items.size(); distance++) {
            if (start - distance >= 0) {
                tryAt(start - distance, end, states, best);
            }
            if (distance > 0 && start + distance <= end) {
                tryAt(start + distance, end, states, best);
            }
        }
        return steps > MOST_STEPS ? List.of() : best;
    }

    private void tryAt(int index, int end, BracketFit[] states, List<Change> best) {
        if (index < end && items.get(index).isBracket()) {
            Item item = items.get(index);
            evaluate(new Change(index, null, false, 0), states[index], end, best);
            evaluate(new Change(index, item.as(other(item.kind())), false, 0), states[index], end, best);
        }
        if (index > 0) {
            Item last = items.get(index - 1);
            for (Kind kind : List.of(Kind.CLOSE_OBJECT, Kind.CLOSE_LIST, Kind.OPEN_OBJECT, Kind.OPEN_LIST)) {
                evaluate(new Change(index, last.inserted(kind), true, 0), states[index], end, best);
            }
        }
    }

    private static Kind other(Kind kind) {
        return switch (kind) {
            case OPEN_OBJECT -> Kind.OPEN_LIST;
            case OPEN_LIST -> Kind.OPEN_OBJECT;
            case CLOSE_OBJECT -> Kind.CLOSE_LIST;
            default -> Kind.CLOSE_OBJECT;
        };
    }

    private void evaluate(Change change, BracketFit before, int end, List<Change> best) {
        int limit = best.isEmpty() ? Integer.MAX_VALUE : best.get(0).cost();
        BracketFit state = change.item() == null ? before : before.next(change.item());
        int price = 1 + oddPlace(change);
        for (int i = change.index() + (change.isInsertion() ? 0 : 1); i < end; i++) {
            if (state.cost() + price > limit || ++steps > MOST_STEPS) {
                return;
            }
            state = state.next(items.get(i));
        }
        int cost = (end == items.size() ? state.total() : state.cost()) + price;
        if (cost < limit) {
            best.clear();
        }
        if (cost <= limit) {
            add(new Change(change.index(), change.item(), change.isInsertion(), cost), best);
        }
    }

    /** In a text of several lines, people close what they open at the end of a line. */
    private int oddPlace(Change change) {
        Item closing = change.isInsertion() ? change.item() : null;
        boolean isOneLine = items.get(items.size() - 1).line() == 1;
        if (closing == null || closing.isOpen() || change.index() == items.size() || isOneLine) {
            return 0;
        }
        Item next = items.get(change.index());
        return next.line() == closing.line() && next.name() != null ? 1 : 0;
    }

    /** Of changes that come to the same the last one is kept. */
    private void add(Change change, List<Change> best) {
        for (int i = 0; i < best.size(); i++) {
            if (isSame(change, best.get(i))) {
                if (change.index() > best.get(i).index()) {
                    best.set(i, change);
                }
                return;
            }
        }
        if (best.size() < 4) {
            best.add(change);
        }
    }

    private boolean isSame(Change one, Change other) {
        int size = size(one);
        if (size != size(other)) {
            return false;
        }
        int from = Math.min(one.index(), other.index());
        int to = Math.min(size, Math.max(one.index(), other.index()) + 1);
        for (int i = from; i < to; i++) {
            if (kind(one, i) != kind(other, i)) {
                return false;
            }
        }
        return true;
    }

    private int size(Change change) {
        return items.size() + (change.isInsertion() ? 1 : change.item() == null ? -1 : 0);
    }

    /** The kind of the item at an index after a change; a key is not like another value. */
    private Object kind(Change change, int index) {
        Item changed = change.item();
        if (changed != null && index == change.index()) {
            return changed.kind();
        }
        int shift = index < change.index() ? 0 : change.isInsertion() ? -1 : changed == null ? 1 : 0;
        Item item = items.get(index + shift);
        return item.name() == null ? item.kind() : item.name();
    }

    // --- the outcome ---

    /** Makes a change among the items, and gives what is to be told of it when all are found. */
    private Runnable decision(Change change, BracketFit[] states, Brackets brackets, Mends mends) {
        Item item = change.item();
        BracketFit state = states[change.index()];
        if (item == null) {
            int offset = items.remove(change.index()).from();
            return () -> brackets.delete(offset, state.isDone(), mends);
        }
        if (!change.isInsertion()) {
            items.set(change.index(), item);
            return () -> brackets.replace(item.from(), item.kind(), state.openedAt(), mends);
        }
        items.add(change.index(), item);
        int next = item.isOpen() ? items.get(change.index() + 1).from() : 0;
        return item.isOpen()
                ? () -> brackets.open(next, item.kind(), mends)
                : () -> brackets.close(item.from(), item.kind(), state.openedAt(), mends);
    }

    private void undecided(Brackets brackets, Mends mends) {
        int index = items.size();
        for (Change change : tied) {
            index = Math.min(index, change.index());
        }
        int from = tied.isEmpty() || index == 0 ? 0 : items.get(index - 1).to();
        brackets.undecided(Math.max(from, firstMismatch()), from, mends);
    }

    /** Where the brackets first do not match, or the end. */
    private int firstMismatch() {
        StringBuilder open = new StringBuilder();
        int end = 0;
        for (Item item : items) {
            end = item.to();
            if (item.isOpen()) {
                open.append(item.kind() == Kind.OPEN_OBJECT ? '{' : '[');
            } else if (item.isBracket()) {
                int last = open.length() - 1;
                if (last < 0 || open.charAt(last) != (item.kind() == Kind.CLOSE_OBJECT ? '{' : '[')) {
                    return item.from();
                }
                open.setLength(last);
            }
        }
        return end;
    }
}
