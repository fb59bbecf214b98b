package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.AuthSettings;

/** The service auth, as far as its start is concerned. */
final class AuthService {

    private AuthService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("auth", args);
        AuthSettings settings = ConfigBootstrap.forService("auth", AuthSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.peer("client-data", settings.clientData())
                .peer("pusher", settings.pusher())
                .serve(settings.port());
    }
}
