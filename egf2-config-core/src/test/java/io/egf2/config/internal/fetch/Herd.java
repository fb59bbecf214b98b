package io.egf2.config.internal.fetch;

import io.egf2.config.internal.http.HttpRequests;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Many instances that start at the same moment, while the store of the documents is down, and a supervisor that starts again
 * what has given up. The loop that repeats attempts is the real one: its waiting is where the simulation turns to the next
 * instance.
 */
final class Herd {

    /** What the unit file says, and what a JVM needs to reach its fetch. */
    private static final long RESTART_MILLIS = 15_000 + 500;

    private static final ConfigLocation LOCATION = ConfigLocation.parse("http://config.internal/auth.json");

    // One for all: millions are thrown, and a new one each time costs more than all the rest.
    private final InterruptedException waits = new InterruptedException("goes on when it is its turn");
    private final Store store;
    private final PriorityQueue<Instance> queue = new PriorityQueue<>();
    private int started;
    private int givenUp;
    private long last;

    /** A moment of the simulation, in milliseconds since its begin, and what is asked of the store then. */
    interface Store {
        /** Returns if the document is had. */
        void ask(long now) throws FetchException;
    }

    private Herd(int instances, Store store) {
        this.store = store;
        for (int i = 0; i < instances; i++) {
            queue.add(new Instance());
        }
    }

    /** Lets all of them start, and gives back what happened. */
    static Herd of(int instances, Store store) {
        Herd herd = new Herd(instances, store);
        while (!herd.queue.isEmpty()) {
            herd.queue.remove().go();
        }
        return herd;
    }

    /** When the last instance had its document, in seconds. */
    double seconds() {
        return last / 1_000.0;
    }

    int started() {
        return started;
    }

    /** How many processes ended with 69. */
    int givenUp() {
        return givenUp;
    }

    /** One service, from process to process, until it has started. */
    private final class Instance implements Time, ConfigFetcher, Comparable<Instance> {

        private long now;
        private RetryLoop loop = loop();

        private RetryLoop loop() {
            FetchContext context = FetchContext.begin(LOCATION, "auth", FetchPolicy.DEFAULT, this, line -> {}, nanos());
            return new RetryLoop(this, new LibraryRequest(context, new HttpRequests()), context);
        }

        /** Goes on until it waits, has given up, or has its document. */
        void go() {
            try {
                loop.run();
                started++;
                last = Math.max(last, now);
            } catch (InterruptedException waits) {
                queue.add(this);
            } catch (StageFailure failure) {
                givenUp++;
                now += RESTART_MILLIS;
                loop = loop();
                queue.add(this);
            }
        }

        @Override
        public long nanos() {
            return now * 1_000_000;
        }

        @Override
        public void sleep(long millis) throws InterruptedException {
            now += millis;
            throw waits;
        }

        @Override
        public Set<String> schemes() {
            return Set.of("http");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) throws FetchException {
            store.ask(now);
            return FetchedDocument.of(new byte[] {'{', '}'});
        }

        @Override
        public int compareTo(Instance other) {
            return Long.compare(now, other.now);
        }
    }

    /** A store that is down at first, and then answers so many a second and refuses the rest. */
    static final class Throttled implements Store {

        private final long downMillis;
        private final int perSecond;
        private final PauseAsked pause;
        private final Waves waves = new Waves();
        private final FetchException refused =
                new FetchException(Reason.UNREACHABLE, "refused").withPhase(Phase.CONNECT);
        private final Map<Duration, FetchException> busy = new HashMap<>();
        private long tick = -1;
        private double left;

        /** What the store asks of those that it refuses, at this moment. */
        interface PauseAsked {
            Duration at(long now);
        }

        Throttled(int downSeconds, int perSecond, PauseAsked pause) {
            this.downMillis = downSeconds * 1_000L;
            this.perSecond = perSecond;
            this.pause = pause;
        }

        Waves waves() {
            return waves;
        }

        @Override
        public void ask(long now) throws FetchException {
            waves.add(now);
            if (now < downMillis) {
                throw refused;
            }
            refill(now);
            if (left < 1) {
                throw busy.computeIfAbsent(pause.at(now), Throttled::busy);
            }
            left--;
        }

        private static FetchException busy(Duration asked) {
            return new FetchException(Reason.SERVER_TROUBLE, "busy")
                    .withPhase(Phase.STATUS)
                    .withRetryAfter(asked);
        }

        /** A tenth of a second's answers may come at once, and one always. */
        private void refill(long now) {
            double full = Math.max(1, perSecond / 10.0);
            left = tick < 0 ? full : Math.min(full, left + (now - tick) * perSecond / 1_000.0);
            tick = now;
        }
    }
}
