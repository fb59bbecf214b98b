package io.egf2.examples.fleet.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The final places in each row, and where lines end at the boxes. Between two rows no two nets go up and down at the same
 * place: what ends at the lower row keeps clear of what begins at the upper one.
 */
final class Ports {

    private static final int NEAR = 6 * Spot.STEP;

    private final Rows rows;
    private final Map<Port, Integer> places = new HashMap<>();

    private Ports(Rows rows) {
        this.rows = rows;
    }

    static Ports assign(Rows rows) {
        Ports ports = new Ports(rows);
        for (int row = 0; row <= rows.last(); row++) {
            Map<Integer, Net> taken = new HashMap<>();
            for (Link link : rows.above(row)) {
                taken.put(ports.upper(link), link.net());
            }
            ports.place(row, taken);
            ports.assign(row, taken);
        }
        return ports;
    }

    /** Where a link begins, at its upper row. */
    int upper(Link link) {
        return link.upper() instanceof Pass ? link.upper().x : place(new Port(link.upper(), false, link.net()));
    }

    /** Where a link ends, at its lower row. */
    int lower(Link link) {
        return link.lower() instanceof Pass ? link.lower().x : place(new Port(link.lower(), true, link.net()));
    }

    private int place(Port port) {
        return Objects.requireNonNull(places.get(port));
    }

    private void place(int row, Map<Integer, Net> taken) {
        List<Spot> spots = rows.rows().get(row);
        for (int i = spots.size() - 1; i >= 0; i--) {
            Spot spot = spots.get(i);
            boolean isLast = i + 1 == spots.size();
            int most = isLast ? Integer.MAX_VALUE : spots.get(i + 1).x - Spot.between(spot, spots.get(i + 1));
            int straight = straight(spot, row);
            spot.x = straight <= most ? straight : spot.x;
        }
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            int least = i == 0 ? spot.left + Layout.MARGIN : spots.get(i - 1).x + Spot.between(spots.get(i - 1), spot);
            spot.x = Math.max(least, spot.x);
            while (spot instanceof Pass pass && !isFree(pass.x, pass.net, taken)) {
                spot.x += Spot.STEP;
            }
        }
    }

    /** Where a spot has to be so that the line from above is straight, or near the middle of a box, if that is not far away. */
    private int straight(Spot spot, int row) {
        List<Link> links =
                rows.above(row).stream().filter(link -> link.lower() == spot).toList();
        boolean isOneLine = links.stream().map(Link::net).distinct().count() == 1;
        if (!isOneLine || spot instanceof Pass && links.size() > 1) {
            return spot.x;
        }
        int from = (int) links.stream().mapToInt(this::upper).average().orElseThrow() / Spot.STEP * Spot.STEP;
        int near = spot instanceof Box ? 2 * NEAR : NEAR;
        int nearest = Math.max(spot.x - near, Math.min(spot.x + near, from));
        return nearest == from || spot instanceof Box ? nearest : spot.x;
    }

    private void assign(int row, Map<Integer, Net> taken) {
        for (Spot spot : rows.rows().get(row)) {
            if (spot instanceof Box box) {
                Stream<Link> above = rows.above(row).stream().filter(link -> link.lower() == box);
                assign(box, true, ends(above, this::upper), taken);
                Stream<Link> below = rows.below(row).stream().filter(link -> link.upper() == box);
                assign(box, false, ends(below, link -> link.lower().x), Map.of());
            }
        }
    }

    private static List<End> ends(Stream<Link> links, ToIntFunction<Link> other) {
        return links
                .collect(Collectors.groupingBy(Link::net, LinkedHashMap::new, Collectors.averagingInt(other)))
                .entrySet()
                .stream()
                .map(net -> new End(net.getKey(), net.getValue()))
                .sorted(Comparator.comparing(End::other))
                .toList();
    }

    /** Straight where that is possible, and else evenly spread. */
    private void assign(Box box, boolean isTop, List<End> ends, Map<Integer, Net> taken) {
        double[] wanted = new double[ends.size()];
        for (int i = 0; i < wanted.length; i++) {
            double even = box.x + box.half * (2.0 * (i + 1) / (wanted.length + 1) - 1);
            double other = ends.get(i).other;
            wanted[i] = Math.abs(other - box.x) <= box.half ? other : even;
        }
        int[] found = new Nearest(box, wanted, (i, x) -> isFree(x, ends.get(i).net, taken)).places();
        for (int i = 0; i < found.length; i++) {
            places.put(new Port(box, isTop, ends.get(i).net), found[i]);
        }
    }

    private static boolean isFree(int x, Net net, Map<Integer, Net> taken) {
        return taken.getOrDefault(x, net).equals(net);
    }

    /** Where the lines of a net come from, or where they go to. */
    private record End(Net net, double other) {}

    /** Where a net ends at a box. */
    private record Port(Spot box, boolean isTop, Net net) {}
}
