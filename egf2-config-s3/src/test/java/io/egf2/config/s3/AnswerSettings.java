package io.egf2.config.s3;

import io.egf2.config.s3.CloudServer.Answer;
import io.egf2.config.s3.CloudServer.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.checksums.SdkChecksum;

/** What S3 answers: errors, redirects, checksums, encodings. */
final class AnswerSettings extends Settings {

    AnswerSettings(CloudServer server, Path directory) {
        super(server, directory);
    }

    @Override
    void fill() {
        errors();
        learning();
        checksums();
        encodings();
    }

    private void errors() {
        for (String error : List.of(
                "403 AccessDenied 77",
                "403 AllAccessDisabled 77",
                "403 InvalidAccessKeyId 77",
                "404 NoSuchKey 66",
                "404 NoSuchBucket 66",
                "404 NoSuchVersion 66",
                "404 NoSuchAccessPoint 66",
                "400 InvalidRequest 69",
                "400 ExpiredToken 77",
                "403 InvalidObjectState 69",
                "405 MethodNotAllowed 69",
                "409 OperationAborted 69",
                "412 PreconditionFailed 69",
                "416 InvalidRange 69",
                "501 NotImplemented 69",
                "400 KMS.DisabledException 77")) {
            String[] parts = error.split(" ", -1);
            own("error " + error)
                    .answers(isObject(), Answer.error(Integer.parseInt(parts[0]), parts[1]))
                    .exits(Integer.parseInt(parts[2]));
        }
        for (String error : List.of(
                "500 InternalError",
                "503 SlowDown",
                "503 ServiceUnavailable",
                "429 TooManyRequests",
                "400 RequestTimeout",
                "400 Throttling",
                "400 ThrottlingException",
                "503 ",
                "500 ",
                "502 ",
                "504 ",
                "400 RequestLimitExceeded",
                "509 BandwidthLimitExceeded",
                "403 SlowDown")) {
            String[] parts = error.split(" ", 2);
            own("at first " + error).answersOnce(isObject(), Answer.error(Integer.parseInt(parts[0]), parts[1]));
        }
        for (int status : List.of(520, 509)) {
            own("at first " + status)
                    .answersOnce(isObject(), Answer.of(status, ""))
                    .differs("gateways have statuses of their own", local("/configs/auth.json"), LOADED);
        }
        own("connection lost at first").answersOnce(isObject(), new Answer(0, Map.of(), new byte[0]));
        own("page with a code")
                .answers(isObject(), Answer.of(403, "<html><Code>NoSuchKey</Code></html>"))
                .exits(77);
        own("comment with a code")
                .answers(isObject(), Answer.of(403, "<!-- <Error><Code>NoSuchKey</Code></Error> --><x/>"))
                .exits(77);
        own("error in gzip")
                .answers(
                        isObject(),
                        new Answer(
                                404,
                                Map.of("Content-Encoding", "gzip"),
                                gzip(Answer.error(404, "NoSuchKey").body())))
                .exits(66);
        own("no XML").answers(isObject(), Answer.of(404, "")).exits(66);
    }

