package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.PusherSettings;

/** The service pusher, as far as its start is concerned. */
final class PusherService {

    private PusherService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("pusher", args);
        PusherSettings settings = ConfigBootstrap.forService("pusher", PusherSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.peer("client-data", settings.clientData())
                .peer("auth", settings.auth())
                .webSockets(settings.webSocketPort())
                .serve(settings.port());
    }
}
