package io.egf2.config.internal.fetch;

import io.egf2.config.internal.report.StageFailure;
import org.jspecify.annotations.Nullable;

/**
 * The FETCH stage, running beside the thread that started it. No timeout of Java reaches the resolving of a name or the
 * opening of a named pipe, so the work is done on a daemon thread that can be left behind:
 *
 * <pre>{@code
 * try (FetchInProgress fetch = FetchInProgress.start(context, fetchers, http)) {
 *     // do what does not depend on the document
 *     Fetched fetched = fetch.await();
 * }
 * }</pre>
 */
public final class FetchInProgress implements AutoCloseable {

    /** What a fetch may need beyond its deadline to fail by itself, which tells more than to be given up. */
    private static final long GRACE_MILLIS = 1_000;

    private final FetchContext context;
    private final Work work;
    private final Thread thread;

    private FetchInProgress(FetchContext context, Fetchers fetchers, Http http) {
        this.context = context;
        this.work = new Work(context, fetchers, http);
        this.thread = new Thread(work, "egf2-config fetch");
    }

    /** Begins to fetch; all that can go wrong is told by {@link #await}. */
    public static FetchInProgress start(FetchContext context, Fetchers fetchers, Http http) {
        FetchInProgress fetch = new FetchInProgress(context, fetchers, http);
        fetch.thread.setDaemon(true);
        fetch.thread.start();
        return fetch;
    }

    /**
     * Waits for the document, but not much longer than the deadline, however late it is asked.
     *
     * @throws StageFailure of the stage LOCATION or FETCH if there is none
     */
    public Fetched await() {
        try {
            thread.join(Math.max(1, context.deadline().remainingMillis(GRACE_MILLIS)));
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw FetchFault.interrupted(context, e);
        }
        if (thread.isAlive()) {
            abandon();
            throw FetchFault.stuck(context);
        }
        return work.result();
    }

    public boolean isGoingOn() {
        return thread.isAlive();
    }

    /** Ends the fetch if it is still going on: its document is not needed any more. */
    @Override
    public void close() {
        if (thread.isAlive()) {
            abandon();
        }
    }

    private void abandon() {
        context.story().abandon();
        thread.interrupt();
        work.request.cancel();
    }

    /** What the thread does. Its outcome is read only after its end. */
    private static final class Work implements Runnable {

        private final FetchContext context;
        private final Fetchers fetchers;
        private final LibraryRequest request;
        private @Nullable Fetched fetched;
        private @Nullable Throwable failure;

        Work(FetchContext context, Fetchers fetchers, Http http) {
            this.context = context;
            this.fetchers = fetchers;
            this.request = new LibraryRequest(context, http);
        }

        @Override
        public void run() {
            try {
                fetched = new RetryLoop(fetchers.find(context.location()), request, context).run();
            } catch (Throwable e) {
                failure = e;
            }
        }

        Fetched result() {
            if (fetched != null) {
                return fetched;
            }
            if (failure instanceof OutOfMemoryError tooMuch) {
                throw tooMuch;
            }
            throw failure instanceof StageFailure known
                    ? known
                    : FetchFault.bug(this, "an unexpected end of the fetch", failure, context.story());
        }
    }
}
