package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code s3://bucket/key?versionId=…&region=…}, taken apart. The key is everything behind the first slash, percent-decoded;
 * a plus sign is a plus sign.
 *
 * @param bucket the bucket, which may be no host name, such as {@code test_bucket}
 * @param key the key
 * @param versionId the version that is pinned
 * @param region the region that the operator has written into the location
 */
record S3Location(String bucket, String key, Optional<String> versionId, Optional<String> region) {

    static S3Location of(URI uri) throws FetchException {
        Map<String, String> query = query(uri.getRawQuery());
        return new S3Location(
                bucket(uri),
                key(uri),
                Optional.ofNullable(query.get("versionId")),
                Optional.ofNullable(query.get("region")));
    }

    private static String bucket(URI uri) throws FetchException {
        String bucket = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (bucket.startsWith("arn:")) {
            throw bad("the bucket is written as an ARN").withHint("write the alias of the access point instead");
        }
        if (bucket.endsWith("--x-s3") || bucket.endsWith("--xa-s3")) {
            throw bad("the bucket is a directory bucket (S3 Express)").withHint("use a general purpose bucket");
        }
        if (bucket.endsWith("--op-s3")) {
            throw bad("the bucket is an access point of S3 on Outposts").withHint("use a bucket of a region");
        }
        if (bucket.indexOf('@') >= 0) {
            throw bad("it holds a user or password")
                    .withHint("leave them out: credentials come from the environment, as for every AWS program");
        }
        if (!bucket.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{2,254}") || bucket.contains("..")) {
            throw bad("it names no bucket").withHint("write s3://bucket/key, such as s3://egf2-configs/prod/auth.json");
        }
        return bucket;
    }

    private static String key(URI uri) throws FetchException {
        String key = utf8(uri.getPath());
        if (key.length() < 2) {
            throw bad("it names a bucket, but no key").withHint("write the key of the document behind the bucket");
        }
        for (String part : key.split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                throw bad("a part of the key is " + part + ", which HTTP does not carry unchanged");
            }
        }
        return key.substring(1);
    }

    private static Map<String, String> query(@Nullable String text) throws FetchException {
        Map<String, String> query = new HashMap<>();
        for (String parameter : text == null ? new String[0] : text.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0
                    ? ""
                    : utf8(URI.create('?' + parameter.substring(equals + 1)).getQuery());
            if (!name.equals("versionId") && !name.equals("region")) {
                throw unknown(name);
            }
            if (value.isEmpty() || query.put(name, value) != null) {
                throw bad(value.isEmpty() ? "its " + name + " is empty" : "its query has " + name + " twice");
            }
        }
        return query;
    }

    /** {@link URI} decodes anything else to this character. */
    private static String utf8(@Nullable String decoded) throws FetchException {
        if (decoded != null && decoded.indexOf('\uFFFD') >= 0) {
            throw bad("it is percent-encoded in something other than UTF-8");
        }
        return decoded == null ? "" : decoded;
    }

    /** A name without a value may be a secret that lost its name, so it is not shown. */
    private static FetchException unknown(String name) {
        return bad("its query has a name other than versionId and region")
                .withHint(
                        name.regionMatches(true, 0, "X-Amz-", 0, 6)
                                ? "a pre-signed URL is taken as it is, with https:// in front"
                                : "a question mark that is part of the key is written %3F");
    }

    static FetchException bad(String message) {
        return new FetchException(Reason.BAD_LOCATION, message);
    }
}
