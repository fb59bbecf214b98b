package io.egf2.examples.fleet.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An order of the nodes that few edges run against; those are drawn upwards. The way of Eades, Lin and Smyth: take what nobody
 * talks to from the front, what talks to nobody from the back, and else the one that talks most.
 */
final class Acyclic {

    private final List<Edge> all;
    private final List<Edge> edges;
    private final Set<String> left;

    private Acyclic(Picture picture) {
        this.all = picture.edges().stream().filter(edge -> !edge.isLoop()).toList();
        this.edges = new ArrayList<>(all);
        this.left = new LinkedHashSet<>(picture.byId().keySet());
    }

    /** The ids of all nodes, in such an order. */
    static List<String> order(Picture picture) {
        return new Acyclic(picture).order();
    }

    private List<String> order() {
        List<String> front = new ArrayList<>();
        Deque<String> back = new ArrayDeque<>();
        while (!left.isEmpty()) {
            takeAll(id -> outgoing(id) == 0).forEach(back::addFirst);
            front.addAll(takeAll(id -> incoming(id) == 0));
            left.stream()
                    .max(Comparator.<String>comparingLong(id -> surplus(edges, id))
                            .thenComparing(id -> surplus(all, id)))
                    .ifPresent(id -> front.add(take(id)));
        }
        front.addAll(back);
        return front;
    }

    private List<String> takeAll(Predicate<String> isWanted) {
        List<String> taken = new ArrayList<>();
        for (List<String> some = some(isWanted); !some.isEmpty(); some = some(isWanted)) {
            some.forEach(id -> taken.add(take(id)));
        }
        return taken;
    }

    private List<String> some(Predicate<String> isWanted) {
        return left.stream().filter(isWanted).toList();
    }

    private String take(String id) {
        left.remove(id);
        edges.removeIf(edge -> edge.from().equals(id) || edge.to().equals(id));
        return id;
    }

    private long outgoing(String id) {
        return edges.stream().filter(edge -> edge.from().equals(id)).count();
    }

    private long incoming(String id) {
        return edges.stream().filter(edge -> edge.to().equals(id)).count();
    }

    /** By how many edges a node talks more than it is talked to. */
    private static long surplus(List<Edge> edges, String id) {
        return edges.stream()
                .mapToLong(edge -> edge.from().equals(id) ? 1 : edge.to().equals(id) ? -1 : 0)
                .sum();
    }
}
