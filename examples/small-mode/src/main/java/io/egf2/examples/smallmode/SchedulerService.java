package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.SchedulerSettings;

/** The service scheduler, as far as its start is concerned. */
final class SchedulerService {

    private SchedulerService() {}

    public static void main(String[] args) {
        Health health = new Health("scheduler");
        ConfigBootstrap.forService("scheduler", SchedulerSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.runWithoutPort();
    }
}
