package bench;

import io.avaje.config.Configuration;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** avaje-config. It has no source for URLs, but lets a program say where resources come from; JSON is read as YAML. */
public final class Avaje {

    record Settings(int port, String clientData, long sessionLifetime, String logLevel, List<String> hosts) {}

    public static void main(String[] args) throws Exception {
        Configuration config = Configuration.builder()
                .resourceLoader(Avaje::open)
                .load(args[1].replace(".json", ".yaml"))
                .build();
        Settings settings = new Settings(
                config.getInt("port"),
                config.get("client-data"),
                config.getLong("session_lifetime"),
                config.get("log_level"),
                config.list().of("elastic.hosts"));
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.hosts().get(0));
        System.in.read();
    }

    private static InputStream open(String location) {
        try {
            return URI.create(location.replace(".yaml", ".json")).toURL().openStream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
