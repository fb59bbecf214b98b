package io.egf2.config.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * The headers that prove who asks: AWS Signature Version 4 in a header (see "Authenticating Requests (AWS Signature Version 4)"
 * in the Amazon S3 API Reference), for a GET with at most one query parameter. The SDK's signer is not used because it writes
 * the session token to the log at the level DEBUG, which is logback's level where nothing else is set.
 */
final class S3Signature {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private S3Signature() {}

    /** The headers to send with a GET of that URL: all of them are signed, and {@code Host} is sent as it was signed. */
    static Map<String, String> headers(URI url, AwsCredentialsIdentity identity, String region, Instant now) {
        String time =
                now.truncatedTo(ChronoUnit.SECONDS).toString().replace("-", "").replace(":", "");
        Map<String, String> headers = new TreeMap<>();
        headers.put("host", host(url));
        headers.put("x-amz-checksum-mode", "ENABLED");
        headers.put("x-amz-content-sha256", SHA256_OF_NOTHING);
        headers.put("x-amz-date", time);
        if (identity instanceof AwsSessionCredentialsIdentity session) {
            headers.put("x-amz-security-token", session.sessionToken());
        }
        String names = String.join(";", headers.keySet());
        String scope = time.substring(0, 8) + '/' + region + "/s3/aws4_request";
        try {
            String request = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(canonical(url, headers, names))));
            String signature = signature(identity, scope, ALGORITHM + '\n' + time + '\n' + scope + '\n' + request);
            String credential = identity.accessKeyId() + '/' + scope;
            headers.put(
                    "Authorization",
                    ALGORITHM + " Credential=" + credential + ", SignedHeaders=" + names + ", Signature=" + signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        return headers;
    }

    /** As an HTTP client sends it: in lower case, and without a port that goes without saying. */
    private static String host(URI url) {
        String usual = url.getScheme().equalsIgnoreCase("https") ? ":443" : ":80";
        String host = url.getRawAuthority().toLowerCase(Locale.ROOT);
        return host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
    }

    private static String canonical(URI url, Map<String, String> headers, String names) {
        StringBuilder request = new StringBuilder("GET\n").append(url.getRawPath());
        request.append('\n').append(url.getRawQuery() == null ? "" : url.getRawQuery());
        headers.forEach(
                (name, value) -> request.append('\n').append(name).append(':').append(value));
        return request.append("\n\n")
                .append(names)
                .append('\n')
                .append(SHA256_OF_NOTHING)
                .toString();
    }

    private static String signature(AwsCredentialsIdentity identity, String scope, String text)
            throws GeneralSecurityException {
        byte[] key = bytes("AWS4" + identity.secretAccessKey());
        for (String part : scope.split("/", -1)) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(mac(key, text));
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
