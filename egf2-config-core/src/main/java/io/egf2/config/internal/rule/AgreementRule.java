package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Who takes events must look for them where client-data puts them. A key that is not set is not compared. */
final class AgreementRule implements Rule {

    private final ProblemCode code;
    private final String queue;
    private final String what;
    private final BiPredicate<Object, Object> areSame;
    private final List<String[]> keys;

    /**
     * A rule.
     *
     * @param queue the kind of queue that it is for, as a document writes it; empty for all
     * @param what the keys say, in words
     */
    AgreementRule(ProblemCode code, String queue, String what, BiPredicate<Object, Object> areSame, String[]... keys) {
        this.code = code;
        this.queue = queue;
        this.what = what;
        this.areSame = areSame;
        this.keys = List.of(keys);
    }

    @Override
    public ProblemCode code() {
        return code;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String service : Services.queueUsers()) {
            if (!queue.isEmpty()) {
                reads.add(service + " /queue");
            }
            keys.forEach(key -> reads.add(service + " /" + String.join("/", key)));
        }
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        for (String[] key : keys) {
            Optional<Fact> producer = find(fleet, Services.PRODUCER, key);
            if (producer.isPresent()) {
                judge(fleet, key, producer.get(), judgement);
            } else {
                judgeReaders(fleet, key, judgement);
            }
        }
    }

    /** Where nobody says where the events are, the readers must at least look into one place. */
    private void judgeReaders(Fleet fleet, String[] key, Judgement judgement) {
        List<List<Fact>> groups = new ArrayList<>();
        for (String consumer : Services.CONSUMERS) {
            find(fleet, consumer, key).ifPresent(fact -> groupOf(fact, groups).add(fact));
        }
        groups.sort((one, other) -> other.size() - one.size());
        for (List<Fact> group : groups.subList(Math.min(1, groups.size()), groups.size())) {
            for (Fact odd : group) {
                judgement.wrong(ofReader(odd, groups.get(0).get(0)), odd);
            }
        }
    }

    private List<Fact> groupOf(Fact fact, List<List<Fact>> groups) {
        for (List<Fact> group : groups) {
            if (areSame.test(group.get(0).value(), fact.value())) {
                return group;
            }
        }
        groups.add(new ArrayList<>());
        return groups.get(groups.size() - 1);
    }

    private void judge(Fleet fleet, String[] key, Fact producer, Judgement judgement) {
        List<Fact> others = new ArrayList<>();
        int agreeing = 0;
        for (String consumer : Services.CONSUMERS) {
            Optional<Fact> fact = find(fleet, consumer, key);
            boolean agrees = fact.isPresent() && areSame.test(fact.get().value(), producer.value());
            agreeing += agrees ? 1 : 0;
            fact.filter(each -> !agrees).ifPresent(others::add);
        }
        if (agreeing == 0 && others.size() > 1 && areAlike(others)) {
            judgement.wrong(ofProducer(producer, others), producer);
            return;
        }
        for (Fact other : others) {
            judgement.wrong(ofConsumer(other, producer, agreeing > 0), other);
        }
    }

    private boolean areAlike(List<Fact> facts) {
        return facts.stream()
                .allMatch(each -> areSame.test(each.value(), facts.get(0).value()));
    }

    private Optional<Fact> find(Fleet fleet, String service, String... key) {
        boolean isAsked = queue.isEmpty()
                || fleet.find(service, "queue")
                        .filter(kind -> words(kind.value()).equals(queue))
                        .isPresent();
        return isAsked ? fleet.find(service, key) : Optional.empty();
    }

    private Finding ofConsumer(Fact consumer, Fact producer, boolean areOthersRight) {
        String message = what + " of " + consumer.service() + " is " + words(consumer.value()) + ", but "
                + producer.service() + " puts events into " + words(producer.value());
        Finding finding = Finding.problem(code, message, consumer.place(), producer.place());
        return areOthersRight ? ofOdd(finding, consumer, producer) : finding;
    }

    /** Another kind of queue needs a section of its own, which nobody can know. */
    private Finding ofOdd(Finding finding, Fact consumer, Fact producer) {
        String agree = "the other readers agree with " + producer.service();
        if (producer.value() instanceof Enum<?>) {
            return finding.withHint(agree);
        }
        String write = producer.value() instanceof List<?> ? "write the same hosts" : "write " + producer.json();
        return consumer.mended(finding.withHint(agree), agree + "; " + write, producer.json());
    }

    private Finding ofReader(Fact odd, Fact usual) {
        String message = what + " of " + odd.service() + " is " + words(odd.value()) + ", but " + usual.service()
                + " looks into " + words(usual.value());
        return Finding.problem(code, message, odd.place(), usual.place());
    }

    private Finding ofProducer(Fact producer, List<Fact> consumers) {
        List<Place> places = new ArrayList<>(List.of(producer.place()));
        consumers.forEach(each -> places.add(each.place()));
        String message = what + " of " + producer.service() + " is " + words(producer.value())
                + ", but all its readers look into " + words(consumers.get(0).value());
        return Finding.problem(code, message, places.toArray(Place[]::new));
    }

    static String words(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof List<?> ? String.join(", ", Hosts.all(value)) : String.valueOf(value);
    }
}
