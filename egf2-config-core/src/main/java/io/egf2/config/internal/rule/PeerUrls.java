package io.egf2.config.internal.rule;

import io.egf2.config.PeerUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The URLs by which services name each other, and which services are on one host: those that name each other by loopback, or all. */
final class PeerUrls {

    private final Fleet fleet;
    private final Map<String, String> hosts = new LinkedHashMap<>();

    PeerUrls(Fleet fleet) {
        this.fleet = fleet;
        for (String service : Services.RECORDS.keySet()) {
            hosts.put(service, fleet.isOneHost() ? "" : service);
        }
        for (String service : Services.RECORDS.keySet()) {
            for (String peer : Services.peers(service)) {
                fleet.find(service, peer)
                        .filter(url -> Hosts.isLoopback(url(url).host()) && listens(peer))
                        .ifPresent(url -> join(service, peer));
            }
        }
    }

    static Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String service : Services.RECORDS.keySet()) {
            Services.peers(service).forEach(peer -> reads.add(service + " /" + peer));
        }
        return reads;
    }

    /** By the service that they name, in the order of the documents. */
    Map<String, List<Fact>> byPeer() {
        Map<String, List<Fact>> byPeer = new LinkedHashMap<>();
        for (String service : Services.RECORDS.keySet()) {
            for (String peer : Services.peers(service)) {
                fleet.find(service, peer)
                        .ifPresent(url -> byPeer.computeIfAbsent(peer, unknown -> new ArrayList<>())
                                .add(url));
            }
        }
        return byPeer;
    }

    static PeerUrl url(Fact fact) {
        return (PeerUrl) fact.value();
    }

    /** Whether a URL leads to the host of the one that has it. */
    boolean isNeighbour(PeerUrl url) {
        return fleet.isOneHost() || Hosts.isLoopback(url.host());
    }

    /** The port that the peer itself sets, if it is on the host of the one that names it: behind a balancer it does not matter. */
    Optional<Fact> portOfNeighbour(String peer, Fact url) {
        return isNeighbour(url(url)) && !Services.ports(peer).isEmpty() ? fleet.find(peer, "port") : Optional.empty();
    }

    /** Whether one names a peer by loopback whom nobody else names, while all that name others name them elsewhere. */
    boolean isLeftOver(String peer, Fact fact) {
        List<Fact> others = new ArrayList<>();
        byPeer().forEach((other, facts) -> others.addAll(Services.ports(other).isEmpty() ? List.of() : facts));
        boolean isAsked = others.remove(fact) && !fleet.isOneHost() && others.size() > 1;
        return isAsked
                && Hosts.isLoopback(url(fact).host())
                && others.stream()
                        .noneMatch(each -> each.pointer().equals(fact.pointer())
                                || Hosts.isLoopback(url(each).host()));
    }

    /** Where one listens nowhere, a URL tells nothing of its host. */
    private static boolean listens(String peer) {
        return !Services.ports(peer).isEmpty();
    }

    private void join(String one, String other) {
        String host = hostOf(one);
        String old = hostOf(other);
        hosts.replaceAll((service, each) -> each.equals(old) ? host : each);
    }

    String hostOf(String service) {
        return hosts.getOrDefault(service, service);
    }

    boolean areOnOneHost(String one, String other) {
        return hostOf(one).equals(hostOf(other));
    }
}
