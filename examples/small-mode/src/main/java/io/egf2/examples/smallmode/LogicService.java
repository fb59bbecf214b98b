package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.LogicSettings;

/** The service logic, as far as its start is concerned. */
final class LogicService {

    private LogicService() {}

    public static void main(String[] args) {
        Health health = new Health("logic");
        LogicSettings settings = ConfigBootstrap.forService("logic", LogicSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.openPort(settings.port());
    }
}
