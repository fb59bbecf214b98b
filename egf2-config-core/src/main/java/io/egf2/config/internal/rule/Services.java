package io.egf2.config.internal.rule;

import io.egf2.config.services.AuthSettings;
import io.egf2.config.services.ClientApiSettings;
import io.egf2.config.services.ClientDataSettings;
import io.egf2.config.services.FileSettings;
import io.egf2.config.services.JobSettings;
import io.egf2.config.services.LogicSettings;
import io.egf2.config.services.PusherSettings;
import io.egf2.config.services.SchedulerSettings;
import io.egf2.config.services.SyncSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nine services, and who of them does what. */
public final class Services {

    public static final String PRODUCER = "client-data";

    /** In the order in which they are told: who is asked by many comes first. */
    public static final Map<String, Class<? extends Record>> RECORDS = records();

    /** Who takes events from the queue. */
    static final List<String> CONSUMERS = List.of("sync", "pusher", "scheduler", "logic", "file", "job");

    /** Whose document names whom by a URL; the key is the peer's name. */
    static final Map<String, List<String>> PEERS = Map.of(
            "client-data", List.of(),
            "client-api", List.of("client-data", "auth"),
            "auth", List.of("client-data", "pusher"),
            "sync", List.of("client-data"),
            "pusher", List.of("client-data", "auth"),
            "scheduler", List.of("client-data"),
            "logic", List.of("client-data", "scheduler"),
            "file", List.of("client-data", "auth"),
            "job", List.of("client-data"));

    /** The keys of the ports that a service listens on. */
    static final Map<String, List<String>> PORTS = Map.of(
            "client-data", List.of("port"),
            "client-api", List.of("port"),
            "auth", List.of("port"),
            "sync", List.of("port"),
            "pusher", List.of("port", "web_socket_port"),
            "logic", List.of("port"),
            "file", List.of("port"));

    /** Who searches. */
    public static final List<String> SEARCHERS = List.of("client-api", "auth", "sync", "scheduler", "logic", "file");

    private Services() {}

    /** Who has a queue: the producer, and all that take events from it. */
    static List<String> queueUsers() {
        List<String> users = new ArrayList<>(CONSUMERS);
        users.add(0, PRODUCER);
        return users;
    }

    public static List<String> peers(String service) {
        return PEERS.getOrDefault(service, List.of());
    }

    public static List<String> ports(String service) {
        return PORTS.getOrDefault(service, List.of());
    }

    private static Map<String, Class<? extends Record>> records() {
        Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
        records.put("client-data", ClientDataSettings.class);
        records.put("client-api", ClientApiSettings.class);
        records.put("auth", AuthSettings.class);
        records.put("sync", SyncSettings.class);
        records.put("pusher", PusherSettings.class);
        records.put("scheduler", SchedulerSettings.class);
        records.put("logic", LogicSettings.class);
        records.put("file", FileSettings.class);
        records.put("job", JobSettings.class);
        return Collections.unmodifiableMap(records);
    }
}
