package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** All rules, in the order of their codes. */
final class Rules {

    static final List<Rule> ALL = List.of(new QueueKindRule());

    private Rules() {}

    /** The rules that a broken document kept from being judged in full. */
    static List<ProblemCode> notJudged(Fleet fleet) {
        List<ProblemCode> codes = new ArrayList<>();
        for (Rule rule : ALL) {
            boolean lacks = fleet.broken().stream()
                    .anyMatch(service -> rule.reads().stream().anyMatch(read -> read.startsWith(service + " ")));
            if (lacks) {
                codes.add(rule.code());
            }
        }
        return codes;
    }
}
