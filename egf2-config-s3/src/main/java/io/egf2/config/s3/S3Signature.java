package io.egf2.config.s3;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The headers that prove who asks (AWS Signature Version 4), made by the AWS SDK's signer. */
final class S3Signature {

    private S3Signature() {}

    /** The headers to send with a GET of that URL. */
    static Map<String, String> headers(URI url, AwsCredentialsIdentity identity, String region) {
        SignRequest<AwsCredentialsIdentity> order = SignRequest.builder(identity)
                .request(plain(url))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                // S3 signs the path as it is sent.
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .build();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        AwsV4HttpSigner.create()
                .sign(order)
                .request()
                .forEachHeader((name, values) -> headers.put(name, values.get(0)));
        // It is signed too, but it is the HTTP client that sends it.
        headers.remove("Host");
        return headers;
    }

    /** {@link URI} finds no host in a name with an underscore, as docker compose makes them, so another stands in for it. */
    private static SdkHttpRequest plain(URI url) {
        String host = url.getRawAuthority().replaceFirst(":\\d*$", "");
        String behind = url.toString().substring(url.getScheme().length() + 3 + host.length());
        return SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(url.getScheme() + "://stand-in" + behind))
                .host(host)
                .build();
    }
}
