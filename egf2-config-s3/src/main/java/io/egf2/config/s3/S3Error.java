package io.egf2.config.s3;

import io.egf2.config.spi.FetchException.Reason;
import java.util.Arrays;
import java.util.List;

/**
 * The errors of S3 that mean more than their status (see "Error responses" in the Amazon S3 API Reference): what each says
 * to an operator, what to do, and its codes. {@code BUCKET} and {@code SOURCE} stand for the bucket and the place of the credentials.
 */
enum S3Error {
    NO_KEY(
            Reason.NOT_FOUND,
            "the bucket BUCKET has no such key",
            "check the key letter by letter: aws s3 ls s3://BUCKET/ --recursive",
            "NoSuchKey"),
    NO_BUCKET(
            Reason.NOT_FOUND,
            "there is no bucket BUCKET",
            "check the bucket's name, and the endpoint that is asked",
            "NoSuchBucket"),
    NO_VERSION(
            Reason.NOT_FOUND,
            "the document has no such version",
            "take versionId from: aws s3api list-object-versions --bucket BUCKET",
            "NoSuchVersion"),
    DELETED(
            Reason.NOT_FOUND,
            "the document was deleted; its earlier versions are still there",
            "delete the delete marker to have the document back, or pin a version with ?versionId="),
    DENIED(
            Reason.NO_PERMISSION,
            "the credentials from SOURCE may not read this",
            "allow s3:GetObject (for a versionId: s3:GetObjectVersion) on BUCKET/ and the key; or there is no such key, which "
                    + "S3 tells only to who has s3:ListBucket; with encryption by KMS, kms:Decrypt is needed too",
            "AccessDenied"),
    NO_KMS(
            Reason.NO_PERMISSION,
            "the document is encrypted with a KMS key that cannot be used",
            "allow kms:Decrypt on that key, in the role's policy and the key's own, and check that it is enabled"),
    UNKNOWN_IDENTITY(
            Reason.NO_PERMISSION,
            "it does not know the access key from SOURCE",
            "check that the key is active and belongs to this endpoint; a temporary one (ASIA...) needs its session token",
            "InvalidAccessKeyId"),
    WRONG_SECRET(
            Reason.NO_PERMISSION,
            "the signature is wrong: the secret access key from SOURCE does not fit its id",
            "copy the secret access key again, without blanks; a proxy that changes requests does this too",
            "SignatureDoesNotMatch"),
    EXPIRED(
            Reason.NO_PERMISSION,
            "the session token from SOURCE has expired or is not valid",
            "get new temporary credentials, or let the service run with a role that renews them",
            "ExpiredToken",
            "InvalidToken"),
    SKEWED(
            Reason.NO_PERMISSION,
            "the request was signed at another time: the clock of this machine is wrong",
            "set the clock (chrony, systemd-timesyncd); S3 allows 15 minutes",
            "RequestTimeTooSkewed",
            "RequestExpired"),
    ELSEWHERE(
            Reason.UNUSABLE_ANSWER,
            "the bucket BUCKET is in another region",
            "name the bucket's region in the location, behind the key: region=...",
            "PermanentRedirect",
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException"),
    PINNED_ELSEWHERE(
            Reason.BAD_LOCATION,
            "the bucket BUCKET is not in the region of the location",
            "correct the region in the location, or leave it out"),
    ARCHIVED(
            Reason.UNUSABLE_ANSWER,
            "the document is archived (Glacier) and cannot be read at once",
            "restore it: aws s3api restore-object; and leave configs out of the bucket's lifecycle rules",
            "InvalidObjectState"),
    TOO_MANY(
            Reason.SERVER_TROUBLE,
            "it gets too many requests at once",
            "many services start together; they are served one after the other when there is time",
            "SlowDown"),
    OTHER(Reason.UNUSABLE_ANSWER, "", "");

    private final Reason reason;
    private final String words;
    private final String hint;
    private final String codes;

    S3Error(Reason reason, String words, String hint, String... codes) {
        this.reason = reason;
        this.words = words;
        this.hint = hint;
        this.codes = String.join(" ", codes);
    }

    /** What S3 answered; {@link #OTHER} where the status tells as much. */
    static S3Error of(S3Answer answer, S3Location location) {
        String code = answer.code();
        if (answer.isDeleteMarker()) {
            return DELETED;
        }
        if (code.startsWith("KMS.") || code.equals("AccessDenied") && answer.mentions("kms:")) {
            return NO_KMS;
        }
        if (code.equals("InvalidArgument") && location.versionId().isPresent()) {
            return NO_VERSION;
        }
        S3Error error = named(code);
        return error == ELSEWHERE && location.region().isPresent() ? PINNED_ELSEWHERE : error;
    }

    private static S3Error named(String code) {
        return Arrays.stream(values())
                .filter(error ->
                        !code.isEmpty() && List.of(error.codes.split(" ", -1)).contains(code))
                .findFirst()
                .orElse(OTHER);
    }

    Reason reason() {
        return reason;
    }

    String words(String bucket, String source) {
        return words.replace("BUCKET", bucket).replace("SOURCE", source);
    }

    String hint(String bucket) {
        return hint.replace("BUCKET", bucket);
    }
}
