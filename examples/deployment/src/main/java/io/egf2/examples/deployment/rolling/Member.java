package io.egf2.examples.deployment.rolling;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.config.fleet.FleetReport;
import io.egf2.examples.smallmode.DemoException;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the nine services, as far as the system around it has to know.
 *
 * @param name its name
 * @param ports where each of its instances listens, as its document says; the second one is for web sockets
 */
record Member(String name, List<Integer> ports) {

    private static final int INSTANCES = 2;

    /** Those whose documents are in a folder, each called before the services that ask it. */
    static List<Member> of(Path documents) throws DemoException {
        FleetReport report = FleetCheck.of(documents + "/{service}.json").run();
        if (report.exitCode() != 0) {
            throw new DemoException("the documents are not good to begin with:\n" + report.text());
        }
        return report.documents().stream()
                .map(document -> new Member(document.service(), document.ports()))
                .toList();
    }

    boolean hasPort() {
        return !ports.isEmpty();
    }

    boolean hasWebSockets() {
        return ports.size() > 1;
    }

    int port() {
        return ports.get(0);
    }

    int webSocketPort() {
        return ports.get(1);
    }

    /** Two where a balancer can choose. */
    int instances() {
        return hasPort() ? INSTANCES : 1;
    }

    String host() {
        return name + ".egf2.internal";
    }

    /** The name of its document in the bucket. */
    String document() {
        return name + ".json";
    }
}
