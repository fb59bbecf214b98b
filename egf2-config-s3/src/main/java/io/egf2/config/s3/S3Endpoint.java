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
 * @param isVirtual whether the named server has the bucket in its host, not in its path
 * @param service the first labels of the host of AWS, such as {@code s3.dualstack}
 */
record S3Endpoint(Optional<String> override, boolean isVirtual, String service) {

    /** Where S3 knows every bucket's region. */
    static final String FIRST_REGION = "us-east-1";

    private static final String FIPS = "s3-fips";

    static S3Endpoint of(AwsSettings settings) throws FetchException {
        boolean fips = settings.isOn(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT, ProfileProperty.USE_FIPS_ENDPOINT);
        boolean dual =
                settings.isOn(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT, ProfileProperty.USE_DUALSTACK_ENDPOINT);
        Optional<String> override = override(settings);
        if (override.isPresent() && (fips || dual)) {
            throw S3Location.bad("AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT is true, which only AWS's own "
                            + "endpoints know, and another endpoint is set")
                    .withHint("set both to false, or name no endpoint");
        }
        boolean isVirtual = settings.inProfile("s3.addressing_style").orElse("").equals("virtual");
        return new S3Endpoint(override, isVirtual, (fips ? FIPS : "s3") + (dual ? ".dualstack" : ""));
    }

    private static Optional<String> override(AwsSettings settings) throws FetchException {
        Optional<String> url = settings.property("aws.endpointUrlS3")
                .or(() -> settings.property("aws.endpointUrl"))
                .or(() -> settings.variable("AWS_ENDPOINT_URL_S3"))
                .or(() -> settings.variable("AWS_ENDPOINT_URL"))
                .or(() -> settings.inServices("s3.endpoint_url"))
                .or(() -> settings.inProfile("s3.endpoint_url"))
                .or(() -> settings.inProfile(ProfileProperty.ENDPOINT_URL));
        boolean isIgnored = settings.isOn(
                SdkSystemSetting.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, ProfileProperty.IGNORE_CONFIGURED_ENDPOINT_URLS);
        if (url.isEmpty() || isIgnored) {
            return Optional.empty();
        }
        if (!url.get().matches("(?i:https?)://[\\w\\[][\\w.:\\[\\]-]*(/[^?#\\s]*)?")) {
            throw noUrl();
        }
        return Optional.of(url.get().replaceFirst("/$", ""));
    }

    private static FetchException noUrl() {
        return S3Location.bad("the endpoint for S3 is not an http or https URL without user, query and fragment")
                .withHint("correct AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, or endpoint_url of the AWS profile");
    }

    /** A region that somebody has set, before anybody is asked for anything. */
    String judged(String region) throws FetchException {
        if (region.equals("aws-global")) {
            return FIRST_REGION;
        }
        boolean isNone = region.startsWith("aws-") && region.endsWith("-global") || region.startsWith("fips-");
        if (isNone || !isHostLabel(region)) {
            throw S3Location.bad("the region is not written as a region is, such as eu-central-1")
                    .withHint("correct it in the location, AWS_REGION or the AWS profile");
        }
        if (service.startsWith(FIPS) && partition(region).id().equals("aws-cn")) {
            throw S3Location.bad("AWS_USE_FIPS_ENDPOINT is true, and the region " + region + " has no such endpoints");
        }
        return region;
    }

    /** Whether a server may send us to another region: one that is written as they are in the partition of this one. */
    static boolean isNear(String region, String other) {
        PartitionMetadata partition = partition(region);
        return isHostLabel(other)
                && other.matches(partition.regionRegex())
                && partition(other).id().equals(partition.id());
    }

    private static PartitionMetadata partition(String region) {
        return PartitionMetadata.of(Region.of(region));
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
        String server = override.orElse("");
        if (server.isEmpty()) {
            server = "https://" + service + '.' + region + '.'
                    + partition(region).dnsSuffix();
        }
        // The certificate of S3 holds for one label in front; upper case and underscores are not for host names.
        boolean isInHost = (isVirtual || override.isEmpty()) && isHostLabel(bucket);
        return isInHost ? server.replaceFirst("://", "://" + bucket + '.') : server + '/' + bucket;
    }

    /** What may be one part of a host name: regions are, wherever they come from, and most buckets. */
    private static boolean isHostLabel(String text) {
        return text.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }
}
