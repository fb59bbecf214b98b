package io.egf2.config;

/** A service whose record is read by reflection. */
final class ReflectedMain {

    private ReflectedMain() {}

    record ReflectedSettings(
            @DefaultValue("8000") @Range(min = 1, max = 65535)
            int port) {}

    public static void main(String[] args) {
        ReflectedSettings settings =
                ConfigBootstrap.forService("reflected", ReflectedSettings.class).loadOrExit(args);
        System.out.println("started on port " + settings.port());
    }
}
