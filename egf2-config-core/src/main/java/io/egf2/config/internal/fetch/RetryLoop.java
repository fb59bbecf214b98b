package io.egf2.config.internal.fetch;

import io.egf2.config.internal.text.Seconds;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Repeats an attempt while its failure is transient and there is time for another. */
final class RetryLoop {

    /** The most characters of a revision, which is the word of a server. */
    private static final int REVISION_LENGTH = 200;

    /** An attempt with less time than this cannot end well, and would only replace a telling failure by a timeout. */
    private static final long LEAST_USEFUL_MILLIS = 100;

    private final ConfigFetcher fetcher;
    private final FetchContext context;
    private final FetchRequest request;
    private final FetchStory story;
    private final Deadline deadline;
    private @Nullable FetchException answered;

    RetryLoop(ConfigFetcher fetcher, FetchRequest request, FetchContext context) {
        this.fetcher = fetcher;
        this.context = context;
        this.request = request;
        this.story = context.story();
        this.deadline = context.deadline();
    }

    Fetched run() throws InterruptedException {
        while (true) {
            story.begin();
            try {
                return new Fetched(checked(attempt()), story.attempts());
            } catch (FetchException failure) {
                story.end(failure);
                pauseAfter(failure);
            }
        }
    }

    private @Nullable FetchedDocument attempt() throws FetchException {
        try {
            return fetcher.fetch(request);
        } catch (OutOfMemoryError e) {
            throw e; // the document's doing, not the fetcher's
        } catch (RuntimeException | Error bug) {
            throw FetchFault.bug(fetcher, "it threw " + bug.getClass().getName(), bug, story);
        }
    }

    /** What holds for the documents of all fetchers. */
    private FetchedDocument checked(@Nullable FetchedDocument document) throws FetchException {
        if (document == null) {
            throw FetchFault.bug(fetcher, "it returned null", null, story);
        }
        if (document.bytes().length == 0) {
            throw new FetchException(Reason.NO_DOCUMENT, "the document is empty").withPhase(Phase.BODY);
        }
        if (document.bytes().length > request.maxBytes()) {
            throw SizeFailure.of(request.maxBytes());
        }
        Optional<String> revision = document.revision();
        return revision.isPresent() ? document.withRevision(Shown.clipped(revision.get(), REVISION_LENGTH)) : document;
    }

    private void pauseAfter(FetchException failure) throws InterruptedException {
        if (!failure.reason().isTransient()) {
            throw FetchFault.of(failure, "", context);
        }
        if (failure.reason() != Reason.TIMEOUT) {
            answered = failure;
        }
        long asked = failure.retryAfter().orElse(Duration.ZERO).toMillis();
        double random = ThreadLocalRandom.current().nextDouble();
        long least = Math.max(asked, Backoff.millis(story.attempts(), random));
        long room = deadline.remainingMillis() - LEAST_USEFUL_MILLIS - least;
        if (room < 0) {
            throw FetchFault.of(telling(failure), whyNoMore(failure, asked), context);
        }
        long wait = least == asked && isWishOfServer(failure) ? least + Backoff.spread(asked, room, random) : least;
        context.log()
                .warn("fetching " + context.location() + ": attempt " + story.attempts() + " failed (" + story.phase()
                        + "): " + FetchFault.words(failure) + "; next attempt in " + Seconds.exact(wait));
        context.time().sleep(wait);
    }

    /** The deadline cuts the last attempt short: a timeout then says less than what went wrong before. */
    private FetchException telling(FetchException last) {
        return last.reason() == Reason.TIMEOUT && answered != null ? answered : last;
    }

    /** A wait that comes with an unknown host is that of the JVM, which remembers it; any other is a server's wish. */
    private static boolean isWishOfServer(FetchException failure) {
        return !failure.phase().equals(Optional.of(Phase.DNS));
    }

    private String whyNoMore(FetchException failure, long asked) {
        String limit = Seconds.plain(deadline.millis());
        if (asked > 0 && deadline.remainingMillis() - asked < LEAST_USEFUL_MILLIS) {
            return isWishOfServer(failure)
                    ? ", and asks for a pause of " + Seconds.plain(asked) + ", beyond the deadline of " + limit
                    : "; the JVM remembers that beyond the deadline of " + limit;
        }
        String attempts = story.attempts() == 1 ? "1 attempt" : story.attempts() + " attempts";
        return " (" + attempts + " within the deadline of " + limit + ")";
    }
}
