package io.egf2.config.s3;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

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
        return properties.get(name) instanceof String value ? filled(value) : Optional.empty();
    }

    Optional<String> variable(String name) {
        return filled(environment.get(name));
    }

    private static Optional<String> filled(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    Optional<String> find(String property, String variable) {
        Optional<String> value = property(property);
        return value.isPresent() ? value : variable(variable);
    }

    Optional<String> find(String property, String variable, String inProfile) {
        Optional<String> value = find(property, variable);
        return value.isPresent() ? value : inProfile(inProfile);
    }

    /** A switch of that name is on. */
    boolean isOn(String property, String variable, String inProfile) {
        return "true".equalsIgnoreCase(find(property, variable, inProfile).orElse(""));
    }

    Optional<String> region() {
        return find("aws.region", "AWS_REGION", "region").filter(HostLabel::is);
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
            file = files.get();
            read = file;
        }
        return file;
    }

    Optional<String> inProfile(String name) {
        Optional<Profile> profile = profile();
        return profile.isPresent() ? profile.get().property(name) : Optional.empty();
    }

    /** A setting of one service, as in {@code [services local] s3 = endpoint_url = …}. */
    Optional<String> inServices(String name) {
        Optional<String> section = inProfile("services");
        Optional<Profile> services =
                section.isPresent() ? profileFile().getSection("services", section.get()) : Optional.empty();
        return services.isPresent() ? services.get().property(name) : Optional.empty();
    }
}
