package io.egf2.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.ConfigProblem;
import io.egf2.config.PeerUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GreeterSettingsTest {

    private final ConfigBootstrap<GreeterSettings> bootstrap =
            ConfigBootstrap.forService("greeter", GreeterSettings.class).environment(Map.of());

    @TempDir
    Path folder;

    @Test
    void readsTheFileThatIsDelivered() {
        GreeterSettings settings =
                bootstrap.load("--config", "config/greeter.json").settings();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.clientData()).isEqualTo(PeerUrl.of("http://localhost:8000"));
        assertThat(settings.cacheTtl()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.apiKey()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("greeter.json"), "{\"port\": 0, \"greetign\": \"hi\"}");

        ConfigException failure =
                catchThrowableOfType(ConfigException.class, () -> bootstrap.load("--config", file.toString()));

        assertThat(failure.problems())
                .extracting(ConfigProblem::pointer)
                .containsExactlyInAnyOrder("/port", "/greetign", "/client-data");
    }
}
