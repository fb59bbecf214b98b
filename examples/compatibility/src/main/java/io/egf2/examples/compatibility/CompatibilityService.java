package io.egf2.examples.compatibility;

import io.egf2.config.ConfigBootstrap;

/** Says on standard output what came of its document. */
public final class CompatibilityService {

    private CompatibilityService() {}

    /**
     * Starts the service.
     *
     * @param args {@code --config URL}; with the system property {@code compiled}, what the compiler has read of it is used
     */
    public static void main(String[] args) {
        Record settings = bootstrap(Boolean.getBoolean("compiled")).loadOrExit(args);
        System.out.println("started with " + settings);
    }

    /**
     * The same without an exit, for who starts it in a JVM of others.
     *
     * @param isCompiled whether what the compiler has read is used
     * @param args {@code --config URL}
     * @return the settings as text, of which every class loader has the class
     */
    public static String load(boolean isCompiled, String... args) {
        return bootstrap(isCompiled).load(args).settings().toString();
    }

    private static ConfigBootstrap<? extends Record> bootstrap(boolean isCompiled) {
        Class<? extends Record> type = isCompiled ? CompiledSettings.class : CompatibilitySettings.class;
        return ConfigBootstrap.forService("compatibility", type);
    }
}
