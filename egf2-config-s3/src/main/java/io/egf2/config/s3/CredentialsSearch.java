package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Looks for credentials in the places and the order of the AWS SDK's default chain, but keeps account of each place for the
 * operator, and loads no provider for a place where nothing is. Unlike the chain it ends at a place that is set and gives
 * nothing: the next one would be another identity, such as that of the machine instead of the service.
 */
final class CredentialsSearch {

    static final String INSTANCE = "EC2 instance metadata";

    private static final String PROPERTIES = "system properties aws.accessKeyId and aws.secretAccessKey";
    private static final String VARIABLES = "environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    private static final String WEB_IDENTITY = "web identity (AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN)";
    private static final String CONTAINER = "container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or ..._FULL_URI)";

    private final AwsSettings settings;
    private final Consumer<String> doing;
    private final List<String> account = new ArrayList<>();

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
     * @throws FetchException if there are none; its details have a line for each place that was passed
     */
    Found find() throws FetchException {
        Found found = given(PROPERTIES, setting -> settings.property(setting.property()));
        found = found == null ? given(VARIABLES, setting -> settings.variable(setting.environmentVariable())) : found;
        found = found == null ? ofWebIdentity() : found;
        found = found == null ? ofProfile() : found;
        found = found == null ? ofContainer() : found;
        found = found == null ? ofInstance() : found;
        if (found == null) {
            throw failure(Reason.NO_PERMISSION, "no AWS credentials were found to sign with")
                    .withHint(
                            "give this service a role (on EKS, ECS or EC2) or set AWS_PROFILE or the two variables of "
                                    + "an access key");
        }
        return found;
    }

    private FetchException failure(Reason reason, String message) {
        return new FetchException(reason, message).withPhase(Phase.OPEN).withDetails(account);
    }

    private @Nullable Found given(String place, Function<SdkSystemSetting, Optional<String>> look)
            throws FetchException {
        Optional<String> id = look.apply(SdkSystemSetting.AWS_ACCESS_KEY_ID);
        Optional<String> secret = look.apply(SdkSystemSetting.AWS_SECRET_ACCESS_KEY);
        Optional<String> token = look.apply(SdkSystemSetting.AWS_SESSION_TOKEN);
        if (!bothAreSet(place, id, secret)) {
            return null;
        }
        return sendable(
                place,
                token.isPresent()
                        ? AwsSessionCredentialsIdentity.create(id.get(), secret.get(), token.get())
                        : AwsCredentialsIdentity.create(id.get(), secret.get()));
    }

    private boolean bothAreSet(String place, Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent()) {
            return true;
        }
        nothing(place, one.isPresent() || other.isPresent() ? "only one of the two is set" : "not set");
        return false;
    }

    /** What is sent in a header has no line break and nothing beyond ASCII; a file or variable may have. */
    private Found sendable(String place, AwsCredentialsIdentity identity) throws FetchException {
        String token = identity instanceof AwsSessionCredentialsIdentity session ? session.sessionToken() : "";
        if (!(identity.accessKeyId() + token).matches("[!-~]+")) {
            String why = ": the access key or token has a blank, a line break or a letter that none has";
            throw failure(Reason.NO_PERMISSION, place + why);
        }
        return new Found(identity, place);
    }

    private @Nullable Found ofWebIdentity() throws FetchException {
        Optional<String> file = settings.find(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
        Optional<String> role = settings.find(SdkSystemSetting.AWS_ROLE_ARN);
        return bothAreSet(WEB_IDENTITY, file, role)
                ? ask(
                        WEB_IDENTITY,
                        WebIdentityTokenFileCredentialsProvider.create(),
                        true,
                        CredentialsSearch::incomplete)
                : null;
    }

    private @Nullable Found ofProfile() throws FetchException {
        String place = "profile " + settings.profileName();
        Optional<Profile> profile = settings.profile();
        if (profile.isEmpty()) {
            return nothing(place, readable("there is none of that name in the AWS config and credentials files"));
        }
        boolean hasRole = settings.inProfile(ProfileProperty.ROLE_ARN).isPresent();
        boolean hasToken =
                settings.inProfile(ProfileProperty.WEB_IDENTITY_TOKEN_FILE).isPresent();
        if (!(hasRole && hasToken)
                && profile.get().properties().keySet().stream().anyMatch(name -> name.startsWith("sso_"))) {
            return nothing(place, "signs in with SSO, which is for people; a service has a role");
        }
        boolean isProcess = !hasRole
                && settings.inProfile(ProfileProperty.CREDENTIAL_PROCESS).isPresent();
        return ask(
                place,
                ProfileCredentialsProvider.builder()
                        .profileFile(settings.profiles())
                        .profileName(settings.profileName())
                        .build(),
                hasRole || isProcess,
                isProcess
                        ? () -> "its credential_process fails, or prints no credentials"
                        : () -> readable(incomplete()));
    }

    private static String incomplete() {
        return "has no complete credentials";
    }

    /** The SDK takes a file that this user may not read for one that is not there. */
    private static String readable(String otherwise) {
        return ProfilesFault.unreadable()
                .map(file -> file + " cannot be read by this user")
                .orElse(otherwise);
    }

    private @Nullable Found ofContainer() throws FetchException {
        return settings.find(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
                        .or(() -> settings.find(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI))
                        .isPresent()
                ? ask(CONTAINER, ContainerCredentialsProvider.create(), true, CredentialsSearch::incomplete)
                : nothing(CONTAINER, "not set");
    }

    private @Nullable Found ofInstance() throws FetchException {
        return settings.find(SdkSystemSetting.AWS_EC2_METADATA_DISABLED)
                        .orElse("")
                        .equalsIgnoreCase("true")
                ? nothing(INSTANCE, "switched off by AWS_EC2_METADATA_DISABLED")
                : ask(INSTANCE, InstanceProfileCredentialsProvider.create(), false, CredentialsSearch::incomplete);
    }

    /**
     * Asks a provider.
     *
     * @param isSet whether somebody has chosen this place, so that the search ends here
     * @param otherwise what to say of a failure of which nothing is known
     */
    private @Nullable Found ask(
            String place, AwsCredentialsProvider provider, boolean isSet, Supplier<String> otherwise)
            throws FetchException {
        doing.accept("waiting for credentials from " + place);
        try {
            return sendable(place, provider.resolveCredentials());
        } catch (RuntimeException e) {
            // It may quote a secret, and names classes: its kind is told in words of our own.
            ProviderFault fault = ProviderFault.of(e, otherwise);
            if (isSet || fault.isOutage() && fault.isAnswer()) {
                Reason reason = fault.isOutage() ? Reason.UNREACHABLE : Reason.NO_PERMISSION;
                throw failure(reason, "no credentials from " + place + ": " + fault.words())
                        .withCause(e);
            }
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
