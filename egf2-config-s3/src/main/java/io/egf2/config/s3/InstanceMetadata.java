package io.egf2.config.s3;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.util.Optional;

/**
 * Whether this machine has the metadata service of EC2. The SDK takes up to six seconds to find out that it has none, so the
 * question that the SDK would begin with (a token, IMDSv2) is put once beforehand.
 */
final class InstanceMetadata {

    static final String PLACE = "EC2 instance metadata";

    private static final int MOST_MILLIS = 1_000;

    private final AwsSettings settings;

    InstanceMetadata(AwsSettings settings) {
        this.settings = settings;
    }

    /** Why there is no use in asking for credentials, or nothing if the service answers. */
    Optional<String> silence() {
        if ("true"
                .equalsIgnoreCase(settings.find("aws.disableEc2Metadata", "AWS_EC2_METADATA_DISABLED")
                        .orElse(""))) {
            return Optional.of("switched off by AWS_EC2_METADATA_DISABLED");
        }
        try {
            knock();
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of("no answer within 1 s (AWS_EC2_METADATA_DISABLED=true saves that second)");
        } catch (ConnectException e) {
            return Optional.of("refuses the connection");
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot be reached from this machine");
        }
    }

    /** Any answer will do. */
    private void knock() throws IOException {
        URL url = new URL(endpoint() + "/latest/api/token");
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
        String endpoint = settings.find(
                        "aws.ec2MetadataServiceEndpoint",
                        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
                        "ec2_metadata_service_endpoint")
                .orElse(isIpv6() ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
        return endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    }

    private boolean isIpv6() {
        return "IPv6"
                .equalsIgnoreCase(settings.find(
                                "aws.ec2MetadataServiceEndpointMode",
                                "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                                "ec2_metadata_service_endpoint_mode")
                        .orElse(""));
    }
}
