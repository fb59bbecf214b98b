package bench;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.AuthSettings;

/** This library, over http, https or from a file. */
public final class Egf2 {
    public static void main(String[] args) throws Exception {
        AuthSettings settings =
                ConfigBootstrap.forService("auth", AuthSettings.class).loadOrExit(args);
        System.out.println(settings.port() + " " + settings.clientData() + " "
                + settings.sessionLifetime().toSeconds() + " " + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
