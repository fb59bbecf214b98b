package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.SyncSettings;

/** The service sync, as far as its start is concerned. */
final class SyncService {

    private SyncService() {}

    public static void main(String[] args) {
        Health health = new Health("sync");
        SyncSettings settings = ConfigBootstrap.forService("sync", SyncSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.openPort(settings.port());
    }
}
