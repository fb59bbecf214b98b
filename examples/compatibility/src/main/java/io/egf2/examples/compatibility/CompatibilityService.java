package io.egf2.examples.compatibility;

import io.egf2.config.ConfigBootstrap;

/** Says on standard output what came of its document. */
public final class CompatibilityService {

    private CompatibilityService() {}

    /**
     * Starts the service.
     *
     * @param args {@code --config URL}
     */
    public static void main(String[] args) {
        CompatibilitySettings settings = bootstrap().loadOrExit(args);
        System.out.println("started with " + settings);
    }

    /**
     * The same without an exit, for who starts it in a JVM of others.
     *
     * @param args {@code --config URL}
     * @return the settings as text, of which every class loader has the class
     */
    public static String load(String... args) {
        return bootstrap().load(args).settings().toString();
    }

    private static ConfigBootstrap<CompatibilitySettings> bootstrap() {
        return ConfigBootstrap.forService("compatibility", CompatibilitySettings.class);
    }
}
