package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConfigBootstrapTest {

    record Settings(int port) {}

    private static final ConfigBootstrap<Settings> BOOTSTRAP = ConfigBootstrap.forService("auth", Settings.class)
            .environment(Map.of())
            .fetcher(FixedFetcher.of("{\"port\": 1}"));

    @Test
    void eachWitherGivesANewBootstrapAndLeavesTheOldOneAsItWas() {
        ConfigBootstrap<Settings> small = BOOTSTRAP.maxBytes(5);

        assertThat(catchThrowableOfType(ConfigException.class, () -> small.load("--config", "test:x"))
                        .problems())
                .extracting(ConfigProblem::code)
                .containsExactly(ProblemCode.TOO_LARGE);
        assertThat(BOOTSTRAP.load("--config", "test:x").settings().port()).isEqualTo(1);
    }

    @Test
    void valuesOutOfBoundsAreRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigBootstrap.forService(" ", Settings.class));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.timeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.timeout(Duration.ofHours(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.timeout(Duration.ofNanos(999_999)));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.timeout(Duration.ofSeconds(Long.MIN_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.timeout(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.maxBytes(0));
    }

    @Test
    void theTimeoutOfTheArgumentsWinsOverThatOfTheCode() {
        List<Duration> seen = new ArrayList<>();
        ConfigFetcher watching = new ConfigFetcher() {
            @Override
            public Set<String> schemes() {
                return Set.of("watch");
            }

            @Override
            public FetchedDocument fetch(FetchRequest request) {
                seen.add(request.remaining());
                return FetchedDocument.of("{\"port\": 1}".getBytes(StandardCharsets.UTF_8));
            }
        };
        ConfigBootstrap<Settings> bootstrap = BOOTSTRAP.fetcher(watching).timeout(Duration.ofMinutes(2));

        bootstrap.load("--config", "watch:x");
        bootstrap.load("--config", "watch:x", "--config-timeout=40m");

        assertThat(seen.get(0)).isBetween(Duration.ofSeconds(90), Duration.ofMinutes(2));
        assertThat(seen.get(1)).isBetween(Duration.ofMinutes(39), Duration.ofMinutes(40));
    }

    @Test
    void theListenerIsToldOnceOfASuccessAndNotOfAFailure() {
        List<LoadedConfig<Settings>> told = new ArrayList<>();
        ConfigBootstrap<Settings> listening = BOOTSTRAP.whenLoaded(told::add);

        LoadedConfig<Settings> loaded = listening.load("--config", "test:x");
        assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> listening.load("--config", "nobody:x"));

        assertThat(told).extracting(LoadedConfig::fingerprint).containsExactly(loaded.fingerprint());
        assertThat(loaded.revision()).contains("r1");
        assertThat(loaded.location()).hasToString("test:x");
        assertThat(loaded).asString().contains("test:x").contains(loaded.fingerprint());
    }

    @Test
    void theActingSwitchesAreIgnoredByLoad() {
        assertThat(BOOTSTRAP
                        .load("--config-check", "--config", "test:x")
                        .settings()
                        .port())
                .isEqualTo(1);
    }

    @Test
    void argumentsOfTheServiceAreLeftAlone() {
        assertThat(BOOTSTRAP
                        .load("serve", "--verbose", "--config", "test:x", "-n", "3")
                        .settings()
                        .port())
                .isEqualTo(1);
    }

    @Test
    void anExceptionNamesItsStageAndItsExitCode() {
        ConfigException failure = catchThrowableOfType(ConfigException.class, BOOTSTRAP::load);

        assertThat(failure.stage()).isEqualTo(Stage.PARAMETER);
        assertThat(failure.exitCode()).isEqualTo(64);
        assertThat(failure.report()).isEqualTo(failure.getMessage()).startsWith("auth cannot start: ");
    }
}
