package io.egf2.config.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a signature as a server does, by "Create a signed AWS API request" (AWS Identity and Access Management User Guide)
 * and "Authenticating Requests: Using the Authorization Header" (Amazon S3 API Reference). Knows nothing of the module.
 */
final class SignatureCheck {

    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, *"
                    + "SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final CloudServer.Request request;
    private final Matcher authorization;

    SignatureCheck(CloudServer.Request request) {
        this.request = request;
        this.authorization = AUTHORIZATION.matcher(request.header("authorization"));
        if (!authorization.matches()) {
            throw new IllegalArgumentException("not signed");
        }
    }

    String accessKey() {
        return authorization.group(1);
    }

    String region() {
        return authorization.group(3);
    }

    /** The code of the error that S3 would give; none if the request is signed as it should be. */
    Optional<String> fault(String secret, Instant now) {
        String date = request.header("x-amz-date");
        Instant signed = Instant.from(TIME.parse(date));
        if (Duration.between(signed, now).abs().compareTo(Duration.ofMinutes(15)) > 0) {
            return Optional.of("RequestTimeTooSkewed");
        }
        List<String> names = List.of(authorization.group(5).split(";", -1));
        boolean allAreSigned = names.contains("host")
                && request.headers().keySet().stream()
                        .filter(name -> name.startsWith("x-amz-"))
                        .allMatch(names::contains);
        boolean isRight =
                date.startsWith(authorization.group(2)) && signature(secret).equals(authorization.group(6));
        return allAreSigned && isRight ? Optional.empty() : Optional.of("SignatureDoesNotMatch");
    }

    private String signature(String secret) {
        String[] target = request.target().split("\\?", 2);
        String names = authorization.group(5);
        String headers = Arrays.stream(names.split(";", -1))
                .map(name -> name + ':' + value(name) + '\n')
                .collect(Collectors.joining());
        String canonical = String.join(
                "\n",
                request.method(),
                encode(decode(target[0]), true),
                query(target.length > 1 ? target[1] : ""),
                headers,
                names,
                request.header("x-amz-content-sha256"));
        String scope = String.join("/", authorization.group(2), region(), authorization.group(4), "aws4_request");
        String text = String.join("\n", "AWS4-HMAC-SHA256", request.header("x-amz-date"), scope, sha256(canonical));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private String value(String name) {
        return (name.equals("host") ? request.host() : request.header(name))
                .strip()
                .replaceAll(" +", " ");
    }

    private static String query(String query) {
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] parts = (parameter + '=').split("=", 3);
            parameters.add(encode(decode(parts[0]), false) + '=' + encode(decode(parts[1]), false));
        }
        return parameters.stream().sorted().collect(Collectors.joining("&"));
    }

    private static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** UriEncode() of the documentation. */
    private static String encode(byte[] bytes, boolean isPath) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            boolean isPlain = c < 128 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 || isPath && c == '/';
            encoded.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For messages of tests. */
    @Override
    public String toString() {
        return Map.of("key", accessKey(), "region", region()).toString();
    }
}
