package io.egf2.config.internal.fetch;

import io.egf2.config.internal.text.Seconds;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened in a fetch: every attempt with its time, phase and end. Written by the fetching thread; read by the one that
 * waits, also in the middle of an attempt, when it gives up.
 */
public final class FetchStory {

    private static final int LONGEST = 8;
    private static final int SHOWN_FIRST = 4;
    private static final int SHOWN_LAST = 3;

    private final Deadline deadline;
    private final List<Chapter> failed = new ArrayList<>();
    private int begun;
    private long begin;
    private Phase phase = Phase.OPEN;
    private Optional<String> doing = Optional.empty();

    FetchStory(Deadline deadline) {
        this.deadline = deadline;
    }

    /** An attempt starts. */
    synchronized void begin() {
        begun++;
        begin = deadline.elapsedMillis();
        reached(Phase.OPEN);
    }

    /** The attempt has come this far. */
    public synchronized void reached(Phase phase) {
        this.phase = phase;
        doing = Optional.empty();
    }

    /** The fetcher says what it does, until it reaches the next phase. */
    synchronized void doing(String what) {
        doing = Optional.of(what);
    }

    /** What the fetcher has said last of what it does, if anything. */
    synchronized Optional<String> doing() {
        return doing;
    }

    /** The attempt ends with a failure. */
    synchronized void end(FetchException failure) {
        phase = failure.phase().orElse(phase);
        if (!FetchFault.hasAskedNobody(failure)) {
            add(FetchFault.words(failure));
        }
    }

    /** The attempt under way is given up by the waiting thread. */
    synchronized void abandon() {
        if (failed.size() < begun) {
            add("no end");
        }
    }

    private void add(String what) {
        long now = deadline.elapsedMillis();
        failed.add(new Chapter(begin, phase, what, now - begin));
    }

    /** How many attempts were begun. */
    synchronized int attempts() {
        return begun;
    }

    /** How far the last attempt came. */
    synchronized Phase phase() {
        return phase;
    }

    /**
     * One line for each attempt; many are shortened in the middle.
     *
     * @param told what the problem says already: an attempt that ended so does not say it again
     */
    synchronized List<String> lines(String told) {
        List<String> lines = new ArrayList<>();
        int size = failed.size();
        int longest =
                size == 0 ? 0 : Seconds.exact(failed.get(size - 1).begin()).length();
        for (int i = 0; i < size; i++) {
            if (size <= LONGEST || i < SHOWN_FIRST || i >= size - SHOWN_LAST) {
                lines.add(failed.get(i).line(i + 1, size, longest, told));
            } else if (i == SHOWN_FIRST) {
                lines.add("(" + (size - SHOWN_FIRST - SHOWN_LAST) + " more attempts)");
            }
        }
        return lines;
    }

    private record Chapter(long begin, Phase phase, String what, long millis) {

        String line(int number, int of, int width, String told) {
            return "attempt "
                    + left(Integer.toString(number), Integer.toString(of).length())
                    + "  at " + left(Seconds.exact(begin), width)
                    + "  " + right(phase.name(), 7)
                    + "  " + (what.equals(told) ? "" : what + ' ') + "after " + Seconds.exact(millis);
        }

        private static String left(String text, int width) {
            return " ".repeat(Math.max(0, width - text.length())) + text;
        }

        private static String right(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }
    }
}
