package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who searches elsewhere than most others finds something else: perhaps on purpose. But what sync writes to where nobody searches, nobody
 * finds.
 */
final class SearchRule implements Rule {

    private static final String WRITER = "sync";

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
        for (Fact writer : List.copyOf(facts)) {
            if (writer.service().equals(WRITER)
                    && facts.size() > 1
                    && sharing(writer, facts).size() == 1) {
                facts.remove(writer);
                judgement.wrong(ofWriter(writer, facts), writer);
            }
        }
        judgeReaders(facts, judgement);
    }

    private void judgeReaders(List<Fact> facts, Judgement judgement) {
        List<Fact> usual = usual(facts);
        List<Fact> odd = facts.stream().filter(each -> !usual.contains(each)).toList();
        for (Fact fact : odd) {
            List<Fact> alike = sharing(fact, odd);
            for (List<Fact> told : Together.mistakes(alike)) {
                if (told.contains(fact) && !judgement.isWrong(fact)) {
                    judgement.wrong(of(told, usual), told);
                }
            }
        }
    }

    /** Those that share hosts with one whom most others share them with. */
    private static List<Fact> usual(List<Fact> facts) {
        List<Fact> usual = List.of();
        for (Fact fact : facts) {
            List<Fact> sharing = sharing(fact, facts);
            usual = sharing.size() > usual.size() ? sharing : usual;
        }
        return usual;
    }

    private static List<Fact> sharing(Fact fact, List<Fact> facts) {
        return facts.stream().filter(each -> share(each, fact)).toList();
    }

    private static boolean share(Fact one, Fact other) {
        return !Collections.disjoint(Hosts.all(one.value()), Hosts.all(other.value()));
    }

    private static String hosts(List<Fact> facts) {
        return AgreementRule.words(facts.get(0).value());
    }

    private Finding of(List<Fact> odd, List<Fact> usual) {
        String message = Together.services(odd) + Together.verb(odd, " searches", " search") + " at " + hosts(odd)
                + ", " + Together.firstOf(usual) + " at " + hosts(usual);
        return Finding.warning(code(), message, Together.places(odd, usual.subList(0, 1)));
    }

    private Finding ofWriter(Fact writer, List<Fact> others) {
        List<Fact> usual = usual(others);
        String message = writer.service() + " writes the index at " + AgreementRule.words(writer.value())
                + ", but nobody searches there: " + Together.firstOf(usual)
                + Together.verb(usual, " searches", " search") + " at " + hosts(usual);
        return Finding.problem(code(), message, writer.place(), usual.get(0).place());
    }
}
