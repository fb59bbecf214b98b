package bench;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithName;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.net.URI;
import java.util.List;

/** smallrye-config; JSON is read as YAML. */
public final class SmallRye {

    @ConfigMapping(prefix = "", namingStrategy = ConfigMapping.NamingStrategy.VERBATIM)
    public interface Settings {
        int port();

        @WithName("client-data")
        String clientData();

        @WithName("session_lifetime")
        long sessionLifetime();

        @WithName("log_level")
        String logLevel();

        Elastic elastic();
    }

    public interface Elastic {
        List<String> hosts();
    }

    public static void main(String[] args) throws Exception {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new YamlConfigSource(URI.create(args[1]).toURL()))
                .withMapping(Settings.class)
                .withValidateUnknown(false)
                .build();
        Settings settings = config.getConfigMapping(Settings.class);
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
