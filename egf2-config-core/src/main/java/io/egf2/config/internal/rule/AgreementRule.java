package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Who takes events must look for them where client-data puts them. A key that is not set is not compared. */
final class AgreementRule implements Rule {

    private final ProblemCode code;
    private final String queue;
    private final BiPredicate<Object, Object> areSame;
    private final List<Compared> keys;

    /**
     * A key that is compared.
     *
     * @param what it says, in words
     * @param names of the key and the sections that it is in
     */
    record Compared(String what, List<String> names) {

        static Compared of(String what, String... names) {
            return new Compared(what, List.of(names));
        }
    }

    /**
     * A rule.
     *
     * @param queue the kind of queue that it is for, as a document writes it; empty for all
     */
    AgreementRule(ProblemCode code, String queue, BiPredicate<Object, Object> areSame, Compared... keys) {
        this.code = code;
        this.queue = queue;
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
            keys.forEach(key -> reads.add(service + " /" + String.join("/", key.names())));
        }
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        for (Compared key : keys) {
            List<Fact> readers = new ArrayList<>();
            for (String consumer : Services.CONSUMERS) {
                find(fleet, consumer, key).ifPresent(readers::add);
            }
            Optional<Fact> producer = find(fleet, Services.PRODUCER, key);
            if (producer.isPresent()) {
                judge(key.what(), producer.get(), readers, judgement);
            } else {
                judgeReaders(key.what(), readers, judgement);
            }
        }
    }

    private Optional<Fact> find(Fleet fleet, String service, Compared key) {
        boolean isAsked = queue.isEmpty() || fleet.hasQueue(service, queue);
        return isAsked ? fleet.find(service, key.names().toArray(String[]::new)) : Optional.empty();
    }

    private void judge(String what, Fact producer, List<Fact> readers, Judgement judgement) {
        List<Fact> odd =
                readers.stream().filter(each -> !isSame(each, producer)).toList();
        if (odd.size() == 1) {
            judgement.wrong(ofConsumer(what, odd.get(0), producer, readers.size() > 1), odd.get(0));
        } else if (odd.size() > 1 && odd.size() == readers.size() && groups(odd).size() == 1) {
            judgement.wrong(ofProducer(what, producer, odd), producer);
        } else if (!odd.isEmpty()) {
            List<Fact> right = new ArrayList<>(List.of(producer));
            readers.stream().filter(each -> isSame(each, producer)).forEach(right::add);
            judgement.wrong(ofGroups(what, right, odd), odd);
        }
    }

    /** Where nobody says where the events are, the readers must at least look into one place. */
    private void judgeReaders(String what, List<Fact> readers, Judgement judgement) {
        List<List<Fact>> groups = groups(readers);
        if (groups.size() > 1) {
            List<Fact> usual = groups.get(0);
            List<Fact> odd =
                    readers.stream().filter(each -> !usual.contains(each)).toList();
            Finding finding = odd.size() == 1 ? ofReader(what, odd.get(0), usual) : ofGroups(what, usual, odd);
            judgement.wrong(finding, odd);
        }
    }

    private boolean isSame(Fact one, Fact other) {
        return areSame.test(one.value(), other.value());
    }

    /** Those that agree, most first. */
    private List<List<Fact>> groups(List<Fact> facts) {
        List<List<Fact>> groups = new ArrayList<>();
        for (Fact fact : facts) {
            groups.stream()
                    .filter(group -> isSame(group.get(0), fact))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(fact);
        }
        groups.sort((one, other) -> other.size() - one.size());
        return groups;
    }

    private Finding ofConsumer(String what, Fact odd, Fact producer, boolean isAlone) {
        String message = what + " of " + odd.service() + " is " + words(odd.value()) + ", but that of "
                + producer.service() + ", which puts the events there, is " + words(producer.value());
        Finding finding = Finding.problem(code, message, odd.place(), producer.place());
        return isAlone ? ofOdd(finding, odd, producer) : finding;
    }

    /** Another kind of queue needs a section of its own, which nobody can know. */
    private static Finding ofOdd(Finding finding, Fact odd, Fact producer) {
        String agree = "the other readers agree with " + producer.service();
        if (producer.value() instanceof Enum<?>) {
            return finding.withHint(agree);
        }
        String write = producer.value() instanceof List<?> ? "write the same hosts" : "write " + producer.json();
        return odd.mended(finding.withHint(agree), agree + "; " + write, producer.json());
    }

    private Finding ofReader(String what, Fact odd, List<Fact> usual) {
        String message = what + " of " + odd.service() + " is " + words(odd.value()) + ", but that of "
                + Together.firstOf(usual) + " is " + words(usual.get(0).value());
        return Finding.problem(code, message, odd.place(), usual.get(0).place());
    }

    private Finding ofProducer(String what, Fact producer, List<Fact> readers) {
        String message = what + " of " + producer.service() + ", which puts the events there, is "
                + words(producer.value()) + ", but that of all its readers is "
                + words(readers.get(0).value());
        return Finding.problem(code, message, Together.places(List.of(producer), readers));
    }

    /** Who is wrong is not known: those that differ come first, because they cannot be right with all the others. */
    private Finding ofGroups(String what, List<Fact> usual, List<Fact> odd) {
        List<List<Fact>> groups = new ArrayList<>(List.of(usual));
        groups.addAll(groups(odd));
        String parted = groups.stream()
                .map(group -> words(group.get(0).value()) + " (" + Together.services(group) + ")")
                .collect(Collectors.joining(" or "));
        return Finding.problem(code, what + " is not one: " + parted, Together.places(odd, usual));
    }

    static String words(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof List<?> ? String.join(", ", Hosts.all(value)) : String.valueOf(value);
    }
}