    private void learning() {
        String here = local("/configs/auth.json");
        String there = here.replace("eu-central-1", "eu-west-1");
        String why = "without a hint in code the SDK does not look for the bucket's region";
        own("301 with a region")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(301, "PermanentRedirect").with("x-amz-bucket-region", "eu-west-1"))
                .differs(why, here, there, LOADED);
        own("301 with a region and a location")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(301, "PermanentRedirect")
                                .with("Location", server.url() + "/other")
                                .with("x-amz-bucket-region", "eu-west-1"))
                .differs(why, here, there, LOADED);
        own("307 with a region")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(307, "TemporaryRedirect")
                                .with("Location", server.url() + "/other")
                                .with("x-amz-bucket-region", "eu-west-1"))
                .differs(why, here, there, LOADED);
        own("400 with a region")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(400, "AuthorizationHeaderMalformed", "<Region>eu-west-1</Region>"))
                .differs(why, here, there, LOADED);
        own("400 of a location constraint")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(400, "IllegalLocationConstraintException", "<Region>eu-west-1</Region>"))
                .differs(why, here, there, LOADED);
        own("two redirects")
                .answers(isObject(), Answer.error(301, "PermanentRedirect").with("x-amz-bucket-region", "eu-west-1"))
                .exits(69)
                .differs(why, here, there, FAILED);
        for (String region : List.of(
                "evil-1",
                "cn-north-1",
                "us-gov-west-1",
                "EU-WEST-1",
                "evil.example",
                "aws-global",
                "eu-west-1.evil",
                "x")) {
            own("301 with the region " + region)
                    .answers(isObject(), Answer.error(301, "PermanentRedirect").with("x-amz-bucket-region", region))
                    .exits(69);
        }
        for (int status : List.of(400, 403, 404, 409)) {
            own("region in a " + status)
                    .answers(
                            isObject(),
                            Answer.error(status, "Other", "<Region>eu-west-1</Region>")
                                    .with("x-amz-bucket-region", "eu-west-1"));
        }
        for (int status : List.of(301, 302, 303, 307, 308)) {
            own("redirect " + status + " on the same host")
                    .answers(
                            isObject(),
                            Answer.error(status, "TemporaryRedirect").with("Location", server.url() + "/moved"))
                    .exits(69);
        }
        String skew = "RequestTimeTooSkewed";
        own("server ahead").serverAhead(Duration.ofHours(2));
        own("server behind").serverAhead(Duration.ofHours(-2));
        own("server that is never content")
                .answers(isObject(), Answer.error(403, skew))
                .exits(77);
        own("expired, and renewed")
                .without("AWS_ACCESS_KEY_ID")
                .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container")
                .answersOnce(at("/container"), Answer.of(200, CloudServer.json("OLD")))
                .answersOnce(isObject(), Answer.error(400, "ExpiredToken"))
                .differs(
                        "credentials that have expired are looked for once more",
                        here.replace("key1", "OLD"),
                        here.replace("key1", "CONTAINER"),
                        LOADED);
        own("expired, without another")
                .answers(isObject(), Answer.error(400, "ExpiredToken"))
                .exits(77);
    }

    /** Requests of any other region. */
    private static Predicate<Request> wants(String region) {
        return isObject().and(request -> !request.header("authorization").contains("/" + region + "/"));
    }

    private void checksums() {
        byte[] evil = "{\"name\": \"evil\"}".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("crc32", "crc32c", "sha1", "sha256", "sha512")) {
            String right = bySdk(name, DOCUMENT);
            checksum(name, right);
            own(name + " of another body")
                    .document(Setting.document(evil).with("x-amz-checksum-" + name, right))
                    .exits(69);
            own(name + " of parts")
                    .document(Setting.document(DOCUMENT).with("x-amz-checksum-" + name, bySdk(name, evil) + "-2"));
            own(name + " mended")
                    .answersOnce(isObject(), Setting.document(evil).with("x-amz-checksum-" + name, right))
                    .differs("what was changed on its way is asked for again", local("/configs/auth.json"), LOADED);
        }
        checksum("crc64nvme", Crc64NvmeTest.base64(DOCUMENT));
        own("crc64nvme of another body")
                .document(Setting.document(evil).with("x-amz-checksum-crc64nvme", Crc64NvmeTest.base64(DOCUMENT)))
                .exits(69)
                .differs("the SDK knows it only with a native library", local("/configs/auth.json"), FAILED);
        checksum("xxhash3", "c29tZXRoaW5n");
        own("no checksum at all")
                .document(Setting.document(DOCUMENT).with("x-amz-checksum-crc32", "none"))
                .exits(69);
    }

    private void checksum(String name, String value) {
        own(name).document(Setting.document(DOCUMENT).with("x-amz-checksum-" + name, value));
    }

    private static String bySdk(String name, byte[] bytes) {
        SdkChecksum checksum = SdkChecksum.forAlgorithm(DefaultChecksumAlgorithm.fromValue(name));
        checksum.update(bytes);
        return Base64.getEncoder().encodeToString(checksum.getChecksumBytes());
    }

    private void encodings() {
        own("identity").document(Setting.document(DOCUMENT).with("Content-Encoding", "identity"));
        own("gzip")
                .document(Setting.document(gzip(DOCUMENT)).with("Content-Encoding", "gzip"))
                .differs("the SDK gives what is stored", local("/configs/auth.json"), LOADED);
        own("gzip with a checksum")
                .document(Setting.document(gzip(DOCUMENT))
                        .with("Content-Encoding", "gzip")
                        .with("x-amz-checksum-crc32", bySdk("crc32", gzip(DOCUMENT))))
                .differs("the SDK gives what is stored", local("/configs/auth.json"), LOADED);
        own("gzip with a wrong checksum")
                .document(Setting.document(gzip(DOCUMENT))
                        .with("Content-Encoding", "gzip")
                        .with("x-amz-checksum-crc32", bySdk("crc32", DOCUMENT)))
                .exits(69);
        own("brotli")
                .document(Setting.document(DOCUMENT).with("Content-Encoding", "br"))
                .exits(65)
                .differs("a document has to be read, not only stored", local("/configs/auth.json"), FAILED);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
