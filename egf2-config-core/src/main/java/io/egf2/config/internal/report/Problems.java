package io.egf2.config.internal.report;

import io.egf2.config.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found wrong or odd in one pass. A broken document of megabytes does not make a report of megabytes. */
public final class Problems {

    static final int MOST = 1_000;

    private final List<Problem> found = new ArrayList<>();
    private int omitted;

    public void add(Problem problem) {
        if (!countedOnly()) {
            found.add(problem);
        }
    }

    /** Whether there are so many already that one more is only counted, as it now is, and need not be put into words. */
    public boolean countedOnly() {
        boolean full = found.size() >= MOST;
        omitted += full ? 1 : 0;
        return full;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int omitted() {
        return omitted;
    }

    /** In the order of their places; what is missing stands where its object begins, what comes from elsewhere last. */
    public List<Problem> inOrder() {
        if (found.size() > 1) {
            found.sort(ByPlace.ORDER);
        }
        return List.copyOf(found);
    }

    /** Loaded only when there is something to sort. */
    private static final class ByPlace {
        static final Comparator<Problem> ORDER = Comparator.comparing(
                        (Problem problem) -> problem.position().isEmpty())
                .thenComparing(problem -> problem.position().map(Position::line).orElse(0))
                .thenComparing(
                        problem -> problem.position().map(Position::column).orElse(0));
    }
}
