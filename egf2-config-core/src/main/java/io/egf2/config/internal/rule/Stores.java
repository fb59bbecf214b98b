package io.egf2.config.internal.rule;

import io.egf2.config.HostAndPort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The hosts of Kafka, search and databases that the documents name, and make use of; those told to be wrong aside. */
final class Stores {

    /**
     * A host.
     *
     * @param name what it is
     * @param named where
     */
    record Store(String name, Fact named, String host, int port) {

        boolean isAt(String other, int itsPort) {
            return port == itsPort && Hosts.host(host).equals(Hosts.host(other));
        }

        String words() {
            return "the " + name + " that " + named.service() + " names";
        }
    }

    private final List<Store> all = new ArrayList<>();

    Stores(Fleet fleet, Judgement judgement) {
        Predicate<Fact> isGood = fact -> !judgement.isWrong(fact);
        for (String service : Services.SEARCHERS) {
            fleet.find(service, "elastic", "hosts").filter(isGood).ifPresent(hosts -> addAll("Elasticsearch", hosts));
        }
        for (String service : Services.queueUsers()) {
            if (fleet.uses(service, "kafka")) {
                fleet.find(service, "kafka", "hosts").filter(isGood).ifPresent(hosts -> addAll("Kafka", hosts));
            }
            if (fleet.uses(service, "rethinkdb")) {
                addRethinkDb(
                        fleet.find(service, "rethinkdb", "host").filter(isGood),
                        fleet.find(service, "rethinkdb", "port").filter(isGood));
            }
        }
    }

    static Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        Services.SEARCHERS.forEach(service -> reads.add(service + " /elastic/hosts"));
        reads.add(Services.PRODUCER + " /storage");
        for (String service : Services.queueUsers()) {
            reads.addAll(List.of(
                    service + " /queue",
                    service + " /kafka/hosts",
                    service + " /rethinkdb/host",
                    service + " /rethinkdb/port"));
        }
        return reads;
    }

    private void addAll(String name, Fact hosts) {
        for (Fact each : hosts.elements()) {
            HostAndPort host = (HostAndPort) each.value();
            all.add(new Store(name, each, host.host(), host.port()));
        }
    }

    private void addRethinkDb(Optional<Fact> host, Optional<Fact> port) {
        if (host.isPresent() && port.isPresent()) {
            Fact named = host.get().said().source() == null ? port.get() : host.get();
            all.add(new Store("RethinkDB", named, String.valueOf(host.get().value()), (Integer)
                    port.get().value()));
        }
    }

    Optional<Store> at(String host, int port) {
        return all.stream().filter(each -> each.isAt(host, port)).findFirst();
    }

    /** What has a port on the host of a service, by loopback of those that are there. */
    Optional<Store> beside(String service, int port, PeerUrls urls) {
        return all.stream()
                .filter(each -> each.isAt("localhost", port))
                .filter(each -> urls.areOnOneHost(service, each.named().service()))
                .findFirst();
    }
}
