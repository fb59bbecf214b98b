package io.egf2.config;

import io.egf2.config.services.AuthSettings;

/** Loads, fails and returns from main: the JVM ends only if nothing is left behind. */
final class LoadMain {

    private LoadMain() {}

    public static void main(String[] args) {
        try {
            ConfigBootstrap.forService("auth", AuthSettings.class).load(args);
            System.out.println("loaded");
        } catch (ConfigException e) {
            System.out.println("failed with " + e.exitCode());
        }
    }
}
