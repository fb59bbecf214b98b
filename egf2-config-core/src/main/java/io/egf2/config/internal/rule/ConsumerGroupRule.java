package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
                byGroup.computeIfAbsent(queue.get().value() + " " + group.get().value(), unknown -> new ArrayList<>())
                        .add(group.get());
            }
        }
        Set<String> names = new LinkedHashSet<>();
        byGroup.values().forEach(members -> names.add(normal(members.get(0))));
        byGroup.values().forEach(members -> judge(members, names, judgement));
        judgeAlike(byGroup, names, judgement);
    }

    private void judge(List<Fact> members, Set<String> names, Judgement judgement) {
        Fact owner = Fact.namedLikeItsService(members);
        List<Fact> others = members.stream().filter(each -> !each.equals(owner)).toList();
        for (List<Fact> told : Together.mistakes(others)) {
            judgement.wrong(of(told, owner, names), told);
        }
    }

    /** Groups that a person takes for one are perhaps meant to be one, or one of them was copied. */
    private void judgeAlike(Map<String, List<Fact>> byGroup, Set<String> names, Judgement judgement) {
        Map<String, List<List<Fact>>> alike = new LinkedHashMap<>();
        byGroup.forEach((together, members) -> alike.computeIfAbsent(
                        together.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s+", " "),
                        unknown -> new ArrayList<>())
                .add(members));
        for (List<List<Fact>> groups : alike.values()) {
            Fact owner = groups.stream()
                    .map(Fact::namedLikeItsService)
                    .filter(each -> each.service().equals(normal(each)))
                    .findFirst()
                    .orElseGet(() -> Fact.namedLikeItsService(groups.get(0)));
            for (List<Fact> group : groups) {
                Fact first = Fact.namedLikeItsService(group);
                if (!group.contains(owner)) {
                    judgement.wrong(ofAlike(first, owner, group.size() == 1 ? names : Set.of(first.service())), first);
                }
            }
        }
    }

    private static String normal(Fact group) {
        return String.valueOf(group.value()).strip().toLowerCase(Locale.ROOT);
    }

    private Finding of(List<Fact> members, Fact owner, Set<String> names) {
        String message =
                Together.services(members) + Together.verb(members, " is", " are") + " in the consumer group \""
                        + owner.value() + "\" of " + owner.service() + ": they take each other's events";
        return ownNames(members, names, Finding.problem(code(), message, Together.places(members, List.of(owner))));
    }

    private Finding ofAlike(Fact member, Fact owner, Set<String> names) {
        String message = "the consumer group \"" + member.value() + "\" of " + member.service() + " differs from \""
                + owner.value() + "\" of " + owner.service() + " by case or blanks only";
        return ownNames(List.of(member), names, Finding.warning(code(), message, member.place(), owner.place()));
    }

    /** The finding with the hint to write the names of the services, if nobody has them. */
    static Finding ownNames(List<Fact> members, Set<String> names, Finding finding) {
        if (members.stream().anyMatch(each -> names.contains(each.service()))) {
            return finding;
        }
        Fact first = members.get(0);
        String name = '"' + first.service() + '"';
        return members.size() == 1
                ? first.mended(finding, "write " + name, name)
                : finding.withHint("write the name of its service into each but the last");
    }
}
