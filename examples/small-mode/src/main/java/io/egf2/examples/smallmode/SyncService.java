package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.SyncSettings;

/** The service sync, as far as its start is concerned. */
final class SyncService {

    private SyncService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("sync", args);
        SyncSettings settings = ConfigBootstrap.forService("sync", SyncSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.peer("client-data", settings.clientData()).serve(settings.port());
    }
}
