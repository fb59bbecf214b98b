package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.LoadedConfig;
import io.egf2.config.spi.FetchException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.profiles.ProfileFile;

/** Loads a document as a service does, with an environment of the test's own. */
final class Loading {

    private final Map<String, String> environment;
    private final String profiles;

    private Loading(Map<String, String> environment, String profiles) {
        this.environment = environment;
        this.profiles = profiles;
    }

    static Loading in(Map<String, String> environment) {
        return new Loading(environment, "");
    }

    /** With this environment variable too; null takes it away. */
    Loading with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Loading(more, profiles);
    }

    Loading without(String name) {
        Map<String, String> fewer = new HashMap<>(environment);
        fewer.remove(name);
        return new Loading(fewer, profiles);
    }

    /** With these lines in the file of the AWS profiles. */
    Loading withProfiles(String... lines) {
        return new Loading(environment, String.join("\n", lines) + "\n");
    }

    AwsSettings settings() throws FetchException {
        return AwsSettings.of(
                environment,
                Map.of(),
                () -> ProfileFile.builder()
                        .content(profiles)
                        .type(ProfileFile.Type.CONFIGURATION)
                        .build());
    }

    LoadedConfig<Sample> load(String location, String... switches) {
        String[] arguments = Arrays.copyOf(switches, switches.length + 2);
        arguments[switches.length] = "--config";
        arguments[switches.length + 1] = location;
        return ConfigBootstrap.forService("sample", Sample.class)
                .fetcher(new S3Fetcher(this::settings))
                .load(arguments);
    }

    /** What a service that does not start would end with. */
    ConfigException failure(String location, String... switches) {
        return catchThrowableOfType(ConfigException.class, () -> load(location, switches));
    }
}
