package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns a failure of HTTP into what it means in S3, and what to do (see "Error responses" in the Amazon S3 API Reference).
 *
 * @param location what was asked for
 * @param endpoint who was asked
 * @param source where the credentials come from
 */
record S3Failure(S3Location location, S3Endpoint endpoint, String source) {

    /** What a code of S3 means. */
    private record Meaning(Reason reason, String words, String hint) {}

    /**
     * The failure in the words of S3.
     *
     * @param tried the region that was asked first
     * @param right the region that S3 names, which was asked too unless the location names another
     */
    FetchException explain(FetchException failure, String tried, Optional<String> right) {
        S3Answer answer = S3Answer.of(failure);
        if (answer.status() == 0) {
            return unanswered(failure, right.orElse(tried));
        }
        String where = where(tried, right);
        Optional<Meaning> meaning = meaning(answer, tried, right);
        if (meaning.isEmpty()) {
            return failure.withMessage(failure.getMessage() + where);
        }
        return reworded(failure, meaning.get(), answer.code() + where);
    }

    private FetchException unanswered(FetchException failure, String region) {
        boolean unknown = failure.phase().filter(phase -> phase == Phase.DNS).isPresent();
        return unknown && !endpoint.isOverridden()
                ? failure.withHint(
                        "check the region (" + region + ") and the bucket's name, and this machine's way out "
                                + "to S3: a VPC without one needs a gateway endpoint for S3")
                : failure;
    }

    private static FetchException reworded(FetchException failure, Meaning meaning, String code) {
        FetchException reworded = new FetchException(meaning.reason, "S3 says " + meaning.words + " (" + code + ")")
                .withHint(meaning.hint)
                .withPhase(failure.phase().orElse(Phase.STATUS))
                .withCause(failure);
        return failure.retryAfter().isPresent()
                ? reworded.withRetryAfter(failure.retryAfter().get())
                : reworded;
    }

    private static String where(String tried, Optional<String> right) {
        return right.isEmpty() || right.get().equals(tried)
                ? ", region " + tried
                : ", region " + tried + " was tried, " + right.get() + " is right";
    }

    private Optional<Meaning> meaning(S3Answer answer, String tried, Optional<String> right) {
        if (answer.isDeleteMarker()) {
            return Optional.of(deleted());
        }
        String code = answer.code();
        if (code.startsWith("KMS.") || code.equals("AccessDenied") && answer.mentions("kms:")) {
            return Optional.of(kms());
        }
        return Optional.ofNullable(
                switch (code) {
                    case "NoSuchKey", "NoSuchBucket", "NoSuchVersion" -> missing(code);
                    case "InvalidArgument" -> location.versionId().isPresent() ? missing("NoSuchVersion") : null;
                    case "AccessDenied" -> denied();
                    case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken" ->
                        identity(code);
                    case "RequestTimeTooSkewed", "RequestExpired" -> skewed(answer);
                    case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" ->
                        elsewhere(tried, right);
                    case "InvalidObjectState" -> archived();
                    case "SlowDown" -> slowDown();
                    case "RequestTimeout" ->
                        new Meaning(Reason.SERVER_TROUBLE, "it waited too long for the request", "look at the network");
                    default -> null;
                });
    }

    private Meaning missing(String code) {
        String bucket = location.bucket();
        return switch (code) {
            case "NoSuchKey" ->
                new Meaning(
                        Reason.NOT_FOUND,
                        "the bucket " + bucket + " has no such key",
                        "check the key letter by letter: aws s3 ls s3://" + bucket + "/ --recursive");
            case "NoSuchBucket" ->
                new Meaning(
                        Reason.NOT_FOUND,
                        "there is no bucket " + bucket,
                        "check the bucket's name, and the endpoint that is asked");
            default ->
                new Meaning(
                        Reason.NOT_FOUND,
                        "the document has no such version",
                        "take versionId from: aws s3api list-object-versions --bucket " + bucket);
        };
    }

    private Meaning deleted() {
        return new Meaning(
                Reason.NOT_FOUND,
                "the document was deleted; its earlier versions are still there",
                "delete the delete marker to have the document back, or pin a version with ?versionId=");
    }

    private Meaning denied() {
        return new Meaning(
                Reason.NO_PERMISSION,
                "the credentials from " + source + " may not read this",
                "allow s3:GetObject" + (location.versionId().isPresent() ? "Version" : "") + " on " + location.bucket()
                        + "/ and the key; or there is no such key, which S3 tells only to who has s3:ListBucket; with "
                        + "encryption by KMS, kms:Decrypt on the key of the bucket is needed too");
    }

    private Meaning kms() {
        return new Meaning(
                Reason.NO_PERMISSION,
                "the document is encrypted with a KMS key that cannot be used",
                "allow kms:Decrypt on that key, in the role's policy and the key's own, and check that it is enabled");
    }

    private Meaning identity(String code) {
        String of = " from " + source;
        return switch (code) {
            case "InvalidAccessKeyId" ->
                new Meaning(
                        Reason.NO_PERMISSION,
                        "it does not know the access key" + of,
                        "check that the key is active and belongs to this endpoint; a temporary one (ASIA...) also needs "
                                + "its session token");
            case "SignatureDoesNotMatch" ->
                new Meaning(
                        Reason.NO_PERMISSION,
                        "the signature is wrong: the secret access key" + of + " does not fit its id",
                        "copy the secret access key again, without blanks; a proxy that changes requests does this too");
            default ->
                new Meaning(
                        Reason.NO_PERMISSION,
                        "the session token" + of + " has expired or is not valid",
                        "get new temporary credentials, or let the service run with a role that renews them");
        };
    }

    private static Meaning skewed(S3Answer answer) {
        Optional<Duration> ahead = answer.clockAhead(Instant.now());
        String clock = ahead.isEmpty() || ahead.get().abs().toMinutes() == 0
                ? "wrong"
                : ahead.get().abs().toMinutes() + " minutes " + (ahead.get().isNegative() ? "behind" : "ahead of")
                        + " that of S3";
        return new Meaning(
                Reason.NO_PERMISSION,
                "the request was signed at another time: the clock of this machine is " + clock,
                "set the clock (chrony, systemd-timesyncd); S3 allows 15 minutes");
    }

    private Meaning elsewhere(String tried, Optional<String> right) {
        boolean pinned = location.region().isPresent();
        return new Meaning(
                pinned ? Reason.BAD_LOCATION : Reason.UNUSABLE_ANSWER,
                "the bucket " + location.bucket() + " is not in the region " + tried,
                right.isPresent() && pinned
                        ? "name the region " + right.get() + " in the location, or leave region out of it"
                        : "name the bucket's region in the location, behind the key: region=...");
    }

    private static Meaning archived() {
        return new Meaning(
                Reason.UNUSABLE_ANSWER,
                "the document is archived (Glacier) and cannot be read at once",
                "restore it: aws s3api restore-object; and leave configs out of the bucket's lifecycle rules");
    }

    private static Meaning slowDown() {
        return new Meaning(
                Reason.SERVER_TROUBLE,
                "it gets too many requests at once",
                "many services start together; they are served one after the other when there is time");
    }
}
