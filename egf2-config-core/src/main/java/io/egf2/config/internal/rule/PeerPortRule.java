package io.egf2.config.internal.rule;

import io.egf2.config.PeerUrl;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** On one host a URL must have the port that the peer sets. */
final class PeerPortRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.PEER_PORT;
    }

    @Override
    public Set<String> reads() {
        return PeerUrls.readsWithPorts();
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        PeerUrls urls = new PeerUrls(fleet);
        Map<String, List<Fact>> byPeer = urls.byPeer();
        byPeer.forEach((peer, facts) -> judge(peer, facts, urls, judgement, byPeer));
    }

    private void judge(
            String peer, List<Fact> facts, PeerUrls urls, Judgement judgement, Map<String, List<Fact>> byPeer) {
        List<Fact> wrong = new ArrayList<>();
        Fact set = null;
        int right = 0;
        for (Fact fact : facts) {
            Optional<Fact> port = judgement.isWrong(fact) ? Optional.empty() : urls.portOfNeighbour(peer, fact);
            boolean isRight = port.filter(own -> own.value().equals(port(fact))).isPresent();
            right += isRight ? 1 : 0;
            set = port.orElse(set);
            if (port.isPresent() && !isRight) {
                wrong.add(fact);
            }
        }
        if (set != null
                && right == 0
                && wrong.size() > 1
                && wrong.stream().allMatch(each -> port(each) == port(wrong.get(0)))) {
            judgement.wrong(ofPeer(peer, set, wrong), set);
            wrong.forEach(judgement::told);
        } else if (set != null) {
            wrong.forEach(judgement::told);
            for (Fact fact : wrong) {
                judgement.add(ofUrl(peer, fact, set, mended -> isTrue(mended, peer, byPeer, judgement)));
            }
        }
    }

    /** Whether a URL would be as all others have it, and lead to nobody else. */
    private static boolean isTrue(String mended, String peer, Map<String, List<Fact>> byPeer, Judgement judgement) {
        String url = Hosts.url(PeerUrl.of(mended));
        return byPeer.entrySet().stream()
                .allMatch(entry -> entry.getValue().stream()
                        .filter(fact -> !judgement.isWrong(fact))
                        .allMatch(fact -> Hosts.url(PeerUrls.url(fact)).equals(url)
                                == entry.getKey().equals(peer)));
    }

    private static int port(Fact url) {
        return PeerUrls.url(url).port();
    }

    private Finding ofUrl(String peer, Fact fact, Fact set, Predicate<String> isTrue) {
        PeerUrl url = PeerUrls.url(fact);
        String message =
                "the URL of " + peer + " has the port " + url.port() + ", but " + peer + " listens on " + set.value();
        Finding finding = Finding.problem(code(), message, fact.place(), set.place());
        String right = url.uri().toString().replaceFirst(":" + url.port() + "(?=/|$)", ":" + set.value());
        String hint = "if " + peer + " is right, write " + right;
        boolean isMended = !right.equals(url.uri().toString()) && isTrue.test(right);
        return isMended ? finding.withHint(hint) : finding;
    }

    private Finding ofPeer(String peer, Fact set, List<Fact> urls) {
        List<Place> places = new ArrayList<>(List.of(set.place()));
        urls.forEach(each -> places.add(each.place()));
        String message =
                peer + " listens on " + set.value() + ", but all others look for it at the port " + port(urls.get(0));
        return Finding.problem(code(), message, places.toArray(Place[]::new));
    }
}
