package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Who takes events from a queue of another kind than the one they are put into gets none. */
final class QueueKindRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.QUEUE_KIND;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>(Set.of(Services.PRODUCER + " /queue"));
        Services.CONSUMERS.forEach(consumer -> reads.add(consumer + " /queue"));
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Consumer<Finding> found) {
        Optional<Fact> producer = fleet.find(Services.PRODUCER, "queue");
        for (String consumer : Services.CONSUMERS) {
            Optional<Fact> kind = fleet.find(consumer, "queue");
            if (producer.isPresent() && kind.isPresent() && kind.get().value() != producer.get().value()) {
                found.accept(of(kind.get(), producer.get()));
            }
        }
    }

    private Finding of(Fact consumer, Fact producer) {
        String message = consumer.service() + " takes events from " + words(consumer) + ", but " + producer.service()
                + " puts them into " + words(producer);
        return Finding.problem(code(), message, consumer.place(), producer.place());
    }

    private static String words(Fact kind) {
        return kind.value().toString().toLowerCase(Locale.ROOT);
    }
}
