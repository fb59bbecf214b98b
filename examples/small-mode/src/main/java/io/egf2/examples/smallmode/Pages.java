package io.egf2.examples.smallmode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What a service answers. {@code /health} is its own page. Any other request that it serves, to {@code /} or below {@code /v1/}, asks
 * all peers at once for theirs, by the names that the document gives them: 200 with all pages, or 502 with what went wrong.
 */
final class Pages {

    /** For all peers together. */
    static final int SECONDS = 5;

    private final Health health;
    private final List<Peer> peers;
    private final ExecutorService threads;

    Pages(Health health, List<Peer> peers, ExecutorService threads) {
        this.health = health;
        this.peers = List.copyOf(peers);
        this.threads = threads;
    }

    Answer answer(String method, String path) {
        boolean isHealth = path.equals("/health");
        if (!isHealth && !path.equals("/") && !path.startsWith("/v1/")) {
            return Answer.refusal(404, "there is nothing at " + path);
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.refusal(405, method + " is not served, only GET and HEAD");
        }
        return isHealth ? health.answer() : withPeers();
    }

    private Answer withPeers() {
        List<String> pages = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try {
            List<Future<String>> answers = threads.invokeAll(peers, SECONDS, TimeUnit.SECONDS);
            for (int i = 0; i < peers.size(); i++) {
                add(peers.get(i), answers.get(i), pages, failures);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add("\"\": \"interrupted\"");
        }
        return failures.isEmpty() ? answer(200, "peers", pages) : answer(502, "failed", failures);
    }

    private static void add(Peer peer, Future<String> answer, List<String> pages, List<String> failures)
            throws InterruptedException {
        String key = Json.quoted(peer.name()) + ": ";
        try {
            pages.add(key + answer.get());
        } catch (ExecutionException e) {
            failures.add(key
                    + Json.quoted(peer.asked() + ": "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage()));
        } catch (CancellationException e) {
            failures.add(key + Json.quoted(peer.asked() + ": no answer within " + SECONDS + " s"));
        }
    }

    /** The service's own page with one more key. */
    private Answer answer(int status, String key, List<String> members) {
        String own = health.answer().json();
        return new Answer(
                status,
                own.substring(0, own.length() - 1) + ", \"" + key + "\": {" + String.join(", ", members) + "}}");
    }
}
