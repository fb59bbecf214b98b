package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code s3://bucket/key?versionId=…&region=…}, taken apart. The key is everything behind the first slash, percent-decoded;
 * a plus sign is a plus sign.
 */
final class S3Location {

    private final String bucket;
    private final String key;
    private @Nullable String versionId;
    private @Nullable String region;

    private S3Location(String bucket, String key) {
        this.bucket = bucket;
        this.key = key;
    }

    static S3Location of(URI uri) throws FetchException {
        S3Location location = new S3Location(bucket(uri), key(uri));
        String query = uri.getRawQuery();
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                location.take(parameter);
            }
        }
        return location;
    }

    /** The authority may be one that is no host name, such as {@code test_bucket}. */
    private static String bucket(URI uri) throws FetchException {
        String bucket = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (bucket.startsWith("arn:")) {
            throw bad("the bucket is written as an ARN").withHint("write the alias of the access point instead");
        }
        if (bucket.indexOf('@') >= 0) {
            throw bad("it holds a user or password")
                    .withHint("leave them out: credentials come from the environment, as for every AWS program");
        }
        if (!isBucket(bucket)) {
            throw bad("it names no bucket").withHint("write s3://bucket/key, such as s3://egf2-configs/prod/auth.json");
        }
        return bucket;
    }

    private static boolean isBucket(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isWord(c) && c != '.' || c >= 0x80) {
                return false;
            }
        }
        return text.length() >= 3 && text.length() <= 255 && !text.startsWith(".") && !text.contains("..");
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static String key(URI uri) throws FetchException {
        String path = uri.getRawPath();
        if (path == null || path.length() < 2) {
            throw bad("it names a bucket, but no key").withHint("write the key of the document behind the bucket");
        }
        String key = PercentCode.decoded(path.substring(1));
        for (String part : key.split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                throw bad("a part of the key is " + part + ", which does not survive the way through HTTP");
            }
        }
        return key;
    }

    private void take(String parameter) throws FetchException {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : PercentCode.decoded(parameter.substring(equals + 1));
        switch (name) {
            case "versionId" -> versionId = once(name, versionId, value);
            case "region" -> region = region(once(name, region, value));
            default -> throw unknown(name);
        }
    }

    private static String once(String name, @Nullable String earlier, String value) throws FetchException {
        if (earlier != null) {
            throw bad("its query has " + name + " twice");
        }
        if (value.isEmpty()) {
            throw bad("its " + name + " is empty");
        }
        return value;
    }

    private static String region(String value) throws FetchException {
        if (!HostLabel.is(value)) {
            throw bad("its region is not written as a region is, such as eu-central-1");
        }
        return value;
    }

    /** A name without a value may be a secret that lost its name, so it is not shown. */
    private static FetchException unknown(String name) {
        boolean signed = name.regionMatches(true, 0, "X-Amz-", 0, 6);
        return bad("its query has a name other than versionId and region")
                .withHint(
                        signed
                                ? "a pre-signed URL is taken as it is, with https:// in front"
                                : "a question mark that is part of the key is written %3F");
    }

    static FetchException bad(String message) {
        return new FetchException(Reason.BAD_LOCATION, message);
    }

    String bucket() {
        return bucket;
    }

    /** The key as the path of a URL, without a slash in front. */
    String encodedKey() {
        return PercentCode.encoded(key, true);
    }

    Optional<String> versionId() {
        return Optional.ofNullable(versionId);
    }

    /** The region that the operator has written into the location. */
    Optional<String> region() {
        return Optional.ofNullable(region);
    }
}
