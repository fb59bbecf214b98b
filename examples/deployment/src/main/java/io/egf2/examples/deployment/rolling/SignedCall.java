package io.egf2.examples.deployment.rolling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to S3, as "AWS Signature Version 4" wants it, for paths that need no escape and without a query.
 *
 * @param identity the access key
 * @param secret what it is signed with
 * @param region the region of the bucket
 */
record SignedCall(String identity, String secret, String region) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    HttpCall of(String method, String host, String path, String body, Instant now) {
        String time = TIME.format(now);
        String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        Map<String, String> fields =
                new TreeMap<>(Map.of("host", host, "x-amz-content-sha256", sha256(body), "x-amz-date", time));
        String names = String.join(";", fields.keySet());
        String request = String.join("\n", method, path, "", lines(fields), names, sha256(body));
        String signature = signature(scope, String.join("\n", ALGORITHM, time, scope, sha256(request)));
        fields.put(
                "Authorization",
                ALGORITHM + " Credential=" + identity + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                        + signature);
        return new HttpCall(method, path, fields, body);
    }

    private static String lines(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ":" + field.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The key is made of the secret and each part of the scope in turn. */
    private String signature(String scope, String text) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", 0)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
