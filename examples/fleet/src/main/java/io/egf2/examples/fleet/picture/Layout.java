package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A picture with a place for everything: the stages in their order, and then the heights. */
final class Layout {

    static final int MARGIN = 24;

    private static final int STARTS = 32;
    private static final int TRACK = 12;
    private static final int ABOVE_TRACKS = 22;
    private static final int BELOW_TRACKS = 26;

    private final Rows rows;
    private final Ports ports;
    private final List<Tracks> tracks = new ArrayList<>();

    /** The middle of each row, and where the tracks below it begin. */
    private final int[] middles;

    private final int[] channels;
    private final int height;

    /** The best of several. */
    static Layout of(Picture picture) {
        return IntStream.range(0, STARTS)
                .mapToObj(start -> new Layout(picture, start))
                .min(Comparator.comparingInt(Layout::cost))
                .orElseThrow();
    }

    private Layout(Picture picture, int start) {
        this.rows = new Rows(picture);
        Crossings.reduce(rows, start);
        Columns.assign(rows, MARGIN);
        this.ports = Ports.assign(rows);
        this.middles = new int[rows.last() + 1];
        this.channels = new int[rows.last() + 1];
        this.height = heights();
    }

    private int heights() {
        int y = MARGIN;
        for (int row = 0; row <= rows.last(); row++) {
            int high = rows.rows().get(row).stream()
                    .mapToInt(spot -> spot.height)
                    .max()
                    .orElse(0);
            Tracks between = new Tracks(rows.below(row), ports);
            tracks.add(between);
            middles[row] = y + high / 2;
            channels[row] = y + high + ABOVE_TRACKS;
            y = channels[row] + Math.max(0, between.count() - 1) * TRACK + BELOW_TRACKS;
        }
        return y - ABOVE_TRACKS - BELOW_TRACKS + MARGIN;
    }

    private int cost() {
        return tracks.stream().mapToInt(Tracks::cost).sum() + 2 * (width() + height);
    }

    int width() {
        return MARGIN
                + rows.rows().stream()
                        .flatMap(List::stream)
                        .mapToInt(spot -> spot.x + spot.right)
                        .max()
                        .orElse(0);
    }

    int height() {
        return height;
    }

    List<Net> nets() {
        return rows.nets();
    }

    Box box(String id) {
        return rows.box(id);
    }

    /** The boxes and labels, from top to bottom, with the middle of their rows. */
    Map<Spot, Integer> spots() {
        Map<Spot, Integer> spots = new LinkedHashMap<>();
        for (int row = 0; row <= rows.last(); row++) {
            for (Spot spot : rows.rows().get(row)) {
                spots.put(spot, middles[row]);
            }
        }
        return spots;
    }

    /** The way of each edge of a net, from its beginning to its end. */
    Map<Edge, Route> routes(Net net) {
        Map<Spot, Hop> hops = new HashMap<>();
        for (int row = 0; row < rows.last(); row++) {
            for (Link link : rows.below(row)) {
                if (link.net().equals(net)) {
                    hops.put(net.isDown() ? link.upper() : link.lower(), new Hop(link, row));
                }
            }
        }
        Map<Edge, Route> routes = new LinkedHashMap<>();
        net.edges().forEach(edge -> routes.put(edge, route(edge, hops)));
        return routes;
    }

    private Route route(Edge edge, Map<Spot, Hop> hops) {
        Route route = new Route();
        Spot at = box(edge.from());
        for (Hop hop = hops.get(at); hop != null; hop = hops.get(at)) {
            at = add(route, hop.link, hop.row);
        }
        return route;
    }

    private Spot add(Route route, Link link, int row) {
        double upper = end(link.upper(), ports.upper(link), row, 1);
        double lower = end(link.lower(), ports.lower(link), row + 1, -1);
        int track = channels[row] + tracks.get(row).of(link.net()) * TRACK;
        if (link.net().isDown()) {
            route.add(ports.upper(link), upper, track, ports.lower(link), lower);
            return link.lower();
        }
        route.add(ports.lower(link), lower, track, ports.upper(link), upper);
        return link.upper();
    }

    /** The height at which a line leaves a spot, at its bottom or at its top. */
    private double end(Spot spot, int x, int row, int side) {
        double inset = spot instanceof Box box ? box.inset(x) : 0;
        return middles[row] + side * (spot instanceof Box ? spot.height / 2.0 - inset : 0);
    }

    /** A link, and the row above it. */
    private record Hop(Link link, int row) {}
}
