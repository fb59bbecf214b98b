package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who notes its place in the table of the events makes an event of each note, and reads it, and notes its place. */
final class OffsetsRule implements Rule {

    private static final String SECTION = "rethinkdb";

    @Override
    public ProblemCode code() {
        return ProblemCode.OFFSETS_AMONG_EVENTS;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        for (String service : Services.queueUsers()) {
            reads.addAll(
                    List.of(service + " /queue", service + " /rethinkdb/table", service + " /rethinkdb/offsettable"));
        }
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        List<Fact> tables = new ArrayList<>();
        List<Fact> offsets = new ArrayList<>();
        for (String service : Services.queueUsers()) {
            Optional<Fact> table = fleet.find(service, SECTION, "table");
            Optional<Fact> offset = fleet.find(service, SECTION, "offsettable");
            if (fleet.hasQueue(service, SECTION)) {
                table.ifPresent(tables::add);
                offset.ifPresent(offsets::add);
            }
        }
        tables.removeIf(judgement::isWrong);
        tables.stream().map(Fact::value).distinct().forEach(name -> {
            List<Fact> same =
                    offsets.stream().filter(each -> each.value().equals(name)).toList();
            Together.mistakes(same).forEach(told -> judgement.wrong(of(told, tableOf(told.get(0), tables)), told));
        });
    }

    private static Fact tableOf(Fact offset, List<Fact> tables) {
        return tables.stream()
                .filter(table -> table.value().equals(offset.value()))
                .findFirst()
                .orElseThrow();
    }

    private Finding of(List<Fact> offsets, Fact table) {
        String message = Together.services(offsets)
                + Together.verb(offsets, " keeps its place", " keep their places") + " in \"" + table.value()
                + "\", the table of the events: each note of a place is an event again";
        return Finding.problem(code(), message, Together.places(offsets, List.of(table)));
    }
}
