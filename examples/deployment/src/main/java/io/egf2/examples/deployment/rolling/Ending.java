package io.egf2.examples.deployment.rolling;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be ended with this JVM, however that ends: what was added last is ended first. */
final class Ending {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private Runnable first = () -> {};

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "ending"));
    }

    /** Sets what is done before any part is ended. */
    synchronized void first(Runnable action) {
        first = action;
    }

    /** Adds a part. Once the end has begun, whoever adds one waits for it. */
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    private synchronized void run() {
        first.run();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("could not be ended: " + e);
            }
        }
    }
}
