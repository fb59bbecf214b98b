package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Elsewhere.Other;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A URL that leads to another service than the one it stands for, perhaps to the very service that it is given to. */
final class PeerMistakenRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.PEER_MISTAKEN;
    }

    @Override
    public Set<String> reads() {
        return Elsewhere.reads();
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        PeerUrls urls = new PeerUrls(fleet);
        Map<String, List<Fact>> byPeer = urls.byPeer();
        Map<String, Fact> owners = owners(byPeer, urls);
        Elsewhere elsewhere = new Elsewhere(fleet, urls, judgement);
        byPeer.forEach((peer, facts) -> {
            Map<String, List<Fact>> byOther = new LinkedHashMap<>();
            Map<String, Other> others = new LinkedHashMap<>();
            for (Fact fact : facts) {
                ofOwner(peer, owners.get(Hosts.url(PeerUrls.url(fact))))
                        .or(() -> elsewhere.of(peer, fact, PeerUrls.url(fact)))
                        .ifPresent(other -> {
                            others.putIfAbsent(other.words(), other);
                            byOther.computeIfAbsent(other.words(), unknown -> new ArrayList<>())
                                    .add(fact);
                        });
            }
            byOther.forEach((words, same) -> Together.mistakes(same)
                    .forEach(told -> judgement.wrong(of(peer, told, Objects.requireNonNull(others.get(words))), told)));
        });
    }

    private static Optional<Other> ofOwner(String peer, @Nullable Fact owner) {
        return Optional.ofNullable(owner)
                .filter(fact -> !named(fact).equals(peer))
                .map(fact -> new Other(named(fact), named(fact), Optional.of(fact)));
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

    private Finding of(String peer, List<Fact> facts, Other other) {
        boolean isSelf = facts.size() == 1 && facts.get(0).service().equals(other.service());
        String message = "the URL of " + peer + " leads to " + other.words() + (isSelf ? " itself" : "");
        return Finding.problem(
                code(), message, Together.places(facts, other.by().map(List::of).orElse(List.of())));
    }
}
