package io.egf2.config.internal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.config.internal.fetch.ConfigLocation;
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
        return ConfigParameter.find(args, ENVIRONMENT).location();
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
}
