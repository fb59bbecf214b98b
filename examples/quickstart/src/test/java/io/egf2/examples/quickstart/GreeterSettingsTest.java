package io.egf2.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.ConfigProblem;
import io.egf2.config.PeerUrl;
import io.egf2.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GreeterSettingsTest {

    /** Not the environment of the machine that runs the test. */
    private final ConfigBootstrap<GreeterSettings> bootstrap =
            ConfigBootstrap.forService("greeter", GreeterSettings.class).environment(Map.of("GREETER_KEY", "s3cr3t"));

    @TempDir
    Path folder;

    private String file(String document) throws IOException {
        return Files.writeString(folder.resolve("greeter.json"), document).toString();
    }

    @Test
    void readsTheFileThatIsDelivered() {
        GreeterSettings settings =
                bootstrap.load("--config", "config/greeter.json").settings();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.clientData()).isEqualTo(PeerUrl.of("http://localhost:8000"));
        assertThat(settings.tone()).isEqualTo(Tone.FORMAL);
        assertThat(settings.cacheTtl()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.apiKey()).isEmpty();
    }

    @Test
    void takesTheKeyFromTheEnvironment() throws IOException {
        String file = file("{\"client-data\": \"http://localhost:8000\", \"api_key\": \"env:GREETER_KEY\"}");

        GreeterSettings settings = bootstrap.load("--config", file).settings();

        assertThat(settings.apiKey()).contains(Secret.of("s3cr3t"));
        assertThat(settings.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws IOException {
        String file = file("{\"port\": 0, \"tone\": \"rude\", \"cache_tll\": 5}");

        ConfigException failure = catchThrowableOfType(ConfigException.class, () -> bootstrap.load("--config", file));

        assertThat(failure.problems())
                .extracting(ConfigProblem::pointer)
                .containsExactlyInAnyOrder("/port", "/tone", "/cache_tll", "/client-data");
        assertThat(failure.report()).contains("did you mean \"cache_ttl\"?");
        assertThat(failure.exitCode()).isEqualTo(78);
    }
}
