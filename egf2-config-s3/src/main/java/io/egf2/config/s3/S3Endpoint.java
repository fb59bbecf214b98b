package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Which server has the bucket: the one that the settings name ({@code AWS_ENDPOINT_URL_S3}, {@code AWS_ENDPOINT_URL}), or that
 * of AWS in the bucket's region.
 *
 * @param override the URL of the named server, without a slash at its end
 * @param service the first labels of the host of AWS, such as {@code s3.dualstack}
 */
record S3Endpoint(Optional<String> override, String service) {

    static S3Endpoint of(AwsSettings settings) throws FetchException {
        boolean fips = settings.isOn(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT, ProfileProperty.USE_FIPS_ENDPOINT);
        boolean dual =
                settings.isOn(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT, ProfileProperty.USE_DUALSTACK_ENDPOINT);
        return new S3Endpoint(override(settings), (fips ? "s3-fips" : "s3") + (dual ? ".dualstack" : ""));
    }

    private static Optional<String> override(AwsSettings settings) throws FetchException {
        Optional<String> url = settings.find("aws.endpointUrlS3", "AWS_ENDPOINT_URL_S3")
                .or(() -> settings.find("aws.endpointUrl", "AWS_ENDPOINT_URL"))
                .or(() -> settings.inServices("s3.endpoint_url"))
                .or(() -> settings.inProfile(ProfileProperty.ENDPOINT_URL));
        if (url.isEmpty() || isIgnored(settings)) {
            return Optional.empty();
        }
        if (!url.get().matches("(?i:https?)://[\\w\\[][\\w.:\\[\\]-]*(/[^?#\\s]*)?")) {
            throw noUrl();
        }
        return Optional.of(url.get().replaceFirst("/$", ""));
    }

    private static boolean isIgnored(AwsSettings settings) {
        return settings.isOn(
                SdkSystemSetting.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, ProfileProperty.IGNORE_CONFIGURED_ENDPOINT_URLS);
    }

    private static FetchException noUrl() {
        return S3Location.bad("the endpoint for S3 is not an http or https URL without user, query and fragment")
                .withHint("correct AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, or endpoint_url of the AWS profile");
    }

    URI url(S3Location location, String region) throws FetchException {
        String version = location.versionId()
                .map(id -> "?versionId=" + SdkHttpUtils.urlEncode(id))
                .orElse("");
        String key = SdkHttpUtils.urlEncodeIgnoreSlashes(location.key());
        try {
            return URI.create(bucket(location.bucket(), region) + '/' + key + version);
        } catch (IllegalArgumentException e) {
            throw noUrl();
        }
    }

    private String bucket(String bucket, String region) {
        if (override.isPresent()) {
            return override.get() + '/' + bucket;
        }
        String host = service
                + '.'
                + region
                + '.'
                + PartitionMetadata.of(Region.of(region)).dnsSuffix();
        // The certificate of S3 holds for one label in front; upper case and underscores are not for host names.
        return isHostLabel(bucket) ? "https://" + bucket + '.' + host : "https://" + host + '/' + bucket;
    }

    /** What may be one part of a host name: regions are, wherever they come from, and most buckets. */
    static boolean isHostLabel(String text) {
        return text.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }
}
