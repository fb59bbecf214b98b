package io.egf2.config.internal.rule;

import io.egf2.config.PeerUrl;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** On one host a URL must have the port that the peer sets. */
final class PeerPortRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.PEER_PORT;
    }

    @Override
    public Set<String> reads() {
        return Elsewhere.reads();
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        PeerUrls urls = new PeerUrls(fleet);
        Elsewhere elsewhere = new Elsewhere(fleet, urls, judgement);
        Map<String, List<Fact>> byPeer = urls.byPeer();
        byPeer.forEach((peer, facts) -> judge(
                peer,
                facts,
                urls,
                judgement,
                (fact, mended) -> !urls.isLeftOver(peer, fact)
                        && elsewhere.of(peer, fact, PeerUrl.of(mended)).isEmpty()
                        && isTrue(mended, peer, byPeer, judgement)));
    }

    private void judge(
            String peer, List<Fact> facts, PeerUrls urls, Judgement judgement, BiPredicate<Fact, String> isTrue) {
        List<Fact> wrong = new ArrayList<>();
        List<Fact> right = new ArrayList<>();
        Fact set = null;
        for (Fact fact : facts) {
            Optional<Fact> port = judgement.isWrong(fact) ? Optional.empty() : urls.portOfNeighbour(peer, fact);
            set = port.orElse(set);
            port.ifPresent(own -> (own.value().equals(port(fact)) ? right : wrong).add(fact));
        }
        if (set != null
                && right.isEmpty()
                && wrong.size() > 1
                && wrong.stream().allMatch(each -> port(each) == port(wrong.get(0)))) {
            judgement.wrong(ofPeer(peer, set, wrong), set);
            wrong.forEach(judgement::told);
        } else if (set != null) {
            wrong.forEach(judgement::told);
            for (Fact fact : wrong) {
                String mended = right.isEmpty()
                        ? mended(fact, set)
                        : String.valueOf(right.get(0).value());
                Finding finding = ofUrl(peer, fact, set);
                boolean isMended = isTrue.test(fact, mended);
                judgement.add(isMended ? finding.withHint("if " + peer + " is right, write " + mended) : finding);
            }
        }
    }

    private static String mended(Fact fact, Fact set) {
        PeerUrl url = PeerUrls.url(fact);
        return url.scheme() + "://" + url.host() + ':' + set.value() + url.uri().getRawPath();
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

    private Finding ofUrl(String peer, Fact fact, Fact set) {
        String message =
                "the URL of " + peer + " has the port " + port(fact) + ", but " + peer + " listens on " + set.value();
        return Finding.problem(code(), message, fact.place(), set.place());
    }

    private Finding ofPeer(String peer, Fact set, List<Fact> urls) {
        String message =
                peer + " listens on " + set.value() + ", but all others look for it at the port " + port(urls.get(0));
        return Finding.problem(code(), message, Together.places(List.of(set), urls));
    }
}
