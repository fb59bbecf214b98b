package bench;

import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The base with a document of any size. */
public final class BaseGrowth {

    record Entry(String name, int weight, String url) {}

    record Settings(int port, List<Entry> entries, JsonNode opaque) {}

    public static void main(String[] args) throws Exception {
        Settings settings;
        Request request = new Request.Builder().url(args[1]).build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            settings = JsonMapper.builder().build().readValue(response.body().bytes(), Settings.class);
        }
        System.out.println(settings.port() + " " + settings.entries().size());
        System.in.read();
    }
}
