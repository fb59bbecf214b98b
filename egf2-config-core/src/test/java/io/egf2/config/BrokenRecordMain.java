package io.egf2.config;

/** A service whose settings record has a bug. */
final class BrokenRecordMain {

    record Broken(@DefaultValue("many") int jobs) {}

    private BrokenRecordMain() {}

    public static void main(String[] args) {
        ConfigBootstrap.forService("auth", Broken.class).loadOrExit(args);
    }
}
