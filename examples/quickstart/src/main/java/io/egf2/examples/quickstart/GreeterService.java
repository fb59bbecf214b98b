package io.egf2.examples.quickstart;

import io.egf2.config.ConfigBootstrap;
import java.io.IOException;

/** The service greeter. */
public final class GreeterService {

    private GreeterService() {}

    /**
     * Starts the service.
     *
     * @param args {@code --config URL}; try {@code --config-help} and {@code --config-print}, too
     * @throws IOException if the port cannot be opened
     */
    public static void main(String[] args) throws IOException {
        GreeterSettings settings =
                ConfigBootstrap.forService("greeter", GreeterSettings.class).loadOrExit(args);
        new Greeter(settings).start();
        System.out.println("greeter listens on port " + settings.port());
    }
}
