package io.egf2.config.s3;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The settings that all AWS programs share, in the order of the AWS SDK for Java: system property, environment variable,
 * profile (see "AWS SDKs and Tools Reference Guide"). The profile's files are read when they are first asked for.
 */
final class AwsSettings {

    private final Map<String, String> environment;
    private final Map<?, ?> properties;
    private final Supplier<ProfileFile> files;
    private volatile @Nullable ProfileFile read;

    AwsSettings(Map<String, String> environment, Map<?, ?> properties, Supplier<ProfileFile> files) {
        this.environment = environment;
        this.properties = properties;
        this.files = files;
    }

    static AwsSettings ofProcess() {
        return new AwsSettings(System.getenv(), System.getProperties(), ProfileFile::defaultProfileFile);
    }

    Optional<String> property(String name) {
        return filled(properties.get(name));
    }

    Optional<String> variable(String name) {
        return filled(environment.get(name));
    }

    private static Optional<String> filled(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    Optional<String> find(SystemSetting setting) {
        return find(setting.property(), setting.environmentVariable());
    }

    Optional<String> find(String property, String variable) {
        Optional<String> value = property(property);
        return value.isPresent() ? value : variable(variable);
    }

    Optional<String> find(SystemSetting setting, String inProfile) {
        Optional<String> value = find(setting);
        return value.isPresent() ? value : inProfile(inProfile);
    }

    /** A switch is on. */
    boolean isOn(SystemSetting setting, String inProfile) {
        return "true".equalsIgnoreCase(find(setting, inProfile).orElse(""));
    }

    String profileName() {
        return find("aws.profile", "AWS_PROFILE").orElse("default");
    }

    Optional<Profile> profile() {
        return profileFile().profile(profileName());
    }

    ProfileFile profileFile() {
        ProfileFile file = read;
        if (file == null) {
            file = parsed();
            read = file;
        }
        return file;
    }

    private ProfileFile parsed() {
        try {
            return files.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedProfiles(e);
        }
    }

    /** The SDK cannot read the files of the profiles; it names the line, and nothing that stands there. */
    static final class MalformedProfiles extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedProfiles(IllegalArgumentException cause) {
            super("the AWS config or credentials file is malformed: " + cause.getMessage(), cause);
        }
    }

    Optional<String> inProfile(String name) {
        return profile().flatMap(profile -> profile.property(name));
    }

    /** A setting of one service, as in {@code [services local] s3 = endpoint_url = …}. */
    Optional<String> inServices(String name) {
        return inProfile("services")
                .flatMap(section -> profileFile().getSection("services", section))
                .flatMap(services -> services.property(name));
    }
}
