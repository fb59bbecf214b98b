package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All name one peer by one URL. */
final class PeerUrlRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.PEER_URL_DIFFERS;
    }

    @Override
    public Set<String> reads() {
        return PeerUrls.reads();
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        PeerUrls urls = new PeerUrls(fleet);
        urls.byPeer().forEach((peer, facts) -> {
            Map<String, List<Fact>> byUrl = new LinkedHashMap<>();
            for (Fact fact : facts) {
                if (!judgement.isWrong(fact)) {
                    byUrl.computeIfAbsent(Hosts.url(PeerUrls.url(fact)), unknown -> new ArrayList<>())
                            .add(fact);
                }
            }
            if (byUrl.size() > 1) {
                judge(peer, new ArrayList<>(byUrl.values()), judgement);
            }
            facts.stream()
                    .filter(fact -> !judgement.isWrong(fact) && urls.isLeftOver(peer, fact))
                    .forEach(fact -> judgement.wrong(ofLeftOver(peer, fact), fact));
        });
    }

    private void judge(String peer, List<List<Fact>> groups, Judgement judgement) {
        groups.sort((one, other) -> other.size() - one.size());
        for (List<Fact> group : groups.subList(1, groups.size())) {
            for (List<Fact> odd : Together.mistakes(group)) {
                judgement.wrong(of(peer, odd, groups.get(0)), odd);
            }
        }
    }

    private Finding of(String peer, List<Fact> odd, List<Fact> usual) {
        String message = Together.services(odd) + Together.verb(odd, " names ", " name ") + peer + " by "
                + odd.get(0).value() + ", but " + Together.firstOf(usual)
                + Together.verb(usual, " names", " name") + " it by "
                + usual.get(0).value();
        return Finding.problem(code(), message, Together.places(odd, usual.subList(0, 1)));
    }

    /** Perhaps of a developer's machine; but the two may be on one host indeed. */
    private Finding ofLeftOver(String peer, Fact fact) {
        String message = fact.service() + " names " + peer + " on its own host, by " + fact.value()
                + ", but all other URLs of services lead to other hosts";
        return Finding.warning(code(), message, fact.place());
    }
}
