package io.egf2.examples.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return link.upper() instanceof Pass ? link.upper().x : places.get(new Port(link.upper(), false, link.net()));
    }

    /** Where a link ends, at its lower row. */
    int lower(Link link) {
        return link.lower() instanceof Pass ? link.lower().x : places.get(new Port(link.lower(), true, link.net()));
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
            while (spot instanceof Pass pass && taken.getOrDefault(spot.x, pass.net) != pass.net) {
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
                Map<Net, List<Integer>> tops = new LinkedHashMap<>();
                for (Link link : rows.above(row)) {
                    if (link.lower() == box) {
                        tops.computeIfAbsent(link.net(), any -> new ArrayList<>())
                                .add(upper(link));
                    }
                }
                assign(box, true, tops, taken);
                Map<Net, List<Integer>> bottoms = new LinkedHashMap<>();
                for (Link link : rows.below(row)) {
                    if (link.upper() == box) {
                        bottoms.computeIfAbsent(link.net(), any -> new ArrayList<>())
                                .add(link.lower().x);
                    }
                }
                assign(box, false, bottoms, Map.of());
            }
        }
    }

    private void assign(Box box, boolean isTop, Map<Net, List<Integer>> ends, Map<Integer, Net> taken) {
        List<Net> nets = new ArrayList<>(ends.keySet());
        nets.sort(Comparator.comparing(net -> mean(ends.get(net))));
        double[] wanted = new double[nets.size()];
        for (int i = 0; i < wanted.length; i++) {
            double even = box.x + box.half * (2.0 * (i + 1) / (wanted.length + 1) - 1);
            double mean = mean(ends.get(nets.get(i)));
            wanted[i] = Math.abs(mean - box.x) <= box.half ? mean : even;
        }
        int[] found = new Nearest(box, wanted, (i, x) -> taken.getOrDefault(x, nets.get(i)) == nets.get(i)).places();
        for (int i = 0; i < found.length; i++) {
            places.put(new Port(box, isTop, nets.get(i)), found[i]);
        }
    }

    private static double mean(List<Integer> ends) {
        return ends.stream().mapToInt(end -> end).average().orElseThrow();
    }

    /** Where a net ends at a box. */
    private record Port(Spot box, boolean isTop, Net net) {}
}
