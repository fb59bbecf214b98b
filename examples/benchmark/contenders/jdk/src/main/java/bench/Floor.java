package bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The least that can be written by hand, with the JDK's old client: no bound of time, no check, no message. */
public final class Floor {

    record Settings(int port, String clientData, long sessionLifetime, String logLevel, List<String> hosts) {}

    public static void main(String[] args) throws Exception {
        Settings settings = read(args[1]);
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.hosts().get(0));
        System.in.read();
    }

    private static Settings read(String location) throws IOException {
        int port = 0;
        long sessionLifetime = 0;
        String clientData = "";
        String logLevel = "";
        List<String> hosts = new ArrayList<>();
        try (InputStream in = URI.create(location).toURL().openStream();
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "port" -> port = parser.getIntValue();
                    case "session_lifetime" -> sessionLifetime = parser.getLongValue();
                    case "client-data" -> clientData = parser.getString();
                    case "log_level" -> logLevel = parser.getString();
                    case "elastic" -> readHosts(parser, hosts);
                    default -> parser.skipChildren();
                }
            }
        }
        return new Settings(port, clientData, sessionLifetime, logLevel, hosts);
    }

    private static void readHosts(JsonParser parser, List<String> hosts) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean areHosts = parser.currentName().equals("hosts");
            parser.nextToken();
            if (areHosts) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    hosts.add(parser.getString());
                }
            } else {
                parser.skipChildren();
            }
        }
    }
}
