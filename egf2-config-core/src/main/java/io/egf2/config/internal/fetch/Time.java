package io.egf2.config.internal.fetch;

/** The clock and the waiting of a fetch, so that its arithmetic can be tested without either. */
public interface Time {

    /** The clock on the wall of this machine. */
    Time REAL = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    };

    /** Nanoseconds since a fixed but arbitrary moment. */
    long nanos();

    void sleep(long millis) throws InterruptedException;
}
