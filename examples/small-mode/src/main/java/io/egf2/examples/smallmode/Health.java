package io.egf2.examples.smallmode;

import io.egf2.config.LoadedConfig;

/**
 * The health page of a service: who it is, which document it runs with, and whether it is on its way out. Nothing of the settings
 * is in it.
 */
final class Health {

    private final String service;
    private volatile String fingerprint = "";
    private volatile String revision = "";
    private volatile boolean draining;

    Health(String service) {
        this.service = service;
    }

    void loaded(LoadedConfig<?> config) {
        fingerprint = config.fingerprint();
        revision = config.revision().orElse("");
    }

    /** From now on the page says so, and a load balancer that looks at its status sends no more requests. */
    void drain() {
        draining = true;
    }

    boolean isDraining() {
        return draining;
    }

    Answer answer() {
        return draining ? new Answer(503, page("draining")) : new Answer(200, page("serving"));
    }

    /** The page of a service that serves. */
    static String page(String service, String fingerprint, String revision) {
        return page(service, fingerprint, revision, "serving");
    }

    private String page(String state) {
        return page(service, fingerprint, revision, state);
    }

    private static String page(String service, String fingerprint, String revision, String state) {
        return begin(service) + ", \"fingerprint\": " + Json.quoted(fingerprint) + ", \"revision\": "
                + Json.quoted(revision) + ", \"state\": " + Json.quoted(state) + "}";
    }

    /** How the page of a service begins, and that of no other. */
    static String begin(String service) {
        return "{\"service\": " + Json.quoted(service);
    }
}
