package io.egf2.config.s3;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/**
 * Credentials and where they were found.
 *
 * @param identity the credentials
 * @param source the place, in words that follow "credentials from"
 * @param isOfInstance whether the metadata of an EC2 instance gave them
 */
record FoundCredentials(AwsCredentialsIdentity identity, String source, boolean isOfInstance) {

    /** The region of the machine, if that is an EC2 instance for certain. */
    Optional<String> region() {
        if (!isOfInstance) {
            return Optional.empty();
        }
        try {
            Region region = new InstanceProfileRegionProvider().getRegion();
            return region == null ? Optional.empty() : Optional.of(region.id());
        } catch (SdkException e) {
            return Optional.empty();
        }
    }

    /** Names the source only. */
    @Override
    public String toString() {
        return "credentials from " + source;
    }
}
