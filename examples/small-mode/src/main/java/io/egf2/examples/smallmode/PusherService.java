package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.PusherSettings;

/** The service pusher, as far as its start is concerned. */
final class PusherService {

    private PusherService() {}

    public static void main(String[] args) {
        Health health = new Health("pusher");
        PusherSettings settings = ConfigBootstrap.forService("pusher", PusherSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.openPort(settings.port());
    }
}
