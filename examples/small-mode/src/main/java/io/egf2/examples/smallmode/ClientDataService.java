package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.ClientDataSettings;

/** The service client-data, as far as its start is concerned. */
final class ClientDataService {

    private ClientDataService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("client-data", args);
        ClientDataSettings settings = ConfigBootstrap.forService("client-data", ClientDataSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.serve(settings.port());
    }
}
