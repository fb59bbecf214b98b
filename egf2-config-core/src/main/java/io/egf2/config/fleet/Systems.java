package io.egf2.config.fleet;

import io.egf2.config.internal.rule.Fact;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Hosts;
import io.egf2.config.internal.rule.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which systems besides the services a service talks to, by its document. */
final class Systems {

    /**
     * One of them.
     *
     * @param kind what it is to the service
     * @param name what it is called
     * @param where its hosts; empty if only its driver knows them
     * @param hosts the same as rules count them, or what else names it
     * @param keys under which the document tells of it
     */
    record Used(FleetReport.Kind kind, String name, String where, Set<String> hosts, List<String> keys) {}

    private Systems() {}

    private static String kind(Fleet fleet, String service, String key) {
        return fleet.find(service, key)
                .map(fact -> String.valueOf(fact.value()).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    static List<Used> of(Fleet fleet, String service) {
        List<Used> used = new ArrayList<>();
        add(fleet, service, "storage", FleetReport.Kind.STORAGE, used);
        add(fleet, service, "queue", FleetReport.Kind.QUEUE, used);
        if (Services.SEARCHERS.contains(service)) {
            fleet.find(service, "elastic", "hosts")
                    .ifPresent(hosts -> used.add(new Used(
                            FleetReport.Kind.SEARCH,
                            "Elasticsearch",
                            words(hosts),
                            Hosts.all(hosts.value()),
                            List.of("/elastic"))));
        }
        fleet.find(service, "s3_bucket")
                .ifPresent(bucket -> used.add(new Used(
                        FleetReport.Kind.STORAGE,
                        "S3",
                        String.valueOf(bucket.value()),
                        Set.of(String.valueOf(bucket.value())),
                        List.of("/s3_bucket"))));
        return used;
    }

    private static void add(Fleet fleet, String service, String key, FleetReport.Kind kind, List<Used> used) {
        String section = kind(fleet, service, key);
        if (!section.isEmpty()) {
            List<String> keys = kind == FleetReport.Kind.QUEUE
                    ? List.of("/queue", "/consumer-group", "/" + section)
                    : List.of("/storage", "/" + section);
            used.add(new Used(
                    kind, name(section), where(fleet, service, section), hosts(fleet, service, section), keys));
        }
    }

    private static String name(String section) {
        return switch (section) {
            case "kafka" -> "Kafka";
            case "rethinkdb" -> "RethinkDB";
            default -> "Cassandra";
        };
    }

    private static String where(Fleet fleet, String service, String section) {
        if (section.equals("kafka")) {
            return fleet.find(service, section, "hosts").map(Systems::words).orElse("");
        }
        Optional<Fact> port = fleet.find(service, section, "port");
        return fleet.find(service, section, "host")
                .flatMap(host -> port.map(set -> host.value() + ":" + set.value()))
                .orElse("");
    }

    private static Set<String> hosts(Fleet fleet, String service, String section) {
        if (section.equals("kafka")) {
            return fleet.find(service, section, "hosts")
                    .map(hosts -> Hosts.all(hosts.value()))
                    .orElse(Set.of());
        }
        Optional<Fact> port = fleet.find(service, section, "port");
        return fleet.find(service, section, "host")
                .flatMap(host -> port.map(set -> Set.of(Hosts.host(String.valueOf(host.value())) + ":" + set.value())))
                .orElse(Set.of());
    }

    private static String words(Fact hosts) {
        return String.join(
                ", ",
                hosts.elements().stream()
                        .map(each -> String.valueOf(each.value()))
                        .toList());
    }
}
