package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns a failure of HTTP into what it means in S3, and what to do.
 *
 * @param location what was asked for
 * @param endpoint who was asked
 * @param source where the credentials come from
 */
record S3Failure(S3Location location, S3Endpoint endpoint, String source) {

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
        S3Error error = S3Error.of(answer, location);
        return error == S3Error.OTHER
                ? failure.withMessage(failure.getMessage() + where(tried, right))
                : reworded(failure, error, answer, where(tried, right));
    }

    private FetchException unanswered(FetchException failure, String region) {
        boolean unknown = failure.phase().filter(phase -> phase == Phase.DNS).isPresent();
        return unknown && endpoint.override().isEmpty()
                ? failure.withHint(
                        "check the region (" + region + ") and the bucket's name, and this machine's way out "
                                + "to S3: a VPC without one needs a gateway endpoint for S3")
                : failure;
    }

    private static String where(String tried, Optional<String> right) {
        return right.isEmpty() || right.get().equals(tried)
                ? ", region " + tried
                : ", region " + tried + " was tried, " + right.get() + " is right";
    }

    private FetchException reworded(FetchException failure, S3Error error, S3Answer answer, String where) {
        String clock = error == S3Error.SKEWED ? clock(answer) : "";
        String words = error.words(location.bucket(), source) + clock;
        FetchException reworded = new FetchException(
                        error.reason(), "S3 says " + words + " (" + answer.name() + where + ")")
                .withHint(error.hint(location.bucket()))
                .withPhase(failure.phase().orElse(Phase.STATUS))
                .withCause(failure);
        return failure.retryAfter().map(reworded::withRetryAfter).orElse(reworded);
    }

    private static String clock(S3Answer answer) {
        Duration ahead = answer.clockAhead(Instant.now()).orElse(Duration.ZERO);
        long minutes = ahead.abs().toMinutes();
        return minutes == 0
                ? ""
                : ", " + minutes + " minutes " + (ahead.isNegative() ? "behind" : "ahead of") + " that of S3";
    }
}
