package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The settings that all AWS programs share, in the order of the AWS SDK for Java: system property, environment variable,
 * profile (see "AWS SDKs and Tools Reference Guide").
 */
final class AwsSettings {

    /** Where the settings are read from, anew for each attempt. */
    @FunctionalInterface
    interface Source {
        AwsSettings read() throws FetchException;
    }

    private final Map<String, String> environment;
    private final Map<?, ?> properties;
    private final ProfileFile profiles;

    private AwsSettings(Map<String, String> environment, Map<?, ?> properties, ProfileFile profiles) {
        this.environment = environment;
        this.properties = properties;
        this.profiles = profiles;
    }

    static AwsSettings ofProcess() throws FetchException {
        return of(System.getenv(), System.getProperties(), ProfileFile::defaultProfileFile);
    }

    static AwsSettings of(Map<String, String> environment, Map<?, ?> properties, Supplier<ProfileFile> profiles)
            throws FetchException {
        try {
            return new AwsSettings(environment, properties, profiles.get());
        } catch (RuntimeException e) {
            throw ProfilesFault.malformed(e);
        }
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

    Optional<String> find(String property, String variable) {
        Optional<String> value = property(property);
        return value.isPresent() ? value : variable(variable);
    }

    Optional<String> find(SystemSetting setting) {
        return find(setting.property(), setting.environmentVariable());
    }

    Optional<String> find(SystemSetting setting, String inProfile) {
        Optional<String> value = find(setting);
        return value.isPresent() ? value : inProfile(inProfile);
    }

    /** Whether a switch is on; what is neither on nor off is refused, as the SDK does. */
    boolean isOn(SystemSetting setting, String inProfile) throws FetchException {
        String value = find(setting, inProfile).orElse("false");
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw S3Location.bad(setting.environmentVariable() + ", or " + inProfile
                    + " of the AWS profile, is neither true nor false");
        }
        return value.equalsIgnoreCase("true");
    }

    String profileName() {
        return find("aws.profile", "AWS_PROFILE").orElse("default");
    }

    ProfileFile profiles() {
        return profiles;
    }

    Optional<Profile> profile() {
        return profiles.profile(profileName());
    }

    Optional<String> inProfile(String name) {
        return profile().flatMap(profile -> profile.property(name));
    }

    /** A setting of one service, as in {@code [services local] s3 = endpoint_url = …}. */
    Optional<String> inServices(String name) {
        return inProfile("services")
                .flatMap(section -> profiles.getSection("services", section))
                .flatMap(services -> services.property(name));
    }
}
