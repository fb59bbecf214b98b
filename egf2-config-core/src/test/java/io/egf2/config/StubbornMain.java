package io.egf2.config;

import io.egf2.config.services.AuthSettings;
import java.util.concurrent.CountDownLatch;

/** A service that does all it can not to end: a shutdown hook that hangs, and a thread that is no daemon. */
final class StubbornMain {

    private StubbornMain() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(StubbornMain::hang));
        new Thread(StubbornMain::hang).start();
        ConfigBootstrap.forService("auth", AuthSettings.class).loadOrExit(args);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
