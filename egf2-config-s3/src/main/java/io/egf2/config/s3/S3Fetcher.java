package io.egf2.config.s3;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code s3://bucket/key}, optionally with {@code ?versionId=…} and {@code ?region=…}. Credentials, region and endpoint
 * are found where the AWS SDK finds them; the signed request travels by the library's own HTTP, under its deadline and rules.
 * The revision of a document is its version id, else its ETag.
 *
 * <p>Keeps no state between attempts and may be used by any thread.
 */
public final class S3Fetcher implements ConfigFetcher {

    /** Where S3 knows every bucket's region. */
    private static final String FIRST_REGION = "us-east-1";

    private final AwsSettings settings;

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
        S3Location location = S3Location.of(request.location());
        S3Endpoint endpoint = S3Endpoint.of(settings);
        FoundCredentials credentials = new CredentialsSearch(settings).find();
        String region = region(location, credentials);
        S3Failure failure = new S3Failure(location, endpoint, credentials.source());
        try {
            return get(request, endpoint.url(location, region), new S3Signature(credentials, region));
        } catch (FetchException e) {
            Optional<String> right = S3Answer.of(e).region().filter(other -> !other.equals(region));
            if (right.isEmpty() || location.region().isPresent()) {
                throw failure.explain(e, region, right);
            }
            return again(request, failure, region, right.get(), credentials);
        }
    }

    /** S3 tells the bucket's region to everybody who asks in the wrong one: ask there, once. */
    private FetchedDocument again(
            FetchRequest request, S3Failure failure, String tried, String region, FoundCredentials credentials)
            throws FetchException {
        try {
            URI url = failure.endpoint().url(failure.location(), region);
            return get(request, url, new S3Signature(credentials, region));
        } catch (FetchException e) {
            throw failure.explain(e, tried, Optional.of(region));
        }
    }

    private static FetchedDocument get(FetchRequest request, URI url, S3Signature signature) throws FetchException {
        FetchedDocument document = request.get(url, signature.headers(url));
        String version = document.headers().get("x-amz-version-id");
        return version == null || version.equals("null") ? document : document.withRevision(version);
    }

    /** Instance metadata is asked only if it is known to answer: without it a wrong guess costs less than a search. */
    private String region(S3Location location, FoundCredentials credentials) throws FetchException {
        Optional<String> region = location.region().or(settings::region);
        return region.isPresent() ? region.get() : credentials.region().orElse(FIRST_REGION);
    }
}
