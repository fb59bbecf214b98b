package io.egf2.config.internal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.StageFailure;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, because a system property is one for all tests. */
@Isolated
class ConfigPropertyTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("egf_config", "http://h/env");

    @AfterEach
    void clear() {
        System.clearProperty("config");
    }

    private static ConfigLocation location(String... args) {
        return ConfigParameter.find(args, Environment.of(ENVIRONMENT)).location();
    }

    @Test
    void theSystemPropertyComesBeforeTheEnvironment() {
        System.setProperty("config", "http://h/property");

        assertThat(location()).hasToString("http://h/property");
    }

    @Test
    void theArgumentsComeBeforeTheSystemProperty() {
        System.setProperty("config", "http://h/property");

        assertThat(location("-c", "http://h/arg")).hasToString("http://h/arg");
    }

    @Test
    void aBlankSystemPropertyCountsAsAbsent() {
        System.setProperty("config", " ");

        assertThat(location()).hasToString("http://h/env");
    }

    @Test
    void aMalformedSystemPropertyIsAFailureOfTheLocation() {
        System.setProperty("config", "http:/x");

        assertThatThrownBy(() -> location()).isInstanceOf(StageFailure.class).hasMessage("LOCATION");
    }

    @Test
    void theReportNamesWhatIsToBeCorrected() {
        System.setProperty("config", "{\"password\": \"hunter2\"}");
        assertThat(report(Map.of())).isEqualTo("""
                        auth cannot start: 1 problem in its location

                          1. (system property config)  -Dconfig holds a document, not its location  [EGF2-L01]
                             hint: put the document into a file, and give the path of the file

                        Nothing was started. Correct the system property config and start auth again.  (exit 64)""");
        System.clearProperty("config");
        assertThat(report(Map.of("egf_config", "http:/x")))
                .contains("1. (environment variable egf_config)  expected a URL or path, found \"http:/x\"")
                .contains("Correct the environment variable egf_config and start auth again.  (exit 64)");
        assertThat(report(Map.of("EGF_CONFIG", "file://etc/x.json"))).isEqualTo("""
                        auth cannot start: 1 problem in its location

                          1. (environment variable EGF_CONFIG)  expected a URL or path, found "file://etc/x.json": a file on another host cannot be read  [EGF2-L01]
                             hint: a path on this machine has three slashes: file:///etc/egf2/auth.json

                        Nothing was started. Correct the environment variable EGF_CONFIG and start auth again.  (exit 64)""");
        assertThat(report(Map.of("EGF_CONFIG", "vault:x/y")))
                .contains("(environment variable EGF_CONFIG)  there is no fetcher for the scheme vault")
                .contains("Correct the environment variable EGF_CONFIG and start auth again.  (exit 64)");
        assertThat(report(Map.of("EGF_CONFIG", "http://h/a", "egf_config", "{\"password\": \"hunter2\"}")))
                .contains(
                        "the environment variables EGF_CONFIG and egf_config differ, as \"http://h/a\" and a document")
                .contains("Correct the environment variable EGF_CONFIG and start auth again.  (exit 64)");
        assertThat(report(Map.of(), "--config={\"password\": \"hunter2\"}"))
                .contains("1. --config holds a document, not its location  [EGF2-L01]")
                .contains("Correct the command line and start auth again.  (exit 64)");
    }

    record Nothing() {}

    private static String report(Map<String, String> environment, String... args) {
        ConfigException failure = catchThrowableOfType(
                ConfigException.class,
                () -> ConfigBootstrap.forService("auth", Nothing.class)
                        .environment(environment)
                        .load(args));
        assertThat(failure.report()).doesNotContain("hunter2");
        return failure.report();
    }
}
