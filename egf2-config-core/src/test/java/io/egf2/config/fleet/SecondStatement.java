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
    private static final List<String> TAKERS =
            List.of("client-data", "sync", "pusher", "scheduler", "logic", "file", "job");
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

    /** The same mistake at several places: from three on it is told once. */
    private void addAll(String code, List<String> places) {
        places.subList(0, places.size() < 3 ? places.size() : 1).forEach(place -> found.add(code + " " + place));
        wrong.addAll(places);
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
        List<String> told = new ArrayList<>();
        for (String reader : READERS) {
            String group = text(reader, "/consumer-group");
            String queue = text(reader, "/queue");
            List<String> members = READERS.stream()
                    .filter(each -> text(each, "/consumer-group").equals(group)
                            && text(each, "/queue").equals(queue))
                    .toList();
            if (!group.isEmpty() && members.contains(reader) && !told.contains(queue + group)) {
                told.add(queue + group);
                String owner = members.contains(group) ? group : members.get(0);
                addAll(
                        "N01",
                        members.stream()
                                .filter(each -> !each.equals(owner))
                                .map(each -> each + " /consumer-group")
                                .toList());
                groupsAlike(group, queue, owner);
            }
        }
    }

    /** A group whose name only a program tells from that of another one. */
    private void groupsAlike(String group, String queue, String owner) {
        List<String> alike = READERS.stream()
                .filter(each -> text(each, "/queue").equals(queue))
                .filter(each -> text(each, "/consumer-group").strip().equalsIgnoreCase(group.strip()))
                .toList();
        String right = alike.stream()
                .filter(each -> text(each, "/consumer-group").strip().equalsIgnoreCase(each))
                .findFirst()
                .orElse(alike.get(0));
        if (!text(right, "/consumer-group").equals(group)) {
            add("N01", owner + " /consumer-group");
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
        addOnce(code, pointer, isProducerAlone ? List.of("client-data") : odd);
    }

    private void addOnce(String code, String pointer, List<String> services) {
        services.stream().limit(1).forEach(each -> found.add(code + " " + each + " " + pointer));
        services.forEach(each -> wrong.add(each + " " + pointer));
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
        List<String> usual = most;
        addOnce(
                code,
                pointer,
                readers.stream().filter(each -> !usual.contains(each)).toList());
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
        for (String peer : peers) {
            Map<String, List<String>> byOther = new LinkedHashMap<>();
            for (Url url : all) {
                String owner = owners.getOrDefault(url.text(), peer);
                String other = owner.equals(peer) ? elsewhere(url, all) : owner;
                if (url.of().equals(peer) && !other.isEmpty()) {
                    byOther.computeIfAbsent(other, unknown -> new ArrayList<>()).add(url.place());
                }
            }
            byOther.values().forEach(places -> addAll("N07", places));
        }
        peers.forEach(peer -> urls(
                all.stream()
                        .filter(url -> url.of().equals(peer) && !wrong.contains(url.place()))
                        .toList(),
                all));
        if (!text("logic", "/scheduler").isEmpty() && !wrong.contains("logic /scheduler")) {
            add("N12", "logic /scheduler");
        }
    }

    /** Whom a URL leads to by its port or host; empty if nothing tells that it does not lead to its peer. */
    private String elsewhere(Url url, List<Url> all) {
        Map<String, Set<String>> hosts = hosts();
        boolean isOpen = all.stream()
                .anyMatch(each -> !each.of().equals(url.of())
                        && each.host().equals(url.host())
                        && PORTS.containsKey(each.of())
                        && documents.containsKey(each.of())
                        && each.port() == port(each.of()));
        boolean isRight = PORTS.containsKey(url.of()) && documents.containsKey(url.of()) && port(url.of()) == url.port();
        if (isRight && (url.isOwnHost() || isOpen)) {
            return "";
        }
        for (String[] listener : listeners()) {
            boolean isThere = url.isOwnHost()
                    ? hosts.getOrDefault(url.by(), Set.of()).contains(listener[0])
                    : isOpen;
            if (!isRight && isThere && !listener[0].equals(url.of()) && listener[2].equals("" + url.port())) {
                return listener[0];
            }
        }
        for (String[] store : stores()) {
            if (store[1].equals(url.host() + ":" + url.port())) {
                return "the store of " + store[0];
            }
        }
        String label = url.host().split("\\.")[0];
        boolean isAlone = all.stream()
                .noneMatch(each -> !each.equals(url)
                        && each.of().equals(url.of())
                        && each.host().equals(url.host()));
        return ORDER.contains(label) && !label.equals(url.of()) && isAlone ? label : "";
    }

    /** Service and address of each host that is made use of. */
    private List<String[]> stores() {
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
            boolean isWrong = wrong.contains(service + " /rethinkdb/host")
                    || wrong.contains(service + " /rethinkdb/port");
            if (isNamed && !isWrong) {
                String host = text(service, "/rethinkdb/host") + ":" + text(service, "/rethinkdb/port");
                stores.add(new String[] {service, host});
            }
        }
        return stores;
    }

    /** Of one peer, those that do not lead to another one. */
    private void urls(List<Url> urls, List<Url> all) {
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
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (Url url : rest) {
            if (!url.text().equals(usual)) {
                others.computeIfAbsent(url.text(), unknown -> new ArrayList<>()).add(url.place());
            } else if (url.isOwnHost() && isLeftOver(url, all)) {
                add("N10", url.place());
            }
        }
        others.values().forEach(places -> addAll("N10", places));
    }

    private static boolean isLeftOver(Url url, List<Url> all) {
        List<Url> others = all.stream()
                .filter(each -> !each.equals(url) && PORTS.containsKey(each.of()))
                .toList();
        return PORTS.containsKey(url.of())
                && others.size() > 1
                && others.stream()
                        .noneMatch(each -> each.isOwnHost() || each.of().equals(url.of()));
    }

    /** With whom a service is on one host. */
    private Map<String, Set<String>> hosts() {
        Map<String, Set<String>> hosts = new HashMap<>();
        ORDER.forEach(service -> hosts.put(service, new HashSet<>(Set.of(service))));
        for (Url url : all()) {
            if (url.isOwnHost() && PORTS.containsKey(url.of())) {
                Set<String> together = new HashSet<>(hosts.getOrDefault(url.by(), Set.of()));
                together.addAll(hosts.getOrDefault(url.of(), Set.of()));
                together.forEach(each -> hosts.put(each, together));
            }
        }
        return hosts;
    }

    /** Service, key and port of each listener. */
    private List<String[]> listeners() {
        List<String[]> listeners = new ArrayList<>();
        for (String service : ORDER) {
            if (documents.containsKey(service) && PORTS.containsKey(service)) {
                listeners.add(new String[] {service, "/port", "" + port(service)});
            }
            if (documents.containsKey(service) && service.equals("pusher")) {
                JsonNode set = at("pusher", "/web_socket_port");
                listeners.add(new String[] {service, "/web_socket_port", set.isMissingNode() ? "2000" : set.asString()});
            }
        }
        return listeners;
    }

    private void ports() {
        Map<String, Set<String>> hosts = hosts();
        List<String[]> before = new ArrayList<>();
        for (String[] listener : listeners()) {
            Set<String> neighbours = hosts.getOrDefault(listener[0], Set.of());
            boolean isTaken = before.stream()
                    .anyMatch(other -> neighbours.contains(other[0]) && other[2].equals(listener[2]));
            boolean isOfStore = stores().stream()
                    .anyMatch(store -> neighbours.contains(store[0]) && store[1].equals("localhost:" + listener[2]));
            if (isTaken || isOfStore) {
                found.add("N09 " + listener[0] + " " + listener[1]);
            }
            before.add(listener);
        }
    }

    private void search() {
        List<String> all = List.of("client-api", "auth", "sync", "scheduler", "logic", "file").stream()
                .filter(each -> has(each, "/elastic/hosts"))
                .toList();
        boolean isWriterAlone = all.contains("sync")
                && all.size() > 1
                && all.stream()
                        .allMatch(each -> each.equals("sync") || !share(at(each, "/elastic/hosts"), at("sync", "/elastic/hosts")));
        if (isWriterAlone) {
            add("N11", "sync /elastic/hosts");
        }
        List<String> searchers = all.stream()
                .filter(each -> !isWriterAlone || !each.equals("sync"))
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
        for (String section : List.of("rethinkdb", "kafka", "cassandra", "elastic/settings", "elastic/indices")) {
            List<String> places = new ArrayList<>();
            for (String service : section.startsWith("elastic") ? ORDER : TAKERS) {
                boolean isNamed = text(service, "/queue").equals(section)
                        || text(service, "/storage").equals(section);
                boolean isKnown = section.equals("cassandra") ? service.equals("client-data") : !isNamed;
                boolean isOfIndices = section.startsWith("elastic") && service.equals("sync");
                if (has(service, "/" + section) && isKnown && !isNamed && !isOfIndices) {
                    places.add(service + " /" + section);
                }
            }
            addAll("N14", places);
        }
        for (String service : TAKERS) {
            boolean isUsed = text(service, "/queue").equals("kafka");
            if (isUsed && has(service, "/kafka/topics") && !has(service, "/kafka/topic")) {
                add("N14", service + " /kafka/topics");
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
        List<String> users = TAKERS.stream()
                .filter(each -> text(each, "/queue").equals("kafka")
                        && !text(each, "/kafka/client-id").isEmpty())
                .toList();
        Map<String, List<String>> byId = new LinkedHashMap<>();
        users.forEach(user -> byId.computeIfAbsent(text(user, "/kafka/client-id"), unknown -> new ArrayList<>())
                .add(user));
        byId.forEach((id, sharing) -> addAll(
                "N19",
                sharing.stream()
                        .filter(each -> !each.equals(sharing.contains(id) ? id : sharing.get(0)))
                        .map(each -> each + " /kafka/client-id")
                        .toList()));
    }

    private void offsets() {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (String user : TAKERS) {
            String kept = text(user, "/rethinkdb/offsettable");
            boolean isNoted = TAKERS.stream()
                    .filter(each -> text(each, "/queue").equals("rethinkdb"))
                    .filter(each -> !wrong.contains(each + " /rethinkdb/table"))
                    .anyMatch(each -> has(each, "/rethinkdb/table")
                            && text(each, "/rethinkdb/table").equals(kept));
            if (isNoted && text(user, "/queue").equals("rethinkdb")) {
                byTable.computeIfAbsent(kept, unknown -> new ArrayList<>()).add(user + " /rethinkdb/offsettable");
            }
        }
        byTable.values().forEach(places -> addAll("N20", places));
    }
}
