package io.egf2.config.internal.rule;

import io.egf2.config.PeerUrl;
import io.egf2.config.internal.rule.Stores.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a URL leads that does not lead to the service that it stands for, as far as ports, hosts and names tell. */
final class Elsewhere {

    /**
     * Another one than the peer.
     *
     * @param service that it is; empty if it is none
     * @param words for it
     * @param by the one that says so; empty if it is the URL itself
     */
    record Other(String service, String words, Optional<Fact> by) {}

    private final Fleet fleet;
    private final List<Fact> ports = new ArrayList<>();
    private final PeerUrls urls;
    private final Map<String, List<Fact>> byPeer;
    private final Stores stores;

    Elsewhere(Fleet fleet, PeerUrls urls, Judgement judgement) {
        this.fleet = fleet;
        this.urls = urls;
        this.byPeer = urls.byPeer();
        this.stores = new Stores(fleet, judgement);
        Services.RECORDS
                .keySet()
                .forEach(service -> Services.ports(service)
                        .forEach(key -> fleet.find(service, key).ifPresent(ports::add)));
    }

    static Set<String> reads() {
        Set<String> reads = PeerUrls.reads();
        reads.addAll(Stores.reads());
        Services.PORTS.forEach((service, keys) -> keys.forEach(key -> reads.add(service + " /" + key)));
        return reads;
    }

    /** Whom a URL leads to that a service might have of a peer. */
    Optional<Other> of(String peer, Fact fact, PeerUrl url) {
        if (isPortOf(peer, url) && (urls.isNeighbour(url) || isOpen(peer, url))) {
            return Optional.empty();
        }
        return listener(peer, fact.service(), url)
                .or(() -> stores.at(url.host(), url.port()).map(Elsewhere::ofStore))
                .or(() -> called(peer, fact, url));
    }

    private static Other ofStore(Store store) {
        return new Other("", store.words(), Optional.of(store.named()));
    }

    private boolean isPortOf(String service, PeerUrl url) {
        return ports.stream()
                .filter(port -> port.service().equals(service) && port.pointer().equals("/port"))
                .anyMatch(port -> port.value().equals(url.port()));
    }

    private Optional<Other> listener(String peer, String by, PeerUrl url) {
        boolean isOwn = isPortOf(peer, url);
        return ports.stream()
                .filter(port ->
                        !isOwn && !port.service().equals(peer) && port.value().equals(url.port()))
                .filter(port -> isThere(port.service(), peer, by, url))
                .findFirst()
                .map(port -> new Other(port.service(), port.service(), Optional.of(port)));
    }

    private boolean isThere(String service, String peer, String by, PeerUrl url) {
        return Hosts.isLoopback(url.host()) || fleet.isOneHost() ? urls.areOnOneHost(service, by) : isOpen(peer, url);
    }

    /** Whether other peers are named at the host by the very ports that they set, so that no balancer stands before it. */
    private boolean isOpen(String peer, PeerUrl url) {
        return byPeer.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(peer))
                .anyMatch(entry -> entry.getValue().stream()
                        .map(PeerUrls::url)
                        .anyMatch(each -> Hosts.host(each.host()).equals(Hosts.host(url.host()))
                                && isPortOf(entry.getKey(), each)));
    }

    /** A host with the name of another service, that nobody else takes for the peer. */
    private Optional<Other> called(String peer, Fact fact, PeerUrl url) {
        String label = Hosts.host(url.host()).split("\\.", 2)[0];
        boolean isOther = Services.RECORDS.containsKey(label) && !label.equals(peer) && isBare(url);
        boolean isAlone = byPeer.getOrDefault(peer, List.of()).stream()
                .noneMatch(each -> !each.equals(fact)
                        && Hosts.host(PeerUrls.url(each).host()).equals(Hosts.host(url.host())));
        return isOther && isAlone ? Optional.of(new Other(label, label, Optional.empty())) : Optional.empty();
    }

    private static boolean isBare(PeerUrl url) {
        return url.uri().getRawPath().isEmpty();
    }
}
