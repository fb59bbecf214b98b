package bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The base, 1.00: what one writes by hand. */
public final class Base {

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
        Settings settings;
        Request request = new Request.Builder().url(args[1]).build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IllegalStateException("HTTP " + response.code());
            }
            settings = JsonMapper.builder().build().readValue(response.body().bytes(), Settings.class);
        }
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
