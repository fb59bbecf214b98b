package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Turns a failure of HTTP into what it means in S3, and what to do. Loaded only then.
 *
 * @param failure what happened
 * @param answer what S3 says of it
 * @param location what was asked for
 * @param source where the credentials come from
 * @param region the region that was asked
 * @param first the region that was asked at first
 */
record S3Failure(
        FetchException failure, S3Answer answer, S3Location location, String source, String region, String first) {

    FetchException explain(S3Endpoint endpoint) {
        if (answer.status() == 0) {
            boolean isUnknown = failure.phase().equals(Optional.of(Phase.DNS));
            return isUnknown && endpoint.override().isEmpty()
                    ? failure.withHint(
                            "check the region (" + region + ") and the bucket's name, and this machine's way "
                                    + "out to S3: a VPC without one needs a gateway endpoint for S3")
                    : failure;
        }
        FetchException meaning = meaning();
        String said = answer.code().isEmpty() ? Integer.toString(answer.status()) : answer.code();
        String message = meaning == null
                ? failure.getMessage() + ", " + where()
                : "S3 " + meaning.getMessage() + " (" + said + ", " + where() + ")";
        String id = answer.requestId();
        Reason reason = meaning == null ? failure.reason() : meaning.reason();
        FetchException explained = new FetchException(
                        answer.isTrouble() ? Reason.SERVER_TROUBLE : reason,
                        id.isEmpty() ? message : message + ", request id " + id)
                .withPhase(failure.phase().orElse(Phase.STATUS))
                .withCause(failure);
        explained = failure.retryAfter().map(explained::withRetryAfter).orElse(explained);
        return (meaning == null ? failure : meaning)
                .hint()
                .map(explained::withHint)
                .orElse(explained);
    }

    private String where() {
        String right = answer.region().orElse(region);
        return "region " + first + (right.equals(first) ? "" : " was tried, " + right + " is right");
    }

    /** Whether S3 names a region to go to; one in the location is taken at its word. */
    boolean namesNearRegion() {
        String named = answer.region().orElse(region);
        return location.region().isEmpty() && !named.equals(region) && S3Endpoint.isNear(region, named);
    }

    /** The request is about to be signed again. */
    void warnOfTime() {
        LoggerFactory.getLogger("io.egf2.config")
                .warn(
                        "S3 says the clock of this machine is wrong{}; the request is signed again with its time",
                        clock());
    }

    /** The words that follow "S3", and what to do; none where S3 gives no code, so that the status tells all. */
    private @Nullable FetchException meaning() {
        String bucket = location.bucket();
        Optional<String> named = answer.region().filter(other -> !other.equals(region));
        if (named.isPresent()) {
            return elsewhere();
        }
        if (answer.redirectedTo().isPresent()) {
            return meaning(
                    Reason.REDIRECT_REFUSED,
                    "redirects to " + answer.redirectedTo().get() + ", where a signed request does not follow",
                    "");
        }
        if (answer.isDeleteMarker()) {
            return meaning(
                    Reason.NOT_FOUND,
                    "says the document was deleted; its earlier versions are still there",
                    "delete the delete marker to have the document back, or pin a version with ?versionId=");
        }
        if (answer.isAboutKms()) {
            return meaning(
                    Reason.NO_PERMISSION,
                    "says the document is encrypted with a KMS key that cannot be used",
                    "allow kms:Decrypt on that key, in the role's policy and the key's own, and check that it is enabled");
        }
        return switch (answer.code()) {
            case "" -> null;
            case "NoSuchKey" ->
                meaning(
                        Reason.NOT_FOUND,
                        "says the bucket " + bucket + " has no such key",
                        "check the key letter by letter: aws s3 ls s3://" + bucket + "/ --recursive");
            case "NoSuchBucket" ->
                meaning(
                        Reason.NOT_FOUND,
                        "says there is no bucket " + bucket,
                        "check the bucket's name, and the endpoint that is asked");
            case "NoSuchVersion" -> noVersion();
            case "InvalidArgument" -> location.versionId().isPresent() ? noVersion() : other();
            case "AccessDenied" ->
                meaning(
                        Reason.NO_PERMISSION,
                        "says the credentials from " + source + " may not read this",
                        "allow s3:GetObject (for a versionId: s3:GetObjectVersion) on " + bucket
                                + "/ and the key; or there is no such key, which S3 tells only to who has"
                                + " s3:ListBucket; with encryption by KMS, kms:Decrypt is needed too");
            case "InvalidAccessKeyId" ->
                meaning(
                        Reason.NO_PERMISSION,
                        "says it does not know the access key from " + source,
                        "check that the key is active and belongs to this endpoint; a temporary one (ASIA...) needs its"
                                + " session token");
            case "SignatureDoesNotMatch" ->
                meaning(
                        Reason.NO_PERMISSION,
                        "says the secret access key from " + source + " does not fit its id",
                        "copy the secret access key again, without blanks; a proxy that changes requests does this too");
            case "ExpiredToken", "InvalidToken" ->
                meaning(
                        Reason.NO_PERMISSION,
                        "says the session token from " + source + " has expired or is not valid",
                        "get new temporary credentials, or let the service run with a role that renews them");
            case "RequestTimeTooSkewed", "RequestExpired" ->
                meaning(
                        Reason.NO_PERMISSION,
                        "says the clock of this machine is wrong" + clock(),
                        "set the clock (chrony, systemd-timesyncd); S3 allows 15 minutes");
            case "PermanentRedirect", "IllegalLocationConstraintException" -> elsewhere();
            case "InvalidObjectState" ->
                meaning(
                        Reason.UNUSABLE_ANSWER,
                        "says the document is archived (Glacier) and cannot be read at once",
                        "restore it: aws s3api restore-object; and leave configs out of the bucket's lifecycle rules");
            case "SlowDown" -> meaning(Reason.SERVER_TROUBLE, "says it gets too many requests at once", "");
            default -> other();
        };
    }

    private static FetchException meaning(Reason reason, String words, String hint) {
        FetchException meaning = new FetchException(reason, words);
        return hint.isEmpty() ? meaning : meaning.withHint(hint);
    }

    private FetchException other() {
        return meaning(failure.reason(), "answers " + answer.status(), "");
    }

    private FetchException elsewhere() {
        return location.region().isPresent()
                ? meaning(
                        Reason.BAD_LOCATION,
                        "says the bucket " + location.bucket() + " is not in the region of the location",
                        "correct the region in the location, or leave it out")
                : meaning(
                        Reason.UNUSABLE_ANSWER,
                        "says the bucket " + location.bucket() + " is in another region",
                        "name the bucket's region in the location, behind the key: region=...");
    }

    private FetchException noVersion() {
        return meaning(
                Reason.NOT_FOUND,
                "says the document has no such version",
                "take versionId from: aws s3api list-object-versions --bucket " + location.bucket());
    }

    private String clock() {
        Duration ahead = answer.serverAhead(Instant.now());
        long minutes = ahead.abs().toMinutes();
        return minutes == 0
                ? ""
                : ", " + minutes + " minutes " + (ahead.isNegative() ? "ahead of" : "behind") + " that of S3";
    }
}
