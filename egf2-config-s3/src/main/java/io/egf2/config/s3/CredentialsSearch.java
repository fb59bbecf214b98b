package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Looks for credentials in the places and the order of the AWS SDK's default chain, but keeps account of each place for the
 * operator, and loads no provider for a place where nothing is.
 */
final class CredentialsSearch {

    private static final String KEYS = "environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    private static final String PROPERTIES = "system properties aws.accessKeyId and aws.secretAccessKey";
    private static final String WEB_IDENTITY = "web identity (AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN)";
    private static final String CONTAINER = "container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or ..._FULL_URI)";

    private final AwsSettings settings;
    private final List<String> account = new ArrayList<>();
    private @Nullable RuntimeException last;

    CredentialsSearch(AwsSettings settings) {
        this.settings = settings;
    }

    /**
     * The first credentials that are found.
     *
     * @throws FetchException if there are none; its details have a line for each place
     */
    FoundCredentials find() throws FetchException {
        FoundCredentials found = given();
        found = found == null ? ofWebIdentity() : found;
        found = found == null ? ofProfile() : found;
        found = found == null ? ofContainer() : found;
        found = found == null ? ofInstance() : found;
        if (found == null) {
            throw none();
        }
        return found;
    }

    private FetchException none() {
        FetchException none = new FetchException(Reason.NO_PERMISSION, "no AWS credentials were found to sign with")
                .withPhase(Phase.OPEN)
                .withDetails(account)
                .withHint("give this service a role (on EKS, ECS or EC2) or set AWS_PROFILE or the two variables of an "
                        + "access key");
        return last == null ? none : none.withCause(last);
    }

    private @Nullable FoundCredentials given() {
        FoundCredentials found = given(
                PROPERTIES,
                settings.property("aws.accessKeyId"),
                settings.property("aws.secretAccessKey"),
                settings.property("aws.sessionToken"));
        return found != null
                ? found
                : given(
                        KEYS,
                        settings.variable("AWS_ACCESS_KEY_ID"),
                        settings.variable("AWS_SECRET_ACCESS_KEY"),
                        settings.variable("AWS_SESSION_TOKEN"));
    }

    private @Nullable FoundCredentials given(
            String place, Optional<String> id, Optional<String> secret, Optional<String> token) {
        if (id.isEmpty() || secret.isEmpty()) {
            boolean none = id.isEmpty() && secret.isEmpty();
            return nothing(place, none ? "not set" : "only one of the two is set");
        }
        AwsCredentialsIdentity identity = token.isPresent()
                ? AwsSessionCredentialsIdentity.create(id.get(), secret.get(), token.get())
                : AwsCredentialsIdentity.create(id.get(), secret.get());
        return new FoundCredentials(identity, place, false);
    }

    private @Nullable FoundCredentials ofWebIdentity() {
        boolean file = settings.find("aws.webIdentityTokenFile", "AWS_WEB_IDENTITY_TOKEN_FILE")
                .isPresent();
        boolean role = settings.find("aws.roleArn", "AWS_ROLE_ARN").isPresent();
        if (!file || !role) {
            return nothing(WEB_IDENTITY, file || role ? "only one of the two is set" : "not set");
        }
        return ask(WEB_IDENTITY, WebIdentityTokenFileCredentialsProvider.create(), false);
    }

    private @Nullable FoundCredentials ofProfile() {
        String place = "profile " + settings.profileName();
        Optional<Profile> profile = settings.profile();
        if (profile.isEmpty()) {
            return nothing(place, "there is none of that name in the AWS config and credentials files");
        }
        if (profile.get().properties().keySet().stream().anyMatch(name -> name.startsWith("sso_"))) {
            return nothing(place, "signs in with SSO, which is for people; a service has a role");
        }
        return ask(
                place,
                ProfileCredentialsProvider.builder()
                        .profileFile(settings.profileFile())
                        .profileName(settings.profileName())
                        .build(),
                false);
    }

    private @Nullable FoundCredentials ofContainer() {
        boolean set = settings.find("aws.containerCredentialsPath", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
                        .isPresent()
                || settings.find("aws.containerCredentialsFullUri", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
                        .isPresent();
        return set
                ? ask(CONTAINER, ContainerCredentialsProvider.builder().build(), false)
                : nothing(CONTAINER, "not set");
    }

    private @Nullable FoundCredentials ofInstance() {
        InstanceMetadata metadata = new InstanceMetadata(settings);
        Optional<String> silence = metadata.silence();
        return silence.isPresent()
                ? nothing(InstanceMetadata.PLACE, silence.get())
                : ask(InstanceMetadata.PLACE, InstanceProfileCredentialsProvider.create(), true);
    }

    /** What a provider throws may quote a secret, and names classes: its kind is told in words of our own. */
    private @Nullable FoundCredentials ask(String place, AwsCredentialsProvider provider, boolean isInstance) {
        try {
            return new FoundCredentials(provider.resolveCredentials(), place, isInstance);
        } catch (RuntimeException e) {
            last = e;
            return nothing(place, ProviderFault.of(e));
        } finally {
            close(provider);
        }
    }

    /** Some hold a client of their own. */
    private static void close(AwsCredentialsProvider provider) {
        if (provider instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }

    private @Nullable FoundCredentials nothing(String place, String why) {
        account.add(place + ": " + why);
        return null;
    }
}
