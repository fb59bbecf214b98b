package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.AuthSettings;

/** The service auth, as far as its start is concerned. */
final class AuthService {

    private AuthService() {}

    public static void main(String[] args) {
        Health health = new Health("auth");
        AuthSettings settings = ConfigBootstrap.forService("auth", AuthSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.openPort(settings.port());
    }
}
