package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brokers tell clients apart by their id, in their logs and for their quotas. */
final class KafkaClientRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.KAFKA_CLIENT_SHARED;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String service : Services.queueUsers()) {
            reads.add(service + " /queue");
            reads.add(service + " /kafka/client-id");
        }
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        Map<String, List<Fact>> byId = new LinkedHashMap<>();
        for (String service : Services.queueUsers()) {
            Optional<Fact> id = fleet.find(service, "kafka", "client-id");
            if (fleet.hasQueue(service, "kafka") && id.isPresent()) {
                byId.computeIfAbsent(String.valueOf(id.get().value()), unknown -> new ArrayList<>())
                        .add(id.get());
            }
        }
        byId.values().forEach(sharing -> judge(sharing, byId.keySet(), judgement));
    }

    private void judge(List<Fact> sharing, Set<String> ids, Judgement judgement) {
        Fact owner = Fact.namedLikeItsService(sharing);
        List<Fact> others = sharing.stream().filter(each -> !each.equals(owner)).toList();
        for (List<Fact> told : Together.mistakes(others)) {
            judgement.wrong(of(told, owner, ids), told);
        }
    }

    private Finding of(List<Fact> sharing, Fact owner, Set<String> ids) {
        String message = Together.services(sharing)
                + Together.verb(sharing, " calls itself", " call themselves") + " \"" + owner.value()
                + "\" at Kafka, as "
                + owner.service() + " does: its brokers cannot tell them apart";
        return ConsumerGroupRule.ownNames(
                sharing, ids, Finding.warning(code(), message, Together.places(sharing, List.of(owner))));
    }
}
