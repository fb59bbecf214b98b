package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.internal.util.EC2MetadataUtils;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/**
 * The module beside the {@code S3Client} of the AWS SDK: in every setting of {@link Settings} both are asked for the same
 * object, and the same requests have to come with the same end, unless the setting says why not.
 */
@Isolated("the SDK's environment is that of the whole JVM")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DifferentialTest {

    private final CloudServer server = CloudServer.start();
    private Path directory;
    private Map<String, String> used = Map.of();

    @BeforeAll
    void start(@TempDir Path home) {
        directory = home;
        hide();
    }

    private static void hide() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("AWS_"))
                .forEach(name -> SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, null));
    }

    @AfterAll
    void close() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
        server.close();
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(new RequestSettings(server, directory).all());
        settings.addAll(new CredentialsSettings(server, directory).all());
        settings.addAll(new AnswerSettings(server, directory).all());
        assertThat(settings).hasSizeGreaterThan(300);
        return settings;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theModuleDoesWhatS3ClientDoes(Setting setting) throws IOException {
        prepare(setting);

        List<String> theirs = run(setting, () -> ByS3Client.ask(setting, server));
        List<String> ours = run(setting, () -> ask(setting));

        if (setting.reason().isPresent()) {
            assertThat(ours)
                    .as(setting.reason().get())
                    .isEqualTo(setting.ours())
                    .isNotEqualTo(theirs);
        } else {
            assertThat(ours).isEqualTo(theirs);
        }
    }

    /** An end, as text. */
    @FunctionalInterface
    private interface Run {
        String end();
    }

    private List<String> run(Setting setting, Run run) {
        setting.begin();
        server.reset(setting.document(), setting.serverAhead(), setting::scripted);
        EC2MetadataUtils.clearCache();
        EC2MetadataUtils.resetIsFallbackDisableResolved();
        String end = run.end();
        List<String> story = new ArrayList<>(server.story());
        story.add(end);
        return story;
    }

    private String ask(Setting setting) {
        AwsSettings.Source source =
                () -> AwsSettings.of(setting.environment(), System.getProperties(), ProfileFile::defaultProfileFile);
        boolean isOutage = setting.exitCode().equals(Optional.of(69));
        String timeout = isOutage ? "--config-timeout=1500ms" : "--config-timeout=15s";
        try {
            Sample sample = ConfigBootstrap.forService("sample", Sample.class)
                    .fetcher(new Routes(new S3Fetcher(source), server))
                    .load(timeout, "--config", setting.location())
                    .settings();
            assertThat(setting.exitCode()).isEmpty();
            return "loaded {\"name\": \"" + sample.name() + "\"}";
        } catch (ConfigException e) {
            setting.exitCode()
                    .ifPresent(code -> assertThat(e.exitCode()).as(e.report()).isEqualTo(code));
            assertThat(e.report()).doesNotContain(CloudServer.SECRET, "token-of", "Signature=", "text of the server");
            return "failed";
        }
    }

    private void prepare(Setting setting) throws IOException {
        setting.env("AWS_CONFIG_FILE", write("config", setting.config()));
        setting.env("AWS_SHARED_CREDENTIALS_FILE", write("credentials", setting.credentials()));
        hide();
        setting.environment().forEach(SystemSettingUtilsTestBackdoor::addEnvironmentVariableOverride);
        setting.properties().forEach(System::setProperty);
        used = setting.properties();
    }

    @AfterEach
    void forgetProperties() {
        used.keySet().forEach(System::clearProperty);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
