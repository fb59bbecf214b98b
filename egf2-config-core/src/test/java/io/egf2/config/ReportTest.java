package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole reports, as the operator sees them: each folder of {@code reports} holds a document, perhaps an environment, and the
 * text that is expected.
 */
final class ReportTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(REPORTS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWordForWordWhatIsExpected(String name) throws IOException {
        Path folder = REPORTS.resolve(name);

        ConfigException failure = failure(Files.readAllBytes(folder.resolve("document.json")), environment(folder));

        if (Boolean.getBoolean("samples.update")) {
            Files.writeString(folder.resolve("expected.txt"), failure.report() + "\n");
        }
        assertThat(failure.report() + "\n").isEqualTo(Files.readString(folder.resolve("expected.txt")));
        assertThat(failure.getMessage()).isEqualTo(failure.report());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdsNoSecret(String name) throws IOException {
        Path folder = REPORTS.resolve(name);

        byte[] document = Files.readAllBytes(folder.resolve("document.json"));

        assertThat(Leaks.everythingOf(failure(document, environment(folder)), document))
                .doesNotContain("hunter2")
                .doesNotContain("s3cr3t");
    }

    static Map<String, String> environment(Path folder) throws IOException {
        Path file = folder.resolve("environment.properties");
        Map<String, String> environment = new HashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            properties.load(Files.newBufferedReader(file));
            properties.stringPropertyNames().forEach(key -> environment.put(key, properties.getProperty(key)));
        }
        return environment;
    }

    private static ConfigException failure(byte[] document, Map<String, String> environment) {
        ConfigBootstrap<SampleSettings> bootstrap = ConfigBootstrap.forService("auth", SampleSettings.class)
                .environment(environment)
                .fetcher(new FixedFetcher(document));
        return catchThrowableOfType(
                ConfigException.class, () -> bootstrap.load("--config", "test://config.internal/auth.json"));
    }
}
