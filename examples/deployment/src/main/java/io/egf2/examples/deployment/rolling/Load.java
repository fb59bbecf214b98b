package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests at a constant rate, to each target in turn, whether or not those before are answered. */
final class Load implements AutoCloseable {

    private static final long SECONDS_TO_ANSWER = 40;

    private final List<Target> targets;
    private final int perSecond;
    private final AtomicInteger next = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Load::thread);
    private final ExecutorService threads = Executors.newCachedThreadPool(Load::thread);
    private volatile Phase phase = new Phase();

    Load(List<Target> targets, int perSecond) {
        this.targets = List.copyOf(targets);
        this.perSecond = perSecond;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "load");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        Future<?> unused = clock.scheduleAtFixedRate(this::ask, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /** From now on the requests are counted anew. */
    Phase begin() {
        phase = new Phase();
        return phase;
    }

    /** Ends the phase that was begun last, and waits until all that belongs to it is counted. */
    void end() throws InterruptedException, DemoException {
        Phase ended = phase;
        begin();
        ended.awaitAnswers(Deadline.ofSeconds(SECONDS_TO_ANSWER));
    }

    private void ask() {
        Target target = targets.get(Math.floorMod(next.getAndIncrement(), targets.size()));
        Phase counted = phase;
        counted.began();
        threads.execute(() -> ask(target, counted));
    }

    private static void ask(Target target, Phase counted) {
        try {
            target.ask();
            counted.went();
        } catch (IOException | RuntimeException e) {
            counted.failed(target.name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
