package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.config.fleet.FleetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of each mode are good, each by itself and all together, without a problem and without a warning. */
final class ConfigsTest {

    @ParameterizedTest
    @ValueSource(strings = {"small", "scalable"})
    void theNineDocumentsFitEachOther(String mode) {
        assertGood(check(mode));
    }

    @Test
    void inBigDataModeSparkStandsInForSync() {
        List<String> services = new ArrayList<>(FleetCheck.services());
        services.remove("sync");

        assertThat(Configs.of("big-data").resolve("sync.json")).doesNotExist();
        assertGood(check("big-data").withServices(services.toArray(String[]::new)));
    }

    /** EGF2's client-data makes these two tables with {@code --init}, and none of another name. */
    @ParameterizedTest
    @ValueSource(strings = {"client-data", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void theQueueOfSmallModeIsInTheTablesThatAreMadeForIt(String service) throws IOException {
        assertThat(Files.readString(Configs.of("small").resolve(service + ".json")))
                .contains("\"table\": \"events\"", "\"offsettable\": \"event_offset\"");
    }

    private static FleetCheck check(String mode) {
        FleetCheck check = FleetCheck.of(Configs.of(mode) + "/{service}.json");
        return mode.equals("small") ? check.withOneHost() : check;
    }

    private static void assertGood(FleetCheck check) {
        FleetReport report = check.withFailureOnWarning().run();

        assertThat(report.exitCode()).as(report.text()).isZero();
        assertThat(report.documents()).hasSizeGreaterThanOrEqualTo(8);
    }
}
