package io.egf2.config.fleet;

import io.egf2.config.internal.rule.Hosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Systems that are one, although the lists of their hosts differ: those of one name that share a host. The own machine of one fleet
 * is not that of another.
 */
final class OneAndSame {

    /** All hosts of a system, by each of them behind the name of the system. */
    private final Map<String, Set<String>> systems = new HashMap<>();

    void add(String fleet, Systems.Used used) {
        Set<String> all = new LinkedHashSet<>();
        for (String host : hosts(fleet, used)) {
            all.addAll(systems.getOrDefault(used.name() + ' ' + host, Set.of(host)));
        }
        all.forEach(host -> systems.put(used.name() + ' ' + host, all));
    }

    /** All hosts of a system that was added; empty if only its driver knows them. */
    String hostsOf(String fleet, Systems.Used used) {
        List<String> known = hosts(fleet, used);
        return known.isEmpty()
                ? ""
                : String.join(", ", systems.getOrDefault(used.name() + ' ' + known.get(0), Set.of()));
    }

    private static List<String> hosts(String fleet, Systems.Used used) {
        List<String> hosts = new ArrayList<>();
        for (String each : used.hosts()) {
            boolean isOwn = Hosts.isLoopback(each.substring(0, Math.max(0, each.lastIndexOf(':'))));
            hosts.add(isOwn && !fleet.isEmpty() ? fleet + '/' + each : each);
        }
        return hosts;
    }
}
