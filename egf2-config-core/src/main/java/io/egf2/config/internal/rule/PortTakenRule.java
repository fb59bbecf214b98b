package io.egf2.config.internal.rule;

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
        return Elsewhere.reads();
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        PeerUrls urls = new PeerUrls(fleet);
        Stores stores = new Stores(fleet, judgement);
        Map<String, Fact> listeners = new LinkedHashMap<>();
        for (String service : Services.RECORDS.keySet()) {
            for (String key : Services.ports(service)) {
                fleet.find(service, key)
                        .flatMap(port -> judge(port, urls, listeners, stores))
                        .ifPresent(judgement::add);
            }
        }
    }

    private Optional<Finding> judge(Fact port, PeerUrls urls, Map<String, Fact> listeners, Stores stores) {
        String at = urls.hostOf(port.service()) + ':' + port.value();
        Fact other = listeners.putIfAbsent(at, port);
        if (other != null) {
            boolean isSame = other.service().equals(port.service());
            return Optional.of(of(port, isSame ? "it does already" : other.service() + " does", other));
        }
        return stores.beside(port.service(), (Integer) port.value(), urls)
                .map(store -> of(port, store.words() + " by loopback does", store.named()));
    }

    private Finding of(Fact port, String as, Fact other) {
        String message = port.service() + " listens on " + port.value() + " (" + port.pointer() + "), as " + as
                + ": only one of them can start";
        return Finding.problem(code(), message, port.place(), other.place());
    }
}
