package io.egf2.config.fleet;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules of URLs and ports, said again. */
final class SecondStatementOfUrls extends PlainFleet {

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

    SecondStatementOfUrls(PlainFleet same) {
        super(same);
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

    void urls() {
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
        boolean isRight =
                PORTS.containsKey(url.of()) && documents.containsKey(url.of()) && port(url.of()) == url.port();
        if (isRight && (url.isOwnHost() || isOpen)) {
            return "";
        }
        for (String[] listener : listeners()) {
            boolean isThere =
                    url.isOwnHost() ? hosts.getOrDefault(url.by(), Set.of()).contains(listener[0]) : isOpen;
            if (!isRight && isThere && !listener[0].equals(url.of()) && listener[2].equals("" + url.port())) {
                return listener[0];
            }
        }
        for (String[] store : stores()) {
            if (store[1].equals(url.host() + ":" + url.port())) {
                return "the store of " + store[0];
            }
        }
        String label = url.host().split("\\.", 2)[0];
        boolean isAlone = all.stream()
                .noneMatch(each -> !each.equals(url)
                        && each.of().equals(url.of())
                        && each.host().equals(url.host()));
        return ORDER.contains(label) && !label.equals(url.of()) && isAlone ? label : "";
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
                listeners.add(
                        new String[] {service, "/web_socket_port", set.isMissingNode() ? "2000" : set.asString()});
            }
        }
        return listeners;
    }

    void ports() {
        Map<String, Set<String>> hosts = hosts();
        List<String[]> before = new ArrayList<>();
        for (String[] listener : listeners()) {
            Set<String> neighbours = hosts.getOrDefault(listener[0], Set.of());
            boolean isTaken =
                    before.stream().anyMatch(other -> neighbours.contains(other[0]) && other[2].equals(listener[2]));
            boolean isOfStore = stores().stream()
                    .anyMatch(store -> neighbours.contains(store[0]) && store[1].equals("localhost:" + listener[2]));
            if (isTaken || isOfStore) {
                found.add("N09 " + listener[0] + " " + listener[1]);
            }
            before.add(listener);
        }
    }
}
