package io.egf2.config;

import io.egf2.config.spi.ConfigFetcher;
import org.jspecify.annotations.Nullable;

/**
 * The FETCH stage, running beside the thread that started it. No timeout of Java reaches the resolving of a name or the
 * opening of a named pipe, so the work is done on a daemon thread that can be left behind:
 *
 * <pre>{@code
 * FetchInProgress fetch = FetchInProgress.start(location, policy, new Fetchers(given), log);
 * // do what does not depend on the document
 * Fetched fetched = fetch.await();
 * }</pre>
 */
final class FetchInProgress {

    /** What a fetch may need beyond its deadline to fail by itself, which tells more than to be given up. */
    private static final long GRACE_MILLIS = 1_000;

    private final Deadline deadline;
    private final FetchStory story;
    private final Work work;
    private final Thread thread;

    private FetchInProgress(
            ConfigLocation location, FetchPolicy policy, Fetchers fetchers, StartLog log, Time time, Deadline deadline) {
        this.deadline = deadline;
        this.story = new FetchStory(deadline);
        this.work = new Work(location, policy, fetchers, log, time, deadline, story);
        this.thread = new Thread(work, "egf2-config fetch");
    }

    /** Begins to fetch; all that can go wrong is told by {@link #await}. */
    static FetchInProgress start(ConfigLocation location, FetchPolicy policy, Fetchers fetchers, StartLog log) {
        Deadline deadline = new Deadline(policy.timeout(), Time.REAL);
        FetchInProgress fetch = new FetchInProgress(location, policy, fetchers, log, Time.REAL, deadline);
        fetch.thread.setDaemon(true);
        fetch.thread.start();
        return fetch;
    }

    /**
     * Waits for the document, but not much longer than the deadline.
     *
     * @throws StageFailure of the stage LOCATION or FETCH if there is none
     */
    Fetched await() {
        try {
            thread.join(deadline.remainingMillis() + GRACE_MILLIS);
        } catch (InterruptedException e) {
            thread.interrupt();
            story.abandon();
            Thread.currentThread().interrupt();
            throw FailedFetch.interrupted(story, e);
        }
        if (thread.isAlive()) {
            thread.interrupt();
            story.abandon();
            throw FailedFetch.stuck(story, deadline);
        }
        return work.result();
    }

    /** What the thread does. Its outcome is read only after its end. */
    private static final class Work implements Runnable {

        private final ConfigLocation location;
        private final FetchPolicy policy;
        private final Fetchers fetchers;
        private final StartLog log;
        private final Time time;
        private final Deadline deadline;
        private final FetchStory story;
        private @Nullable Fetched fetched;
        private @Nullable Throwable failure;

        Work(
                ConfigLocation location,
                FetchPolicy policy,
                Fetchers fetchers,
                StartLog log,
                Time time,
                Deadline deadline,
                FetchStory story) {
            this.location = location;
            this.policy = policy;
            this.fetchers = fetchers;
            this.log = log;
            this.time = time;
            this.deadline = deadline;
            this.story = story;
        }

        @Override
        public void run() {
            try {
                ConfigFetcher fetcher = fetchers.find(location);
                LibraryRequest request = new LibraryRequest(location, policy, deadline, story);
                fetched = new RetryLoop(fetcher, request, location, deadline, story, time, log).run();
            } catch (Throwable e) {
                failure = e;
            }
        }

        Fetched result() {
            if (fetched != null) {
                return fetched;
            }
            throw failure instanceof StageFailure known
                    ? known
                    : FailedFetch.bug(this, "an unexpected end of the fetch", failure, story);
        }
    }
}
