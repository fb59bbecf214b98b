package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.Set;

/** The scheduler listens nowhere, so nobody can call it. */
final class SchedulerRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.SCHEDULER_NAMED;
    }

    @Override
    public Set<String> reads() {
        return Set.of("logic /scheduler");
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        fleet.find("logic", "scheduler")
                .filter(url -> !judgement.isWrong(url))
                .ifPresent(url -> judgement.add(
                        Finding.warning(code(), "logic names a scheduler, which listens nowhere", url.place())
                                .withHint("leave the key out")));
    }
}
