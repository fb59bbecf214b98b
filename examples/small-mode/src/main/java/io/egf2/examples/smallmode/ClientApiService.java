package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.ClientApiSettings;

/** The service client-api, as far as its start is concerned. */
final class ClientApiService {

    private ClientApiService() {}

    public static void main(String[] args) {
        Health health = new Health("client-api");
        ClientApiSettings settings = ConfigBootstrap.forService("client-api", ClientApiSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.openPort(settings.port());
    }
}
