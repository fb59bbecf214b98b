package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who searches elsewhere than sync writes, or most others search, finds something else: perhaps on purpose. */
final class SearchRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.SEARCH_DIFFERS;
    }

    @Override
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>();
        Services.SEARCHERS.forEach(service -> reads.add(service + " /elastic/hosts"));
        return reads;
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        List<Fact> facts = new ArrayList<>();
        for (String service : Services.SEARCHERS) {
            fleet.find(service, "elastic", "hosts").ifPresent(facts::add);
        }
        facts.stream()
                .max((one, other) -> sharing(one, facts) - sharing(other, facts))
                .ifPresent(usual -> {
                    for (Fact fact : facts) {
                        if (!share(fact, usual)) {
                            judgement.wrong(of(fact, usual), fact);
                        }
                    }
                });
    }

    private static int sharing(Fact fact, List<Fact> facts) {
        return (int) facts.stream().filter(each -> share(each, fact)).count();
    }

    static boolean share(Fact one, Fact other) {
        return !Collections.disjoint(Hosts.all(one.value()), Hosts.all(other.value()));
    }

    private Finding of(Fact odd, Fact usual) {
        String message = odd.service() + " searches at " + AgreementRule.words(odd.value()) + ", " + usual.service()
                + " at " + AgreementRule.words(usual.value());
        return Finding.warning(code(), message, odd.place(), usual.place());
    }
}
