package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A URL that leads to another service than the one it stands for, perhaps to the very service that it is given to. */
final class PeerMistakenRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.PEER_MISTAKEN;
    }

    @Override
    public Set<String> reads() {
        return PeerUrls.readsWithPorts();
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        PeerUrls urls = new PeerUrls(fleet);
        Map<String, List<Fact>> byPeer = urls.byPeer();
        Map<String, Fact> owners = owners(byPeer, urls);
        byPeer.forEach((peer, facts) -> facts.forEach(fact -> {
            Fact owner = owners.get(Hosts.url(PeerUrls.url(fact)));
            if (owner != null && !named(owner).equals(peer)) {
                judgement.wrong(of(peer, fact, owner), fact);
            }
        }));
    }

    /** Whom a URL belongs to, by the one that says so: most of those that name it, or its own port. */
    private static Map<String, Fact> owners(Map<String, List<Fact>> byPeer, PeerUrls urls) {
        Map<String, Fact> owners = new LinkedHashMap<>();
        byPeer.forEach((peer, facts) -> facts.forEach(fact -> {
            String url = Hosts.url(PeerUrls.url(fact));
            Optional<Fact> port = urls.portOfNeighbour(peer, fact);
            boolean isOwn = port.filter(
                            set -> set.value().equals(PeerUrls.url(fact).port()))
                    .isPresent();
            boolean isUsual = port.isEmpty() && isMost(url, facts) && facts.size() > 1;
            if (isOwn || isUsual) {
                owners.putIfAbsent(url, port.filter(set -> isOwn).orElse(fact));
            }
        }));
        return owners;
    }

    private static boolean isMost(String url, List<Fact> facts) {
        long same = facts.stream()
                .filter(each -> Hosts.url(PeerUrls.url(each)).equals(url))
                .count();
        return same * 2 > facts.size();
    }

    /** The service that a fact speaks of: its own port, or the peer that its key names. */
    private static String named(Fact owner) {
        return owner.value() instanceof Integer
                ? owner.service()
                : owner.pointer().substring(1);
    }

    private Finding of(String peer, Fact fact, Fact owner) {
        String other = named(owner).equals(fact.service()) ? fact.service() + " itself" : named(owner);
        String message = "the URL of " + peer + " leads to " + other;
        return Finding.problem(code(), message, fact.place(), owner.place());
    }
}
