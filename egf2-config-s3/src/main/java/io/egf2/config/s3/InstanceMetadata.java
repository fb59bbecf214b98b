package io.egf2.config.s3;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Whether this machine has the metadata service of EC2. The SDK takes up to six seconds to find out that it has none, so the
 * question that the SDK would begin with (a token, IMDSv2) is put once beforehand.
 */
final class InstanceMetadata {

    private static final int MOST_MILLIS = 1_000;

    private final AwsSettings settings;

    InstanceMetadata(AwsSettings settings) {
        this.settings = settings;
    }

    /** Why there is no use in asking for credentials; empty if the service answers. */
    String silence() {
        Optional<String> disabled = settings.find(SdkSystemSetting.AWS_EC2_METADATA_DISABLED);
        if ("true".equalsIgnoreCase(disabled.orElse(""))) {
            return "switched off by AWS_EC2_METADATA_DISABLED";
        }
        try {
            knock();
            return "";
        } catch (SocketTimeoutException e) {
            return "no answer within 1 s (AWS_EC2_METADATA_DISABLED=true saves that second)";
        } catch (IOException | RuntimeException e) {
            return "cannot be reached from this machine";
        }
    }

    /** Any answer will do. */
    private void knock() throws IOException {
        URL url = URI.create(endpoint()).resolve("/latest/api/token").toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        try {
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("x-aws-ec2-metadata-token-ttl-seconds", "60");
            connection.setConnectTimeout(MOST_MILLIS);
            connection.setReadTimeout(MOST_MILLIS);
            connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private String endpoint() {
        Optional<String> mode = settings.find(
                SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE,
                ProfileProperty.EC2_METADATA_SERVICE_ENDPOINT_MODE);
        return settings.find(
                        SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT,
                        ProfileProperty.EC2_METADATA_SERVICE_ENDPOINT)
                .orElse("IPv6".equalsIgnoreCase(mode.orElse("")) ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
    }
}
