package io.egf2.config.internal.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which services are on one host: those that name each other by loopback, or all. */
final class Neighbours {

    private final Map<String, String> hosts = new LinkedHashMap<>();

    Neighbours(Fleet fleet) {
        for (String service : Services.RECORDS.keySet()) {
            hosts.put(service, fleet.isOneHost() ? "" : service);
        }
        for (String service : Services.RECORDS.keySet()) {
            for (String peer : Services.peers(service)) {
                fleet.find(service, peer)
                        .filter(url -> Hosts.isLoopback(PeerUrls.url(url).host()) && listens(peer))
                        .ifPresent(url -> join(service, peer));
            }
        }
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
