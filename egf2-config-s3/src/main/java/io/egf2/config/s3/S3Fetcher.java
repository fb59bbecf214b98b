package io.egf2.config.s3;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/**
 * Reads {@code s3://bucket/key}, optionally with {@code ?versionId=…} and {@code ?region=…}. Credentials, region and endpoint
 * are found where the AWS SDK finds them; the signed request travels by the library's own HTTP, under its deadline and rules.
 * The revision of a document is its version id, else its ETag.
 *
 * <p>Remembers only the region that it has learned of a bucket. May be used by any thread.
 */
public final class S3Fetcher implements ConfigFetcher {

    /** Where S3 knows every bucket's region. */
    private static final String FIRST_REGION = "us-east-1";

    private final AwsSettings settings;
    private final Map<String, String> learnedRegions = new ConcurrentHashMap<>();

    /** A fetcher that goes by the environment of this process, as the AWS SDK does. */
    public S3Fetcher() {
        this(AwsSettings.ofProcess());
    }

    S3Fetcher(AwsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("s3");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        try {
            return signed(request);
        } catch (AwsSettings.MalformedProfiles e) {
            throw S3Location.bad(String.valueOf(e.getMessage()))
                    .withHint("correct that file: ~/.aws/config and ~/.aws/credentials, unless AWS_CONFIG_FILE or "
                            + "AWS_SHARED_CREDENTIALS_FILE name others")
                    .withCause(e);
        }
    }

    private FetchedDocument signed(FetchRequest request) throws FetchException {
        S3Location location = S3Location.of(request.location());
        S3Endpoint endpoint = S3Endpoint.of(settings);
        CredentialsSearch.Found credentials = new CredentialsSearch(settings, request::doing).find();
        S3Failure failure = new S3Failure(location, endpoint, credentials.place());
        String region = region(location, credentials);
        try {
            return get(request, endpoint.url(location, region), credentials, region);
        } catch (FetchException e) {
            Optional<String> right = S3Answer.of(e).region().filter(other -> !other.equals(region));
            if (right.isEmpty() || location.region().isPresent()) {
                throw failure.explain(e, region, right);
            }
            learnedRegions.put(location.bucket(), right.get());
            return again(request, failure, region, right.get(), credentials);
        }
    }

    /** S3 tells the bucket's region to everybody who asks in the wrong one: ask there, once. */
    private static FetchedDocument again(
            FetchRequest request, S3Failure failure, String tried, String region, CredentialsSearch.Found credentials)
            throws FetchException {
        try {
            return get(request, failure.endpoint().url(failure.location(), region), credentials, region);
        } catch (FetchException e) {
            throw failure.explain(e, tried, Optional.of(region));
        }
    }

    private static FetchedDocument get(
            FetchRequest request, URI url, CredentialsSearch.Found credentials, String region) throws FetchException {
        FetchedDocument document =
                request.get(url, S3Signature.headers(url, credentials.identity(), region, Instant.now()));
        String version = document.headers().get("x-amz-version-id");
        return version == null || version.equals("null") ? document : document.withRevision(version);
    }

    private String region(S3Location location, CredentialsSearch.Found credentials) throws FetchException {
        String region = location.region()
                .or(() -> Optional.ofNullable(learnedRegions.get(location.bucket())))
                .or(() -> settings.find(SdkSystemSetting.AWS_REGION, ProfileProperty.REGION))
                .or(() -> ofInstance(credentials))
                .orElse(FIRST_REGION);
        if (!S3Endpoint.isHostLabel(region)) {
            throw S3Location.bad("the region is not written as a region is, such as eu-central-1")
                    .withHint("correct it in the location, AWS_REGION or the AWS profile");
        }
        return region;
    }

    /** Instance metadata is asked only if it is known to answer: without it a wrong guess costs less than a search. */
    private static Optional<String> ofInstance(CredentialsSearch.Found credentials) {
        try {
            return credentials.place().equals(CredentialsSearch.INSTANCE)
                    ? Optional.ofNullable(new InstanceProfileRegionProvider().getRegion())
                            .map(Region::id)
                    : Optional.empty();
        } catch (SdkException e) {
            return Optional.empty();
        }
    }
}
