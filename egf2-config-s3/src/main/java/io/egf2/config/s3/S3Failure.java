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
        // What a status means elsewhere is right here too, but the hint for a 403 is about other servers.
        boolean isForbidden = meaning == null && reason == Reason.NO_PERMISSION;
        Optional<String> hint = isForbidden ? Optional.empty() : (meaning == null ? failure : meaning).hint();
        return hint.map(explained::withHint).orElse(explained);
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
        if (!answer.region().orElse(region).equals(region)) {
            return elsewhere();
        }
        if (answer.redirectedTo().isPresent()) {
            String host = answer.redirectedTo().get();
            return meaning(
                    Reason.REDIRECT_REFUSED, "redirects to " + host + ", where a signed request does not follow");
        }
        if (answer.isDeleteMarker()) {
            return gone("says the document was deleted; its earlier versions are still there")
                    .withHint("delete the delete marker to have the document back, or pin a version with ?versionId=");
        }
        if (answer.isAboutKms()) {
            return denied("says the document is encrypted with a KMS key that cannot be used")
                    .withHint("allow kms:Decrypt on that key, in the role's policy and the key's own; and enable it");
        }
        return switch (answer.code()) {
            case "" -> null;
            case "NoSuchKey" ->
                gone("says the bucket " + location.bucket() + " has no such key")
                        .withHint("check the key letter by letter: aws s3 ls s3://" + location.bucket()
                                + "/ --recursive");
            case "NoSuchBucket" ->
                gone("says there is no bucket " + location.bucket())
                        .withHint("check the bucket's name, and the endpoint that is asked");
            case "NoSuchVersion" -> noVersion();
            case "InvalidArgument" -> location.versionId().isPresent() ? noVersion() : other();
            case "AccessDenied" ->
                denied("says the credentials from " + source + " may not read this")
                        .withHint("allow s3:GetObject (for a versionId: s3:GetObjectVersion) on " + location.bucket()
                                + "/ and the key; or there is no such key, which S3 tells only to those who have"
                                + " s3:ListBucket; with encryption by KMS, kms:Decrypt is needed too");
            case "InvalidAccessKeyId" ->
                denied("says it does not know the access key from " + source)
                        .withHint("check that it is active, of this endpoint, and (ASIA...) has its session token");
            case "SignatureDoesNotMatch" ->
                denied("says the secret access key from " + source + " does not fit its id")
                        .withHint("copy the secret access key again; a proxy that changes requests does this too");
            case "ExpiredToken", "TokenRefreshRequired", "InvalidToken" ->
                denied("says the session token from " + source + " has expired or is not valid")
                        .withHint("get new temporary credentials, or let the service run with a role that renews them");
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" ->
                denied("says the clock of this machine is wrong" + clock())
                        .withHint("set the clock (chrony, systemd-timesyncd); S3 allows 15 minutes");
            case "PermanentRedirect", "IllegalLocationConstraintException" -> elsewhere();
            case "InvalidObjectState" ->
                meaning(Reason.UNUSABLE_ANSWER, "says the document is archived (Glacier) and cannot be read at once")
                        .withHint("restore it: aws s3api restore-object; and let no lifecycle rule archive configs");
            case "SlowDown" -> meaning(Reason.SERVER_TROUBLE, "says it gets too many requests at once");
            default -> other();
        };
    }

    private static FetchException meaning(Reason reason, String words) {
        return new FetchException(reason, words);
    }

    private static FetchException gone(String words) {
        return meaning(Reason.NOT_FOUND, words);
    }

    private static FetchException denied(String words) {
        return meaning(Reason.NO_PERMISSION, words);
    }

    private FetchException other() {
        return meaning(failure.reason(), "answers " + answer.status());
    }

    private FetchException elsewhere() {
        String words = "says the bucket " + location.bucket() + " is ";
        return location.region().isPresent()
                ? meaning(Reason.BAD_LOCATION, words + "not in the region of the location")
                        .withHint("correct the region in the location, or leave it out")
                : meaning(Reason.UNUSABLE_ANSWER, words + "in another region")
                        .withHint("name the bucket's region in the location, behind the key: region=...");
    }

    private FetchException noVersion() {
        return gone("says the document has no such version")
                .withHint("take versionId from: aws s3api list-object-versions --bucket " + location.bucket());
    }

    private String clock() {
        Duration ahead = answer.serverAhead(Instant.now());
        long minutes = ahead.abs().toMinutes();
        return minutes == 0
                ? ""
                : ", " + minutes + " minutes " + (ahead.isNegative() ? "ahead of" : "behind") + " that of S3";
    }
}
