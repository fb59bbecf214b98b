package bench;

import java.util.List;
import org.github.gestalt.config.Gestalt;
import org.github.gestalt.config.annotations.Config;
import org.github.gestalt.config.builder.GestaltBuilder;
import org.github.gestalt.config.source.URLConfigSourceBuilder;

/** gestalt. */
public final class GestaltUrl {

    public record Elastic(List<String> hosts) {}

    public record Settings(
            int port,
            @Config(path = "client-data") String clientData,
            @Config(path = "session_lifetime") long sessionLifetime,
            @Config(path = "log_level") String logLevel,
            Elastic elastic) {}

    public static void main(String[] args) throws Exception {
        Gestalt gestalt = new GestaltBuilder()
                .addSource(URLConfigSourceBuilder.builder().setSourceURL(args[1]).build())
                .build();
        gestalt.loadConfigs();
        Settings settings = gestalt.getConfig("", Settings.class);
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
