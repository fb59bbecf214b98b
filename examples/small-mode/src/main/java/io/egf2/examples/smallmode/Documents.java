package io.egf2.examples.smallmode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The files of the services as they are served: with ports that are free on this machine instead of the usual ones. */
final class Documents {

    /** What the files call a port of a service: its own, or that of a peer. */
    private static final Pattern PORT = Pattern.compile("(\"(?:web_socket_)?port\": |https?://[\\w.-]+:)(\\d+)");

    private static final int WEB_SOCKET_PORT = 2000;

    private final Map<Integer, Integer> ports = new HashMap<>();
    private final Map<String, ServedDocument> byPath = new HashMap<>();

    /** Chooses the ports and reads the files of these services, and the one with the mistakes. */
    Documents(List<Service> services, FreePorts free) throws IOException {
        ports.put(WEB_SOCKET_PORT, free.next());
        for (Service service : services) {
            if (service.hasPort()) {
                ports.put(service.usualPort(), free.next());
            }
        }
        for (Service service : services) {
            byPath.put(service.path(), rendered(resource(service.name() + ".json")));
        }
        byPath.put(Service.BROKEN_AUTH.path(), new ServedDocument(resource("auth-with-six-mistakes.json")));
    }

    Map<String, ServedDocument> byPath() {
        return byPath;
    }

    ServedDocument of(Service service) {
        return Objects.requireNonNull(byPath.get(service.path()));
    }

    /** The port that a service is told to open; 0 for one without. */
    int port(Service service) {
        return ports.getOrDefault(service.usualPort(), 0);
    }

    private ServedDocument rendered(String file) {
        return new ServedDocument(PORT.matcher(file).replaceAll(found -> found.group(1) + portFor(found.group(2))));
    }

    /** Ports of other systems, such as those of a database, stay as they are. */
    private String portFor(String usual) {
        Integer chosen = ports.get(Integer.valueOf(usual));
        return chosen == null ? usual : chosen.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = Documents.class.getResourceAsStream("/config/" + name)) {
            if (resource == null) {
                throw new IOException("no resource config/" + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
