package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.ClientApiSettings;

/** The service client-api, as far as its start is concerned. */
final class ClientApiService {

    private ClientApiService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("client-api", args);
        ClientApiSettings settings = ConfigBootstrap.forService("client-api", ClientApiSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.peer("client-data", settings.clientData())
                .peer("auth", settings.auth())
                .serve(settings.port());
    }
}
