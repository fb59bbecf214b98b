package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ChildJvm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand documents: all are asked for at once, and a gibibyte of heap is enough. */
final class ManyDocumentsTest {

    private static final int FLEETS = 125;
    private static final String[] SERVICES = {
        "client-data", "client-api", "auth", "sync", "pusher", "scheduler", "logic", "file"
    };

    /** Checks the fleets of the server that the first argument names. */
    static final class ManyMain {

        private ManyMain() {}

        public static void main(String[] args) {
            String[] fleets = new String[FLEETS];
            for (int i = 0; i < FLEETS; i++) {
                fleets[i] = "f" + i;
            }
            FleetReport report = FleetCheck.of(args[0] + "/{fleet}/{service}.json")
                    .withServices(SERVICES)
                    .withFleets(fleets)
                    .run();
            String text = report.text();
            System.out.print(report.documents().size() + " documents, "
                    + report.links().size() + " links" + text.substring(text.lastIndexOf("  (exit")));
            System.exit(report.exitCode());
        }
    }

    @Test
    void allAreAskedForBeforeAnyIsAnswered(@TempDir Path directory) throws Exception {
        Sets set = Sets.copy("scalable", directory);
        Map<String, String> documents = new HashMap<>();
        set.services().forEach(service -> documents.put(service + ".json", set.read(service)));
        int count = FLEETS * SERVICES.length;

        try (Gathering server = new Gathering(documents, count)) {
            ChildJvm.Result result = ChildJvm.under()
                    .with("-Xmx1g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                    .result(ManyMain.class, server.url(""));

            assertThat(result.err()).isEmpty();
            assertThat(result.out()).isEqualTo("1000 documents, 3000 links  (exit 0)");
            assertThat(server.missing()).isZero();
        }
    }
}
