package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** All that takes room, by rows, and the links between one row and the next: what the later stages put into order. */
final class Rows {

    private final Map<String, Box> boxes = new HashMap<>();
    private final List<List<Spot>> rows = new ArrayList<>();
    private final List<List<Link>> links = new ArrayList<>();
    private final List<Net> nets;
    private final Ranks ranks;
    private final Labels labels;
    private final Fitted fitted;

    Rows(Picture picture) {
        this.fitted = new Fitted(picture.nodes());
        this.ranks = new Ranks(picture, fitted);
        this.nets = Net.of(picture, ranks);
        this.labels = new Labels(nets, ranks);
        int last =
                picture.nodes().stream().mapToInt(node -> row(node.id())).max().orElse(0);
        IntStream.rangeClosed(0, last).forEach(any -> rows.add(new ArrayList<>()));
        IntStream.range(0, last).forEach(any -> links.add(new ArrayList<>()));
        picture.nodes().forEach(node -> add(picture, node));
        nets.forEach(this::add);
    }

    List<List<Spot>> rows() {
        return rows;
    }

    List<Net> nets() {
        return nets;
    }

    Box box(String id) {
        return Objects.requireNonNull(boxes.get(id));
    }

    int last() {
        return rows.size() - 1;
    }

    /** The links above a row; none above the first. */
    List<Link> above(int row) {
        return row == 0 ? List.of() : links.get(row - 1);
    }

    /** The links below a row; none below the last. */
    List<Link> below(int row) {
        return row == last() ? List.of() : links.get(row);
    }

    private void add(Picture picture, Node node) {
        List<Edge> loops = picture.edges().stream()
                .filter(edge -> edge.isLoop() && edge.from().equals(node.id()))
                .toList();
        Box box = new Box(node, fitted, loops, Math.max(ports(node.id(), true), ports(node.id(), false)));
        boxes.put(node.id(), box);
        rows.get(row(node.id())).add(box);
    }

    /** How many lines end at the top of a node, or at its bottom. */
    private int ports(String id, boolean isTop) {
        return (int) nets.stream()
                .filter(net -> net.to().equals(id)
                        ? net.isDown() == isTop
                        : net.isDown() != isTop
                                && net.edges().stream()
                                        .anyMatch(edge -> edge.from().equals(id)))
                .count();
    }

    private void add(Net net) {
        int step = net.isDown() ? 1 : -1;
        int end = row(net.to());
        int first = net.first(this::row);
        Spot[] line = new Spot[rows.size()];
        line[end] = box(net.to());
        for (int row = end - step; row != first; row -= step) {
            Pass pass = new Pass(net, row == labels.row(net) ? net.label() : "");
            line[row] = pass;
            rows.get(row).add(pass);
            link(row, pass, line[row + step], net);
        }
        for (Edge edge : net.edges()) {
            int row = row(edge.from());
            link(row, box(edge.from()), line[row + step], net);
        }
    }

    private int row(String id) {
        return labels.compact(ranks.of(id));
    }

    private void link(int row, Spot from, Spot to, Net net) {
        if (net.isDown()) {
            links.get(row).add(new Link(from, to, net));
        } else {
            links.get(row - 1).add(new Link(to, from, net));
        }
    }
}
