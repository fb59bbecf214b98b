package io.egf2.config.fleet;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.internal.rule.Fact;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A host that a document names, and that its service will connect to.
 *
 * @param fact which names it
 * @param host its name or address
 * @param port of it
 * @param words for it in a report
 */
record Aim(Fact fact, String host, int port, String words) {

    /** The port that Cassandra's drivers take if none is set. */
    private static final int CASSANDRA = 9042;

    static List<Aim> all(Fleet fleet) {
        List<Aim> aims = new ArrayList<>();
        for (String service : fleet.documents().keySet()) {
            for (String peer : Services.peers(service)) {
                fleet.find(service, peer).map(Aim::ofPeer).ifPresent(aims::add);
            }
            if (Services.SEARCHERS.contains(service)) {
                addHosts(fleet.find(service, "elastic", "hosts"), aims);
            }
            addStores(fleet, service, aims);
        }
        return aims;
    }

    private static void addStores(Fleet fleet, String service, List<Aim> aims) {
        if (fleet.uses(service, "kafka")) {
            addHosts(fleet.find(service, "kafka", "hosts"), aims);
        }
        if (fleet.uses(service, "rethinkdb")) {
            fleet.find(service, "rethinkdb", "host")
                    .ifPresent(host -> fleet.find(service, "rethinkdb", "port")
                            .ifPresent(
                                    port -> aims.add(of(host, String.valueOf(host.value()), (Integer) port.value()))));
        }
        if (fleet.uses(service, "cassandra")) {
            fleet.find(service, "cassandra").ifPresent(section -> addContactPoints(section, aims));
        }
    }

    private static Aim ofPeer(Fact fact) {
        PeerUrl url = (PeerUrl) fact.value();
        return of(fact, url.host(), url.port());
    }

    private static void addHosts(Optional<Fact> hosts, List<Aim> aims) {
        for (Fact each : hosts.map(Fact::elements).orElse(List.of())) {
            HostAndPort host = (HostAndPort) each.value();
            aims.add(of(each, host.host(), host.port()));
        }
    }

    /** The section is its driver's, and so its values are not shown. */
    private static void addContactPoints(Fact section, List<Aim> aims) {
        for (Fact point : section.elements("contactPoints")) {
            String text = String.valueOf(point.value());
            int colon = text.indexOf(':') == text.lastIndexOf(':') ? text.indexOf(':') : -1;
            String digits = colon < 0 ? "" : text.substring(colon + 1);
            boolean hasPort = digits.matches("[0-9]{1,4}|[1-5][0-9]{4}");
            aims.add(new Aim(
                    point,
                    hasPort ? text.substring(0, colon) : text,
                    hasPort ? Integer.parseInt(digits) : CASSANDRA,
                    "the contact point of Cassandra"));
        }
    }

    private static Aim of(Fact fact, String host, int port) {
        return new Aim(fact, host, port, host + ':' + port);
    }

    /** Whether the host may be told; not in a section that is its driver's. */
    boolean isShown() {
        return words.indexOf(' ') < 0;
    }

    /** The same for all that name one place. */
    String address() {
        return host.toLowerCase(Locale.ROOT) + ':' + port;
    }
}
