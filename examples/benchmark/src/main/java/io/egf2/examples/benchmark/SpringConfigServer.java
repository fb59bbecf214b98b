package io.egf2.examples.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stub of the JSON that Spring Cloud Config's server answers {@code /application/profile} with. */
final class SpringConfigServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    SpringConfigServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Gives an application its document, in its profile {@code default}. */
    void serve(String application, String document) {
        Map<String, Object> properties = new LinkedHashMap<>();
        flatten("", JSON.readTree(document), properties);
        answers.put(
                "/" + application + "/default",
                JSON.writeValueAsBytes(Map.of(
                        "name",
                        application,
                        "profiles",
                        List.of("default"),
                        "propertySources",
                        List.of(Map.of("name", application + ".json", "source", properties)))));
    }

    private static void flatten(String name, JsonNode value, Map<String, Object> properties) {
        if (value.isObject()) {
            value.forEachEntry((key, member) -> flatten(name.isEmpty() ? key : name + "." + key, member, properties));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(name + "[" + i + "]", value.get(i), properties);
            }
        } else {
            properties.put(name, value);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer = answers.get(exchange.getRequestURI().getPath());
        if (answer == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
