package io.egf2.config;

import io.egf2.config.services.AuthSettings;

/** A service as short as one can be; says on standard output that it started. */
public final class ServiceMain {

    private ServiceMain() {}

    public static void main(String[] args) {
        AuthSettings settings =
                ConfigBootstrap.forService("auth", AuthSettings.class).loadOrExit(args);
        System.out.println("started on port " + settings.port());
    }
}
