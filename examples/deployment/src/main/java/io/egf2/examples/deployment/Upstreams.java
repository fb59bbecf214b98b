package io.egf2.examples.deployment;

import io.egf2.config.fleet.FleetReport;
import io.egf2.examples.deployment.Route.Reach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which ports of this machine the services listen, as their documents say. */
final class Upstreams {

    private final Map<String, List<Integer>> ports = new HashMap<>();

    private Upstreams() {}

    static Upstreams of(FleetReport report) {
        Upstreams upstreams = new Upstreams();
        report.documents().forEach(document -> upstreams.ports.put(document.service(), document.ports()));
        return upstreams;
    }

    /** The port that a route leads to; the second one of its service if it is for web sockets. */
    int port(Route route) {
        List<Integer> known = ports.getOrDefault(route.service(), List.of());
        int index = route.reach() == Reach.WEB_SOCKET ? 1 : 0;
        if (known.size() <= index) {
            throw new IllegalArgumentException(
                    route.service() + " does not listen where " + route.path() + " leads to");
        }
        return known.get(index);
    }

    /** Whether a service has the port already. */
    boolean has(int port) {
        return ports.values().stream().anyMatch(taken -> taken.contains(port));
    }
}
