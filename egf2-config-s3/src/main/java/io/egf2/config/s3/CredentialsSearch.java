package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Looks for credentials in the places and the order of the AWS SDK's default chain, but keeps account of each place for the
 * operator, and loads no provider for a place where nothing is.
 */
final class CredentialsSearch {

    static final String INSTANCE = "EC2 instance metadata";

    private static final String PROPERTIES = "system properties aws.accessKeyId and aws.secretAccessKey";
    private static final String VARIABLES = "environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    private static final String WEB_IDENTITY = "web identity (AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN)";
    private static final String CONTAINER = "container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or ..._FULL_URI)";

    private final AwsSettings settings;
    private final List<String> account = new ArrayList<>();
    private final Consumer<String> doing;
    private @Nullable RuntimeException last;
    private boolean isOutage;

    /**
     * A search.
     *
     * @param doing is told whom the search is about to wait for
     */
    CredentialsSearch(AwsSettings settings, Consumer<String> doing) {
        this.settings = settings;
        this.doing = doing;
    }

    /**
     * Credentials and where they were found.
     *
     * @param identity the credentials
     * @param place in words that follow "the credentials from"
     */
    record Found(AwsCredentialsIdentity identity, String place) {

        /** Names the place only. */
        @Override
        public String toString() {
            return "credentials from " + place;
        }
    }

    /**
     * The first credentials that are found.
     *
     * @throws FetchException if there are none; its details have a line for each place
     */
    Found find() throws FetchException {
        Found found = ofProperties();
        found = found == null ? ofVariables() : found;
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
        Reason reason = isOutage ? Reason.UNREACHABLE : Reason.NO_PERMISSION;
        FetchException none = new FetchException(reason, "no AWS credentials were found to sign with")
                .withPhase(Phase.OPEN)
                .withDetails(account)
                .withHint("give this service a role (on EKS, ECS or EC2) or set AWS_PROFILE or the two variables of an "
                        + "access key");
        return last == null ? none : none.withCause(last);
    }

    private @Nullable Found ofProperties() {
        Optional<String> id = settings.property("aws.accessKeyId");
        Optional<String> secret = settings.property("aws.secretAccessKey");
        return given(PROPERTIES, id, secret, settings.property("aws.sessionToken"));
    }

    private @Nullable Found ofVariables() {
        Optional<String> id = settings.variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = settings.variable("AWS_SECRET_ACCESS_KEY");
        return given(VARIABLES, id, secret, settings.variable("AWS_SESSION_TOKEN"));
    }

    private @Nullable Found given(String place, Optional<String> id, Optional<String> secret, Optional<String> token) {
        if (!bothAreSet(place, id, secret)) {
            return null;
        }
        AwsCredentialsIdentity identity = token.isPresent()
                ? AwsSessionCredentialsIdentity.create(id.get(), secret.get(), token.get())
                : AwsCredentialsIdentity.create(id.get(), secret.get());
        return sendable(place, identity);
    }

    /** What is sent in a header has no line break and nothing beyond ASCII; a file or variable may have. */
    private @Nullable Found sendable(String place, AwsCredentialsIdentity identity) {
        String token = identity instanceof AwsSessionCredentialsIdentity session ? session.sessionToken() : "";
        return (identity.accessKeyId() + token).matches("[!-~]+")
                ? new Found(identity, place)
                : nothing(place, "the access key or token has a blank, a line break or a letter that none has");
    }

    private @Nullable Found ofWebIdentity() {
        Optional<String> file = settings.find(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
        Optional<String> role = settings.find(SdkSystemSetting.AWS_ROLE_ARN);
        return bothAreSet(WEB_IDENTITY, file, role)
                ? ask(WEB_IDENTITY, WebIdentityTokenFileCredentialsProvider.create())
                : null;
    }

    private boolean bothAreSet(String place, Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent()) {
            return true;
        }
        nothing(place, one.isPresent() || other.isPresent() ? "only one of the two is set" : "not set");
        return false;
    }

    private @Nullable Found ofProfile() {
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
                        .build());
    }

    private @Nullable Found ofContainer() {
        boolean isSet = settings.find(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
                .or(() -> settings.find(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI))
                .isPresent();
        return isSet ? ask(CONTAINER, ContainerCredentialsProvider.create()) : nothing(CONTAINER, "not set");
    }

    private @Nullable Found ofInstance() {
        doing.accept("waiting for " + INSTANCE);
        String silence = new InstanceMetadata(settings).silence();
        return silence.isEmpty()
                ? ask(INSTANCE, InstanceProfileCredentialsProvider.create())
                : nothing(INSTANCE, silence);
    }

    /** What a provider throws may quote a secret, and names classes: its kind is told in words of our own. */
    private @Nullable Found ask(String place, AwsCredentialsProvider provider) {
        doing.accept("waiting for credentials from " + place);
        try {
            return sendable(place, provider.resolveCredentials());
        } catch (RuntimeException e) {
            ProviderFault fault = ProviderFault.of(e);
            isOutage |= fault.isOutage();
            last = e;
            return nothing(place, fault.words());
        } finally {
            // Some hold a client of their own.
            if (provider instanceof SdkAutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    private @Nullable Found nothing(String place, String why) {
        account.add(place + ": " + why);
        return null;
    }
}
