package io.egf2.config.s3;

import io.egf2.config.ConfigBootstrap;

/** A service as short as one can be; says on standard output that it started. */
final class ServiceMain {

    private ServiceMain() {}

    public static void main(String[] args) {
        Sample settings = ConfigBootstrap.forService("sample", Sample.class).loadOrExit(args);
        System.out.println("started: " + settings.name());
    }
}
