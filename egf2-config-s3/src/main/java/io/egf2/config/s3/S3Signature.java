package io.egf2.config.s3;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The headers that prove who asks (AWS Signature Version 4), made by the AWS SDK's signer. */
final class S3Signature {

    private final AwsCredentialsIdentity identity;
    private final String region;

    S3Signature(FoundCredentials credentials, String region) {
        this.identity = credentials.identity();
        this.region = region;
    }

    /** The headers to send with a GET of that URL. */
    Map<String, String> headers(URI url) {
        SdkHttpRequest plain =
                SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(url).build();
        SignRequest<AwsCredentialsIdentity> order = SignRequest.builder(identity)
                .request(plain)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                // S3 signs the path as it is sent.
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .build();
        return withoutHost(AwsV4HttpSigner.create().sign(order).request().headers());
    }

    /** The host is signed too, but it is the HTTP client that sends it. */
    private static Map<String, String> withoutHost(Map<String, List<String>> signed) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> header : signed.entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Host")) {
                headers.put(header.getKey(), header.getValue().get(0));
            }
        }
        return headers;
    }
}
