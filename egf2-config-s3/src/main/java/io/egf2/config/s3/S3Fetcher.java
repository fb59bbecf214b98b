package io.egf2.config.s3;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
 * <p>Remembers the credentials, the region that it has learned of a bucket, and how wrong the clock of this machine is. May be
 * used by any thread.
 */
public final class S3Fetcher implements ConfigFetcher {

    private final AwsSettings.Source source;
    private final Map<String, String> learnedRegions = new ConcurrentHashMap<>();
    private volatile CredentialsSearch.@Nullable Found credentials;
    private volatile Duration serverAhead = Duration.ZERO;

    /** A fetcher that goes by the environment of this process, as the AWS SDK does. */
    public S3Fetcher() {
        this(AwsSettings::ofProcess);
    }

    S3Fetcher(AwsSettings.Source source) {
        this.source = source;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("s3");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        S3Location location = S3Location.of(request.location());
        AwsSettings settings = source.read();
        S3Endpoint endpoint = S3Endpoint.of(settings);
        Optional<String> set = location.region()
                .or(() -> Optional.ofNullable(learnedRegions.get(location.bucket())))
                .or(() -> settings.find(SdkSystemSetting.AWS_REGION, ProfileProperty.REGION));
        String judged = set.isPresent() ? endpoint.judged(set.get()) : "";
        CredentialsSearch.Found found = credentials(settings, request);
        String first =
                set.isPresent() ? judged : endpoint.judged(ofInstance(found).orElse(S3Endpoint.FIRST_REGION));
        String region = first;
        Set<String> learned = new HashSet<>();
        while (true) {
            try {
                return get(request, endpoint.url(location, region), found, region);
            } catch (FetchException e) {
                S3Answer answer = new S3Answer(e);
                S3Failure failure = new S3Failure(e, answer, location, found.place(), region, first);
                if (failure.namesNearRegion() && learned.add("region")) {
                    region = answer.region().orElseThrow();
                    learnedRegions.put(location.bucket(), region);
                } else if (answer.isSkewed() && learned.add("time")) {
                    serverAhead = answer.serverAhead(Instant.now());
                    failure.warnOfTime();
                } else if (answer.isExpired() && learned.add("credentials")) {
                    found = renewed(found, settings, request, failure.explain(endpoint));
                } else {
                    throw failure.explain(endpoint);
                }
            }
        }
    }

    private CredentialsSearch.Found credentials(AwsSettings settings, FetchRequest request) throws FetchException {
        CredentialsSearch.Found found = credentials;
        if (found == null) {
            found = new CredentialsSearch(settings, request::doing).find();
            credentials = found;
        }
        return found;
    }

    /** Those that have expired may have been renewed where they were found; those that somebody has written down are not. */
    private CredentialsSearch.Found renewed(
            CredentialsSearch.Found expired, AwsSettings settings, FetchRequest request, FetchException failure)
            throws FetchException {
        credentials = null;
        CredentialsSearch.Found renewed = credentials(settings, request);
        if (renewed.identity().equals(expired.identity())) {
            throw failure;
        }
        return renewed;
    }

    private FetchedDocument get(FetchRequest request, URI url, CredentialsSearch.Found found, String region)
            throws FetchException {
        Instant time = Instant.now().plus(serverAhead);
        FetchedDocument document =
                request.getChecked(url, S3Signature.headers(url, found.identity(), region, time), S3Checksum::check);
        String version = document.headers().get("x-amz-version-id");
        return version == null || version.equals("null") ? document : document.withRevision(version);
    }

    /** Instance metadata is asked only if it is known to answer: without it a wrong guess costs less than a search. */
    private static Optional<String> ofInstance(CredentialsSearch.Found found) {
        try {
            return found.place().equals(CredentialsSearch.INSTANCE)
                    ? Optional.ofNullable(new InstanceProfileRegionProvider().getRegion())
                            .map(Region::id)
                    : Optional.empty();
        } catch (SdkException e) {
            return Optional.empty();
        }
    }
}
