package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is set but read by nobody: perhaps it was meant to be. */
final class WithoutEffectRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.WITHOUT_EFFECT;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String service : Services.queueUsers()) {
            reads.addAll(List.of(service + " /queue", service + " /kafka", service + " /rethinkdb"));
        }
        reads.addAll(List.of(Services.PRODUCER + " /storage", Services.PRODUCER + " /cassandra"));
        for (String service : Services.SEARCHERS) {
            if (!service.equals("sync")) {
                reads.addAll(List.of(service + " /elastic/indices", service + " /elastic/settings"));
            }
        }
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        for (String service : Services.queueUsers()) {
            Optional<Fact> queue = fleet.find(service, "queue");
            Optional<Fact> storage =
                    service.equals(Services.PRODUCER) ? fleet.find(service, "storage") : Optional.empty();
            for (String section : sections(service)) {
                fleet.find(service, section)
                        .filter(set -> !names(queue, section) && !names(storage, section))
                        .ifPresent(set -> judgement.add(unnamed(section, set)));
            }
        }
        for (String service : Services.SEARCHERS) {
            if (!service.equals("sync")) {
                judgeIndices(fleet, service, judgement);
            }
        }
    }

    private static List<String> sections(String service) {
        return service.equals(Services.PRODUCER)
                ? List.of("rethinkdb", "cassandra", "kafka")
                : List.of("rethinkdb", "kafka");
    }

    private static boolean names(Optional<Fact> key, String section) {
        return key.filter(each -> AgreementRule.words(each.value()).equals(section))
                .isPresent();
    }

    private Finding unnamed(String section, Fact set) {
        String keys = set.service().equals(Services.PRODUCER)
                ? "neither \"queue\" nor \"storage\" names"
                : "\"queue\" does not name";
        return Finding.warning(
                code(), keys + " \"" + section + "\", so " + set.service() + " does not read it", set.place());
    }

    private void judgeIndices(Fleet fleet, String service, Judgement judgement) {
        for (String key : List.of("settings", "indices")) {
            fleet.find(service, "elastic", key)
                    .ifPresent(set -> judgement.add(Finding.warning(
                            code(), "only sync makes indices, so " + service + " does not read it", set.place())));
        }
    }
}
