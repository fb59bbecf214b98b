package bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The S3 client of the AWS SDK as it is, and databind. */
public final class DefaultS3Client {

    record Elastic(List<String> hosts, JsonNode settings, JsonNode indices) {}

    record Settings(
            int port,
            @JsonProperty("session_lifetime") long sessionLifetime,
            @JsonProperty("log_level") String logLevel,
            @JsonProperty("client-data") String clientData,
            String pusher,
            @JsonProperty("email_from") String emailFrom,
            Elastic elastic) {}

    public static void main(String[] args) throws Exception {
        URI location = URI.create(args[1]);
        String bucket = location.getHost();
        String key = location.getPath().substring(1);
        Settings settings;
        try (S3Client s3 = S3Client.create()) {
            byte[] document = s3.getObjectAsBytes(
                            request -> request.bucket(bucket).key(key))
                    .asByteArrayUnsafe();
            settings = JsonMapper.builder().build().readValue(document, Settings.class);
        }
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
