package io.egf2.examples.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.LoadedConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZipFetcherTest {

    record Settings(int port) {}

    private final ConfigBootstrap<Settings> bootstrap = ConfigBootstrap.forService("zipped", Settings.class)
            .environment(Map.of())
            .maxBytes(1_000);

    @TempDir
    Path folder;

    private Path archive() throws IOException {
        Path archive = folder.resolve("release.zip");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("auth.json"));
            zip.write("{\"port\": 2016}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("bomb.json"));
            zip.write(new byte[1_000_000]);
        }
        return archive;
    }

    @Test
    void readsAnEntryAndGivesItsChecksumAsRevision() throws IOException {
        LoadedConfig<Settings> loaded = bootstrap.load("--config", "zip:" + archive() + "!/auth.json");

        assertThat(loaded.settings().port()).isEqualTo(2016);
        assertThat(loaded.revision())
                .hasValueSatisfying(revision -> assertThat(revision).startsWith("crc "));
    }

    @ParameterizedTest
    @CsvSource({
        "release.zip!/absent.json, 66, has no entry absent.json",
        "absent.zip!/auth.json, 66, there is no archive",
        "release.zip, 64, the location names no entry of an archive",
        "release.zip!/bomb.json, 65, larger than",
        "plain.txt!/auth.json, 69, is no archive",
        "empty!/auth.json, 77, it must be a file"
    })
    void saysWhatIsWrong(String location, int exitCode, String words) throws IOException {
        archive();
        Files.writeString(folder.resolve("plain.txt"), "no archive");
        Files.createDirectory(folder.resolve("empty"));

        ConfigException failure = catchThrowableOfType(
                ConfigException.class, () -> bootstrap.load("--config", "zip:" + folder + "/" + location));

        assertThat(failure.exitCode()).as(failure.report()).isEqualTo(exitCode);
        assertThat(failure.report()).contains(words);
    }

    @Test
    void isListedAmongTheSchemesThereAre() {
        ConfigException failure =
                catchThrowableOfType(ConfigException.class, () -> bootstrap.load("--config", "tar:/release.tar"));

        assertThat(failure.exitCode()).isEqualTo(64);
        assertThat(failure.report()).contains("zip");
    }
}
