package io.egf2.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found wrong or odd in one pass. A broken document of megabytes does not make a report of megabytes. */
final class Problems {

    static final int MOST = 100;

    private final List<ConfigProblem> found = new ArrayList<>();
    private int omitted;

    void add(ConfigProblem problem) {
        if (!countedOnly()) {
            found.add(problem);
        }
    }

    /** Whether there are so many already that one more is only counted, as it now is, and need not be put into words. */
    boolean countedOnly() {
        boolean full = found.size() >= MOST;
        omitted += full ? 1 : 0;
        return full;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int omitted() {
        return omitted;
    }

    /** In the order of the document; what is not in it comes last. */
    List<ConfigProblem> inOrder() {
        if (found.size() > 1) {
            found.sort(ByPlace.ORDER);
        }
        return List.copyOf(found);
    }

    /** Loaded only when there is something to sort. */
    private static final class ByPlace {
        static final Comparator<ConfigProblem> ORDER = Comparator.comparing(
                        (ConfigProblem problem) -> problem.position().isEmpty())
                .thenComparing(problem -> problem.position().map(Position::line).orElse(0))
                .thenComparing(
                        problem -> problem.position().map(Position::column).orElse(0));
    }
}
