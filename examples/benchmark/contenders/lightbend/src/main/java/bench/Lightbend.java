package bench;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.net.URI;
import java.util.List;

/** Typesafe (lightbend) config. */
public final class Lightbend {

    record Settings(int port, String clientData, long sessionLifetime, String logLevel, List<String> hosts) {}

    public static void main(String[] args) throws Exception {
        Config config = ConfigFactory.parseURL(
                        URI.create(args[1]).toURL(), ConfigParseOptions.defaults().setAllowMissing(false))
                .resolve();
        Settings settings = new Settings(
                config.getInt("port"),
                config.getString("client-data"),
                config.getLong("session_lifetime"),
                config.getString("log_level"),
                config.getStringList("elastic.hosts"));
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.hosts().get(0));
        System.in.read();
    }
}
