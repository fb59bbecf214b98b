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

/** Two services in one consumer group take each other's events, from either kind of queue. */
final class ConsumerGroupRule implements Rule {

    private static final String GROUP = "consumer-group";

    @Override
    public ProblemCode code() {
        return ProblemCode.CONSUMER_GROUP_SHARED;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String consumer : Services.CONSUMERS) {
            reads.add(consumer + " /queue");
            reads.add(consumer + " /" + GROUP);
        }
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        Map<String, List<Fact>> byGroup = new LinkedHashMap<>();
        for (String consumer : Services.CONSUMERS) {
            Optional<Fact> queue = fleet.find(consumer, "queue");
            Optional<Fact> group = fleet.find(consumer, GROUP);
            if (queue.isPresent() && group.isPresent()) {
                String together = queue.get().value() + " " + group.get().value();
                byGroup.computeIfAbsent(together, unknown -> new ArrayList<>()).add(group.get());
            }
        }
        Set<Object> names = new LinkedHashSet<>();
        byGroup.values().forEach(members -> names.add(members.get(0).value()));
        byGroup.values().forEach(members -> judge(members, names, judgement));
    }

    private void judge(List<Fact> members, Set<Object> names, Judgement judgement) {
        Fact owner = Fact.namedLikeItsService(members);
        for (Fact member : members) {
            if (!member.equals(owner)) {
                judgement.wrong(of(member, owner, names), member);
            }
        }
    }

    private Finding of(Fact member, Fact owner, Set<Object> names) {
        String message = member.service() + " is in the consumer group \"" + member.value() + "\" of " + owner.service()
                + ": they take each other's events";
        Finding finding = Finding.problem(code(), message, member.place(), owner.place());
        String name = '"' + member.service() + '"';
        boolean isFree = !names.contains(member.service());
        return isFree ? member.mended(finding, "write " + name, name) : finding;
    }
}
