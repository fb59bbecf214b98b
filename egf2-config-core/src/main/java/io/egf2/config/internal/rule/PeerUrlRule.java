package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
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
        new PeerUrls(fleet).byPeer().forEach((peer, facts) -> {
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
        });
    }

    private void judge(String peer, List<List<Fact>> groups, Judgement judgement) {
        groups.sort((one, other) -> other.size() - one.size());
        Fact usual = groups.get(0).get(0);
        boolean isClear = groups.get(0).size() > groups.get(1).size();
        for (List<Fact> group : groups.subList(1, groups.size())) {
            for (Fact odd : group) {
                judgement.wrong(of(peer, odd, usual, isClear ? groups.get(0).size() : 0), odd);
            }
        }
    }

    private Finding of(String peer, Fact odd, Fact usual, int many) {
        String message = odd.service() + " names " + peer + " by " + odd.value() + ", but "
                + (many > 1 ? many + " others name" : usual.service() + " names") + " it by " + usual.value();
        List<Place> places = List.of(odd.place(), usual.place());
        return Finding.problem(code(), message, places.toArray(Place[]::new));
    }
}
