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
        Map<String, List<Fact>> unnamed = new LinkedHashMap<>();
        for (String service : Services.queueUsers()) {
            for (String section : sections(service)) {
                Optional<Fact> set = fleet.find(service, section);
                if (fleet.uses(service, section)) {
                    set.filter(used -> Misspelt.isOf(section))
                            .map(used -> new Misspelt(section, used))
                            .ifPresent(misspelt -> judge(misspelt, judgement));
                } else {
                    set.ifPresent(unused -> unnamed.computeIfAbsent(section, unknown -> new ArrayList<>())
                            .add(unused));
                }
            }
        }
        unnamed.forEach((section, set) ->
                Together.mistakes(set).forEach(told -> judgement.wrong(unnamed(section, told), told)));
        for (String key : List.of("settings", "indices")) {
            Together.mistakes(indices(fleet, key)).forEach(told -> judgement.wrong(ofIndices(told), told));
        }
    }

    private void judge(Misspelt misspelt, Judgement judgement) {
        for (Fact key : misspelt.keys()) {
            judgement.wrong(Finding.warning(code(), misspelt.words(key), key.place()), key);
        }
    }

    private static List<String> sections(String service) {
        return service.equals(Services.PRODUCER)
                ? List.of("rethinkdb", "cassandra", "kafka")
                : List.of("rethinkdb", "kafka");
    }

    private Finding unnamed(String section, List<Fact> set) {
        String keys = set.get(0).service().equals(Services.PRODUCER)
                ? "neither \"queue\" nor \"storage\" names"
                : "\"queue\" does not name";
        String message = keys + " \"" + section + "\", so " + unread(set);
        return Finding.warning(code(), message, Together.places(set, List.of()));
    }

    private static String unread(List<Fact> set) {
        return Together.services(set) + Together.verb(set, " does", " do") + " not read it";
    }

    private static List<Fact> indices(Fleet fleet, String key) {
        List<Fact> set = new ArrayList<>();
        for (String service : Services.SEARCHERS) {
            if (!service.equals("sync")) {
                fleet.find(service, "elastic", key).ifPresent(set::add);
            }
        }
        return set;
    }

    private Finding ofIndices(List<Fact> set) {
        String message = "only sync makes indices, so " + unread(set);
        return Finding.warning(code(), message, Together.places(set, List.of()));
    }
}
