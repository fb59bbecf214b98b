package io.egf2.config.fleet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Documents as plain JSON, and what was found in them so far. */
abstract class PlainFleet {

    static final List<String> ORDER =
            List.of("client-data", "client-api", "auth", "sync", "pusher", "scheduler", "logic", "file", "job");
    static final List<String> READERS = List.of("sync", "pusher", "scheduler", "logic", "file", "job");
    static final List<String> TAKERS = List.of("client-data", "sync", "pusher", "scheduler", "logic", "file", "job");
    static final Map<String, Integer> PORTS = Map.of(
            "client-data",
            8000,
            "client-api",
            2019,
            "auth",
            2016,
            "sync",
            2021,
            "pusher",
            2017,
            "logic",
            2020,
            "file",
            2018);

    final Map<String, JsonNode> documents;
    final Set<String> found;
    final Set<String> wrong;

    PlainFleet(Map<String, JsonNode> documents) {
        this.documents = documents;
        this.found = new TreeSet<>();
        this.wrong = new HashSet<>();
    }

    PlainFleet(PlainFleet same) {
        this.documents = same.documents;
        this.found = same.found;
        this.wrong = same.wrong;
    }

    void add(String code, String place) {
        found.add(code + " " + place);
        wrong.add(place);
    }

    /** The same mistake at several places: from three on it is told once. */
    void addAll(String code, List<String> places) {
        places.subList(0, places.size() < 3 ? places.size() : 1).forEach(place -> found.add(code + " " + place));
        wrong.addAll(places);
    }

    /** The value at a pointer, or its default; a missing node if there is none. */
    JsonNode at(String service, String pointer) {
        JsonNode document = documents.getOrDefault(service, MissingNode.getInstance());
        JsonNode value = document.at(pointer);
        if (!value.isMissingNode() || !document.has("rethinkdb")) {
            return value;
        }
        return switch (pointer) {
            case "/rethinkdb/host" -> StringNode.valueOf("localhost");
            case "/rethinkdb/port" -> IntNode.valueOf(28015);
            default -> value;
        };
    }

    boolean has(String service, String pointer) {
        return !at(service, pointer).isMissingNode();
    }

    String text(String service, String pointer) {
        return has(service, pointer) ? at(service, pointer).asString() : "";
    }

    static boolean share(JsonNode one, JsonNode other) {
        for (JsonNode each : one) {
            for (JsonNode another : other) {
                if (each.equals(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Service and address of each host that is made use of. */
    List<String[]> stores() {
        List<String[]> stores = new ArrayList<>();
        for (String service : ORDER) {
            List<String> pointers = text(service, "/queue").equals("kafka")
                    ? List.of("/elastic/hosts", "/kafka/hosts")
                    : List.of("/elastic/hosts");
            for (String pointer : pointers) {
                if (!wrong.contains(service + " " + pointer)) {
                    at(service, pointer).forEach(host -> stores.add(new String[] {service, host.asString()}));
                }
            }
            boolean isNamed =
                    List.of(text(service, "/queue"), text(service, "/storage")).contains("rethinkdb");
            boolean isWrong =
                    wrong.contains(service + " /rethinkdb/host") || wrong.contains(service + " /rethinkdb/port");
            if (isNamed && !isWrong) {
                String host = text(service, "/rethinkdb/host") + ":" + text(service, "/rethinkdb/port");
                stores.add(new String[] {service, host});
            }
        }
        return stores;
    }

    int port(String service) {
        JsonNode set = at(service, "/port");
        return set.isMissingNode() ? PORTS.getOrDefault(service, 0) : set.asInt();
    }
}
