package bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.JsonConfigurationFactory;
import io.dropwizard.configuration.UrlConfigurationSourceProvider;
import io.dropwizard.validation.BaseValidator;
import java.util.List;

/** dropwizard-configuration. */
public final class Dropwizard {

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
        Settings settings = new JsonConfigurationFactory<>(
                        Settings.class, BaseValidator.newValidator(), new ObjectMapper(), "dw")
                .build(new UrlConfigurationSourceProvider(), args[1]);
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
