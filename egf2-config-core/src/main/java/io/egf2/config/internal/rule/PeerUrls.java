package io.egf2.config.internal.rule;

import io.egf2.config.PeerUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The URLs by which services name each other. */
final class PeerUrls {

    private final Fleet fleet;

    PeerUrls(Fleet fleet) {
        this.fleet = fleet;
    }

    static Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String service : Services.RECORDS.keySet()) {
            Services.peers(service).forEach(peer -> reads.add(service + " /" + peer));
        }
        return reads;
    }

    static Set<String> readsWithPorts() {
        Set<String> reads = reads();
        for (List<String> peers : Services.PEERS.values()) {
            for (String peer : peers) {
                Services.ports(peer).stream().limit(1).forEach(port -> reads.add(peer + " /" + port));
            }
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

    /** The port that the peer itself sets, if it is on the host of the one that names it: behind a balancer it does not matter. */
    Optional<Fact> portOfNeighbour(String peer, Fact url) {
        boolean isNeighbour = fleet.isOneHost() || Hosts.isLoopback(url(url).host());
        return isNeighbour && !Services.ports(peer).isEmpty() ? fleet.find(peer, "port") : Optional.empty();
    }
}
