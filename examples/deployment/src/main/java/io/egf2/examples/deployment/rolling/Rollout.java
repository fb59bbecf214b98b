package io.egf2.examples.deployment.rolling;

import java.util.List;
import java.util.Optional;

/**
 * Restarts instances as an operator does who wants nobody to notice: one after the other; each drains, ends, and is started again,
 * and the next one has to wait until the balancer takes this one for healthy. If one does not start, it stops.
 */
final class Rollout {

    /** How a JVM ends on SIGTERM. */
    private static final int ENDED_BY_SIGTERM = 143;

    private static final long SECONDS = 60;

    private final Setup setup;
    private final Screen screen;
    private final Phase phase;

    Rollout(Setup setup, Screen screen, Phase phase) {
        this.setup = setup;
        this.screen = screen;
        this.phase = phase;
    }

    /** Gives the instance at which it has stopped, if it has. */
    Optional<Instance> roll(List<Instance> instances) throws Exception {
        screen.stepHead();
        for (Instance instance : instances) {
            drain(instance);
            if (!start(instance, String.valueOf(ENDED_BY_SIGTERM))) {
                return Optional.of(instance);
            }
        }
        return Optional.empty();
    }

    /** The balancer notices that it drains, and sends it nothing more; then it ends. */
    private void drain(Instance instance) throws Exception {
        instance.child().askToEnd();
        int code = instance.child().awaitEnd(Deadline.ofSeconds(SECONDS));
        if (code != ENDED_BY_SIGTERM) {
            throw instance.child().failure("ended with " + code + " instead of " + ENDED_BY_SIGTERM);
        }
    }

    /**
     * Starts a process where none is; false if it has ended instead.
     *
     * @param ended how the one before ended, to be shown
     */
    boolean start(Instance instance, String ended) throws Exception {
        Deadline deadline = Deadline.ofSeconds(SECONDS);
        long begin = System.nanoTime();
        instance.start();
        if (!instance.awaitStart(deadline)) {
            screen.step(instance, ended, "exit " + instance.child().awaitEnd(deadline), "-", phase);
            return false;
        }
        if (instance.member().hasPort()) {
            setup.balancers().awaitUp(instance, deadline);
        }
        String revision = instance.health().map(HealthPage::revision).orElse("");
        screen.step(instance, ended, Screen.seconds(System.nanoTime() - begin) + " s", Standing.brief(revision), phase);
        return true;
    }
}
