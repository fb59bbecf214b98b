package io.egf2.config.internal.rule;

import io.egf2.config.PeerUrl;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** On one host a port has one listener. */
final class PortTakenRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.PORT_TAKEN;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = PeerUrls.reads();
        Services.PORTS.forEach((service, keys) -> keys.forEach(key -> reads.add(service + " /" + key)));
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        Neighbours neighbours = new Neighbours(fleet);
        Map<String, Fact> listeners = new LinkedHashMap<>();
        for (String service : Services.RECORDS.keySet()) {
            for (String key : Services.ports(service)) {
                fleet.find(service, key).ifPresent(port -> judge(port, neighbours, listeners, judgement));
            }
        }
    }

    private void judge(Fact port, Neighbours neighbours, Map<String, Fact> listeners, Judgement judgement) {
        String at = neighbours.hostOf(port.service()) + ':' + port.value();
        Fact other = listeners.putIfAbsent(at, port);
        if (other != null) {
            judgement.add(of(port, other));
        }
    }

    private Finding of(Fact port, Fact other) {
        String message = port.service() + " listens on " + port.value() + " (" + port.pointer() + "), as "
                + (other.service().equals(port.service()) ? "it does already" : other.service() + " does")
                + ": only one of them can start";
        return Finding.problem(code(), message, port.place(), other.place());
    }

    /** Which services are on one host: those that name each other by loopback, or all. */
    private static final class Neighbours {

        private final Map<String, String> hosts = new LinkedHashMap<>();

        Neighbours(Fleet fleet) {
            for (String service : Services.RECORDS.keySet()) {
                hosts.put(service, fleet.isOneHost() ? "" : service);
            }
            for (String service : Services.RECORDS.keySet()) {
                for (String peer : Services.peers(service)) {
                    Optional<Fact> url = fleet.find(service, peer);
                    url.filter(each -> Hosts.isLoopback(((PeerUrl) each.value()).host()))
                            .ifPresent(each -> join(service, peer));
                }
            }
        }

        private void join(String one, String other) {
            String host = hostOf(one);
            String old = hostOf(other);
            hosts.replaceAll((service, each) -> each.equals(old) ? host : each);
        }

        String hostOf(String service) {
            return hosts.getOrDefault(service, service);
        }
    }
}
