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
            Optional<Fact> queue = fleet.find(service, "queue");
            Optional<Fact> table = fleet.find(service, SECTION, "table");
            Optional<Fact> offset = fleet.find(service, SECTION, "offsettable");
            if (queue.filter(kind -> AgreementRule.words(kind.value()).equals(SECTION))
                    .isPresent()) {
                table.ifPresent(tables::add);
                offset.ifPresent(offsets::add);
            }
        }
        for (Fact offset : offsets) {
            tables.stream()
                    .filter(table -> table.value().equals(offset.value()) && !judgement.isWrong(table))
                    .findFirst()
                    .ifPresent(table -> judgement.add(of(offset, table)));
        }
    }

    private Finding of(Fact offset, Fact table) {
        String message = offset.service() + " keeps its place in \"" + offset.value()
                + "\", the table of the events: each note of a place is an event again";
        return Finding.problem(code(), message, offset.place(), table.place());
    }
}
