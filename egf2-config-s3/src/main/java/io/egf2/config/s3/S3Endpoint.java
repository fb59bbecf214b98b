package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Which server has the bucket: the one that the settings name ({@code AWS_ENDPOINT_URL_S3}, {@code AWS_ENDPOINT_URL}), or that
 * of AWS in the bucket's region.
 */
final class S3Endpoint {

    private final @Nullable String override;
    private final String prefix;

    private S3Endpoint(@Nullable String override, String prefix) {
        this.override = override;
        this.prefix = prefix;
    }

    static S3Endpoint of(AwsSettings settings) throws FetchException {
        Optional<String> override = override(settings);
        if (override.isPresent()) {
            return new S3Endpoint(checked(override.get()), "");
        }
        boolean fips = settings.isOn("aws.useFipsEndpoint", "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
        boolean dual =
                settings.isOn("aws.useDualstackEndpoint", "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
        return new S3Endpoint(null, (fips ? "s3-fips." : "s3.") + (dual ? "dualstack." : ""));
    }

    private static Optional<String> override(AwsSettings settings) {
        Optional<String> outside = settings.find("aws.endpointUrlS3", "AWS_ENDPOINT_URL_S3")
                .or(() -> settings.find("aws.endpointUrl", "AWS_ENDPOINT_URL"));
        Optional<String> found = outside.isPresent() ? outside : settings.inServices("s3.endpoint_url");
        found = found.isPresent() ? found : settings.inProfile("endpoint_url");
        return found.isPresent() && isIgnored(settings) ? Optional.empty() : found;
    }

    private static boolean isIgnored(AwsSettings settings) {
        return settings.isOn(
                "aws.ignoreConfiguredEndpointUrls",
                "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                "ignore_configured_endpoint_urls");
    }

    private static String checked(String url) throws FetchException {
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        if (!web || url.indexOf('?') >= 0 || url.indexOf('#') >= 0 || url.indexOf('@') >= 0 || url.indexOf(' ') >= 0) {
            throw S3Location.bad("the endpoint for S3 is not an http or https URL without user, query and fragment")
                    .withHint("correct AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, or endpoint_url of the AWS profile");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether it is somebody else's server than Amazon's, as far as we know. */
    boolean isOverridden() {
        return override != null;
    }

    URI url(S3Location location, String region) throws FetchException {
        String version = location.versionId()
                .map(id -> "?versionId=" + PercentCode.encoded(id, false))
                .orElse("");
        try {
            return URI.create(base(location.bucket(), region) + '/' + location.encodedKey() + version);
        } catch (IllegalArgumentException e) {
            throw S3Location.bad("the endpoint for S3 is not a URL")
                    .withHint("correct AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, or endpoint_url of the AWS profile");
        }
    }

    private String base(String bucket, String region) {
        if (override != null) {
            return override + '/' + bucket;
        }
        String host =
                prefix + region + '.' + PartitionMetadata.of(Region.of(region)).dnsSuffix();
        // The certificate of S3 holds for one label in front; upper case and underscores are not for host names.
        return HostLabel.is(bucket) ? "https://" + bucket + '.' + host : "https://" + host + '/' + bucket;
    }
}
