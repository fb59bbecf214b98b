package io.egf2.config.internal.fetch;

/** How long to wait before an attempt is repeated: 200 ms, doubling to 2 s, with equal jitter. */
final class Backoff {

    private static final long FIRST = 200;
    private static final long LONGEST = 2_000;

    private Backoff() {}

    /**
     * Half of the wait is fixed and half is random, so that services which failed together do not come back together, and
     * none of them comes back at once.
     *
     * @param retry which repetition, from 1
     * @param random from 0 to 1
     * @return milliseconds
     */
    static long millis(int retry, double random) {
        long full = Math.min(LONGEST, FIRST << Math.min(retry - 1, 10));
        return full / 2 + Math.round(full / 2.0 * random);
    }

    /**
     * What is waited beyond the pause that a server asks for: up to as much again, because a server asks all that it refuses
     * together for the same pause, or for the same second, and would only refuse them together again.
     *
     * @param asked the pause in milliseconds
     * @param room what the deadline has left beyond it
     * @param random from 0 to 1
     * @return milliseconds
     */
    static long spread(long asked, long room, double random) {
        return Math.round(Math.min(asked, room) * random);
    }
}
