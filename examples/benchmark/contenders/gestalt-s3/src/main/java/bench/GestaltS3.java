package bench;

import java.net.URI;
import java.util.List;
import org.github.gestalt.config.Gestalt;
import org.github.gestalt.config.annotations.Config;
import org.github.gestalt.config.aws.s3.S3ConfigSourceBuilder;
import org.github.gestalt.config.builder.GestaltBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/** gestalt, over S3. */
public final class GestaltS3 {

    public record Elastic(List<String> hosts) {}

    public record Settings(
            int port,
            @Config(path = "client-data") String clientData,
            @Config(path = "session_lifetime") long sessionLifetime,
            @Config(path = "log_level") String logLevel,
            Elastic elastic) {}

    public static void main(String[] args) throws Exception {
        URI location = URI.create(args[1]);
        Gestalt gestalt = new GestaltBuilder()
                .addSource(S3ConfigSourceBuilder.builder()
                        .setS3(S3Client.create())
                        .setBucketName(location.getHost())
                        .setKeyName(location.getPath().substring(1))
                        .build())
                .build();
        gestalt.loadConfigs();
        Settings settings = gestalt.getConfig("", Settings.class);
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
