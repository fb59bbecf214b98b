package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.Optional;
import java.util.Set;

/** Small mode keeps everything in RethinkDB, the others have Kafka: nothing else was ever run. */
final class ModeRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.MODE_UNKNOWN;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Services.PRODUCER + " /queue", Services.PRODUCER + " /storage");
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        Optional<Fact> queue = fleet.find(Services.PRODUCER, "queue");
        Optional<Fact> storage = fleet.find(Services.PRODUCER, "storage");
        if (queue.isPresent()
                && storage.isPresent()
                && queue.get().is("rethinkdb")
                && storage.get().is("cassandra")) {
            String message =
                    "objects in Cassandra and events in RethinkDB are none of the modes: with Cassandra the queue is kafka";
            judgement.add(Finding.warning(
                    code(), message, queue.get().place(), storage.get().place()));
        }
    }
}
