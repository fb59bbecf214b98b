package io.egf2.config.fleet;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * The rules between documents said again, on plain JSON and without a use of the library, for sets whose services are not all on one
 * host by a switch. Each finding is the code and the place where it is mended.
 */
final class SecondStatement {

    private static final List<String> ORDER =
            List.of("client-data", "client-api", "auth", "sync", "pusher", "scheduler", "logic", "file", "job");
    private static final List<String> READERS = List.of("sync", "pusher", "scheduler", "logic", "file", "job");
    private static final Map<String, Integer> PORTS = Map.of(
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

    private final Map<String, JsonNode> documents;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> wrong = new HashSet<>();

    /** A URL that one service has of another. */
    private record Url(String of, String by, String scheme, String host, int port) {

        String place() {
            return by + " /" + of;
        }

        String text() {
            return scheme + host + ":" + port;
        }

        boolean isOwnHost() {
            return host.equals("localhost");
        }
    }

    private SecondStatement(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    static Set<String> of(Map<String, JsonNode> documents) {
        SecondStatement statement = new SecondStatement(documents);
        statement.groups();
        BiPredicate<JsonNode, JsonNode> same = JsonNode::equals;
        statement.agreement("N02", "", "/queue", same);
        statement.agreement("N03", "kafka", "/kafka/hosts", SecondStatement::share);
        statement.agreement("N04", "kafka", "/kafka/topic", same);
        statement.agreement("N05", "rethinkdb", "/rethinkdb/host", same);
        statement.agreement("N05", "rethinkdb", "/rethinkdb/port", same);
        statement.agreement("N06", "rethinkdb", "/rethinkdb/db", same);
        statement.agreement("N06", "rethinkdb", "/rethinkdb/table", same);
        statement.urls();
        statement.ports();
        statement.search();
        statement.withoutEffect();
        statement.modes();
        statement.clients();
        statement.offsets();
        return statement.found;
    }

    private void add(String code, String place) {
        found.add(code + " " + place);
        wrong.add(place);
    }

    /** The value at a pointer, or its default; a missing node if there is none. */
    private JsonNode at(String service, String pointer) {
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

    private boolean has(String service, String pointer) {
        return !at(service, pointer).isMissingNode();
    }

    private String text(String service, String pointer) {
        return has(service, pointer) ? at(service, pointer).asString() : "";
    }

    private static boolean share(JsonNode one, JsonNode other) {
        for (JsonNode each : one) {
            for (JsonNode another : other) {
                if (each.equals(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void groups() {
        for (String reader : READERS) {
            String group = text(reader, "/consumer-group");
            String queue = text(reader, "/queue");
            List<String> members = READERS.stream()
                    .filter(each -> text(each, "/consumer-group").equals(group)
                            && text(each, "/queue").equals(queue))
                    .toList();
            String owner = members.contains(group) ? group : members.get(0);
            if (!group.isEmpty() && !owner.equals(reader) && members.contains(reader)) {
                add("N01", reader + " /consumer-group");
            }
        }
    }

    private void agreement(String code, String queue, String pointer, BiPredicate<JsonNode, JsonNode> same) {
        List<String> readers = READERS.stream()
                .filter(each -> queue.isEmpty() || text(each, "/queue").equals(queue))
                .filter(each -> has(each, pointer))
                .toList();
        boolean isProducerAsked =
                queue.isEmpty() || text("client-data", "/queue").equals(queue);
        JsonNode right = isProducerAsked ? at("client-data", pointer) : MissingNode.getInstance();
        if (right.isMissingNode()) {
            readersAlone(code, pointer, readers, same);
            return;
        }
        List<String> odd = readers.stream()
                .filter(each -> !same.test(at(each, pointer), right))
                .toList();
        boolean isProducerAlone = odd.size() == readers.size()
                && odd.size() > 1
                && odd.stream().allMatch(each -> same.test(at(each, pointer), at(odd.get(0), pointer)));
        (isProducerAlone ? List.of("client-data") : odd).forEach(each -> add(code, each + " " + pointer));
    }

    private void readersAlone(String code, String pointer, List<String> readers, BiPredicate<JsonNode, JsonNode> same) {
        Map<String, List<String>> likes = new LinkedHashMap<>();
        for (String reader : readers) {
            String first = likes.keySet().stream()
                    .filter(each -> same.test(at(each, pointer), at(reader, pointer)))
                    .findFirst()
                    .orElse(reader);
            likes.computeIfAbsent(first, unknown -> new ArrayList<>()).add(reader);
        }
        List<String> most = List.of();
        for (List<String> group : likes.values()) {
            most = group.size() > most.size() ? group : most;
        }
        for (String reader : readers) {
            if (!most.contains(reader)) {
                add(code, reader + " " + pointer);
            }
        }
    }

    private List<Url> all() {
        List<Url> all = new ArrayList<>();
        for (String by : ORDER) {
            for (String of : ORDER) {
                String text = by.equals(of) ? "" : text(by, "/" + of);
                if (!text.isEmpty()) {
                    URI uri = URI.create(text);
                    int port = uri.getPort() < 0 ? 80 : uri.getPort();
                    boolean isOwn = uri.getHost().startsWith("127.0.0.")
                            || uri.getHost().equals("localhost");
                    all.add(new Url(of, by, uri.getScheme(), isOwn ? "localhost" : uri.getHost(), port));
                }
            }
        }
        return all;
    }

    /** The port of a peer, where it must be that of its URL; 0 if it need not. */
    private int portFor(Url url) {
        return url.isOwnHost() && documents.containsKey(url.of()) ? port(url.of()) : 0;
    }

    private int port(String service) {
        JsonNode set = at(service, "/port");
        return set.isMissingNode() ? PORTS.getOrDefault(service, 0) : set.asInt();
    }

    private void urls() {
        List<Url> all = all();
        List<String> peers = new ArrayList<>();
        all.forEach(url -> {
            if (!peers.contains(url.of())) {
                peers.add(url.of());
            }
        });
        Map<String, String> owners = new HashMap<>();
        for (String peer : peers) {
            List<Url> its = all.stream().filter(url -> url.of().equals(peer)).toList();
            for (Url url : its) {
                long alike = its.stream()
                        .filter(each -> each.text().equals(url.text()))
                        .count();
                boolean isUsual = portFor(url) == 0 && its.size() > 1 && alike * 2 > its.size();
                if (isUsual || portFor(url) == url.port()) {
                    owners.putIfAbsent(url.text(), peer);
                }
            }
        }
        for (Url url : all) {
            if (!owners.getOrDefault(url.text(), url.of()).equals(url.of())) {
                add("N07", url.place());
            }
        }
        peers.forEach(peer -> urls(all.stream()
                .filter(url -> url.of().equals(peer) && !wrong.contains(url.place()))
                .toList()));
        if (!text("logic", "/scheduler").isEmpty() && !wrong.contains("logic /scheduler")) {
            add("N12", "logic /scheduler");
        }
    }

    /** Of one peer, those that do not lead to another one. */
    private void urls(List<Url> urls) {
        List<Url> odd = urls.stream()
                .filter(url -> portFor(url) != 0 && portFor(url) != url.port())
                .toList();
        boolean isOneRight = urls.stream().anyMatch(url -> portFor(url) == url.port());
        if (!isOneRight
                && odd.size() > 1
                && odd.stream().mapToInt(Url::port).distinct().count() == 1) {
            add("N08", odd.get(0).of() + " /port");
        } else {
            odd.forEach(url -> add("N08", url.place()));
        }
        List<Url> rest = urls.stream().filter(url -> !odd.contains(url)).toList();
        String usual = "";
        long most = 0;
        for (Url url : rest) {
            long alike =
                    rest.stream().filter(each -> each.text().equals(url.text())).count();
            usual = alike > most ? url.text() : usual;
            most = Math.max(alike, most);
        }
        for (Url url : rest) {
            if (!url.text().equals(usual)) {
                add("N10", url.place());
            }
        }
    }

    private void ports() {
        Map<String, Set<String>> hosts = new HashMap<>();
        ORDER.forEach(service -> hosts.put(service, new HashSet<>(Set.of(service))));
        for (Url url : all()) {
            if (url.isOwnHost()) {
                Set<String> together = new HashSet<>(hosts.getOrDefault(url.by(), Set.of()));
                together.addAll(hosts.getOrDefault(url.of(), Set.of()));
                together.forEach(each -> hosts.put(each, together));
            }
        }
        List<String[]> listeners = new ArrayList<>();
        for (String service : ORDER) {
            if (documents.containsKey(service) && PORTS.containsKey(service)) {
                listen(service, "/port", port(service), hosts, listeners);
            }
            if (documents.containsKey(service) && service.equals("pusher")) {
                JsonNode set = at("pusher", "/web_socket_port");
                listen("pusher", "/web_socket_port", set.isMissingNode() ? 2000 : set.asInt(), hosts, listeners);
            }
        }
    }

    private void listen(
            String service, String key, int port, Map<String, Set<String>> hosts, List<String[]> listeners) {
        for (String[] other : listeners) {
            if (hosts.getOrDefault(service, Set.of()).contains(other[0]) && other[1].equals(String.valueOf(port))) {
                found.add("N09 " + service + " " + key);
            }
        }
        listeners.add(new String[] {service, String.valueOf(port)});
    }

    private void search() {
        List<String> searchers = List.of("client-api", "auth", "sync", "scheduler", "logic", "file").stream()
                .filter(each -> has(each, "/elastic/hosts"))
                .toList();
        String usual = "";
        long most = 0;
        for (String searcher : searchers) {
            long alike = searchers.stream()
                    .filter(each -> share(at(each, "/elastic/hosts"), at(searcher, "/elastic/hosts")))
                    .count();
            usual = alike > most ? searcher : usual;
            most = Math.max(alike, most);
        }
        for (String searcher : searchers) {
            if (!share(at(searcher, "/elastic/hosts"), at(usual, "/elastic/hosts"))) {
                add("N11", searcher + " /elastic/hosts");
            }
        }
    }

    private void withoutEffect() {
        for (String service : ORDER) {
            for (String section : List.of("rethinkdb", "kafka", "cassandra")) {
                boolean isNamed = text(service, "/queue").equals(section)
                        || text(service, "/storage").equals(section);
                boolean isKnown =
                        READERS.contains(service) && !section.equals("cassandra") || service.equals("client-data");
                if (has(service, "/" + section) && isKnown && !isNamed) {
                    found.add("N14 " + service + " /" + section);
                }
            }
            for (String key : List.of("/elastic/settings", "/elastic/indices")) {
                if (!service.equals("sync") && has(service, key)) {
                    found.add("N14 " + service + " " + key);
                }
            }
        }
    }

    private void modes() {
        if (text("client-data", "/queue").equals("rethinkdb")
                && text("client-data", "/storage").equals("cassandra")) {
            found.add("N15 client-data /queue");
        }
    }

    private void clients() {
        List<String> users = ORDER.stream()
                .filter(each -> text(each, "/queue").equals("kafka")
                        && !text(each, "/kafka/client-id").isEmpty())
                .toList();
        for (String user : users) {
            String id = text(user, "/kafka/client-id");
            List<String> sharing = users.stream()
                    .filter(each -> text(each, "/kafka/client-id").equals(id))
                    .toList();
            if (!user.equals(sharing.contains(id) ? id : sharing.get(0))) {
                found.add("N19 " + user + " /kafka/client-id");
            }
        }
    }

    private void offsets() {
        for (String user : ORDER) {
            boolean isNoted = ORDER.stream()
                    .filter(each -> text(each, "/queue").equals("rethinkdb"))
                    .filter(each -> !wrong.contains(each + " /rethinkdb/table"))
                    .map(each -> text(each, "/rethinkdb/table"))
                    .anyMatch(table -> !table.isEmpty() && table.equals(text(user, "/rethinkdb/offsettable")));
            if (isNoted && text(user, "/queue").equals("rethinkdb")) {
                found.add("N20 " + user + " /rethinkdb/offsettable");
            }
        }
    }
}
