package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What became of the requests of one scene: each is counted where it began. */
final class Phase {

    private int asked;
    private int answered;
    private int failed;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> targets = new TreeMap<>();

    synchronized void began() {
        asked++;
        notifyAll();
    }

    synchronized void went() {
        answered++;
        notifyAll();
    }

    /**
     * A request has failed.
     *
     * @param target where
     * @param reason how: equal ones are counted together
     */
    synchronized void failed(String target, String reason) {
        failed++;
        reasons.merge(reason, 1, Integer::sum);
        targets.merge(target, 1, Integer::sum);
        went();
    }

    synchronized int requests() {
        return asked;
    }

    synchronized int failed() {
        return failed;
    }

    /** How many failed in each way. */
    synchronized Map<String, Integer> reasons() {
        return new TreeMap<>(reasons);
    }

    /** How many failed in each way, and at each target. */
    synchronized String failures() {
        return reasons + " at " + targets;
    }

    /** Waits until so many more requests have begun. */
    synchronized void awaitRequests(int more, Deadline deadline) throws InterruptedException, DemoException {
        int wanted = asked + more;
        while (asked < wanted) {
            if (deadline.isOver()) {
                throw new DemoException("the load has stopped after " + asked + " requests");
            }
            TimeUnit.MILLISECONDS.timedWait(this, deadline.millis());
        }
    }

    /** Waits for the answers to all requests that began here; nobody waits for longer than a request may take. */
    synchronized void awaitAnswers(Deadline deadline) throws InterruptedException, DemoException {
        while (answered < asked) {
            if (deadline.isOver()) {
                throw new DemoException((asked - answered) + " requests have no answer yet");
            }
            TimeUnit.MILLISECONDS.timedWait(this, deadline.millis());
        }
    }
}
