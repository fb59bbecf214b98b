package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.SchedulerSettings;

/** The service scheduler, as far as its start is concerned. */
final class SchedulerService {

    private SchedulerService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("scheduler", args);
        ConfigBootstrap.forService("scheduler", SchedulerSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.consume();
    }
}
