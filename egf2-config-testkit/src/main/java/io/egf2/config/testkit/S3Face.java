package io.egf2.config.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Map;
import java.util.Optional;

/** The side of the server that looks like S3: paths begin with a bucket, and a request is signed with a known access key. */
final class S3Face {

    static final String BUCKET = "egf2-configs";

    private static final String ACCESS_KEY = "TESTKITACCESSKEY";
    private static final String SECRET_KEY = "testkit-secret-key";

    private S3Face() {}

    static boolean isFor(String path) {
        return path.startsWith("/" + BUCKET + "/");
    }

    /** What is wrong with a request: the signature itself is not computed again, its key and form are looked at. */
    static Optional<ResponseDefinitionBuilder> refusal(Request request) {
        String authorization = request.containsHeader("Authorization") ? request.getHeader("Authorization") : "";
        if (!authorization.startsWith("AWS4-HMAC-SHA256 ") || !request.containsHeader("X-Amz-Date")) {
            return Optional.of(error(403, "AccessDenied"));
        }
        return authorization.contains("Credential=" + ACCESS_KEY + "/")
                ? Optional.empty()
                : Optional.of(error(403, "InvalidAccessKeyId"));
    }

    static ResponseDefinitionBuilder error(int status, String code) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/xml")
                .withBody("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code></Error>");
    }

    /** For a JVM of its own; nothing on the machine that runs the tests gets in between. */
    static Map<String, String> environment(String endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", endpoint,
                "AWS_ACCESS_KEY_ID", ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY", SECRET_KEY,
                "AWS_REGION", "us-east-1",
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    /** The same for the JVM of the tests. */
    static Map<String, String> systemProperties(String endpoint) {
        return Map.of(
                "aws.endpointUrlS3", endpoint,
                "aws.accessKeyId", ACCESS_KEY,
                "aws.secretAccessKey", SECRET_KEY,
                "aws.region", "us-east-1",
                "aws.disableEc2Metadata", "true");
    }
}
