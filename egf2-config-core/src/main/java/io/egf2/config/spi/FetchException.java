package io.egf2.config.spi;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to fetch failed. Its message and hint are shown to the operator as they are, so they must not hold a secret;
 * the message of a cause is never shown.
 *
 * <pre>{@code
 * throw new FetchException(Reason.NO_PERMISSION, "the vault refused the token").withHint("renew the token of this role");
 * }</pre>
 */
public final class FetchException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why an attempt failed; decides whether it is repeated, the problem's code and the exit code. */
    public enum Reason {
        /** There is no such document. Exit code 66, not repeated. */
        NOT_FOUND(false),
        /** The document is there, but not for us. Exit code 77, not repeated. */
        NO_PERMISSION(false),
        /** No way to the server: its name is not resolved, or it refuses or drops the connection. Exit code 69, repeated. */
        UNREACHABLE(true),
        /** The server was too slow. Exit code 69, repeated. */
        TIMEOUT(true),
        /** The server is overloaded or broken for the moment, such as 503. Exit code 69, repeated. */
        SERVER_TROUBLE(true),
        /** The document was cut off before its end. Exit code 69, repeated. */
        INCOMPLETE(true),
        /** The server answered something that no repetition would change. Exit code 69, not repeated. */
        UNUSABLE_ANSWER(false),
        /** The server could not prove who it is. Exit code 69, not repeated. */
        NOT_TRUSTED(false),
        /** The server sent us somewhere we do not go. Exit code 69, not repeated. */
        REDIRECT_REFUSED(false),
        /** The document is larger than allowed. Exit code 65, not repeated. */
        TOO_LARGE(false),
        /** What came is plainly no settings document: nothing, a web page, an unknown encoding. Exit code 65, not repeated. */
        NO_DOCUMENT(false),
        /** The location is not one that this fetcher can read. Exit code 64, not repeated. */
        BAD_LOCATION(false),
        /**
         * Something on our own side, not the location, keeps us from asking: a property of the JVM for proxy or trust store, a
         * header that cannot be sent. Exit code 64, not repeated.
         */
        LOCAL_SETUP(false);

        private final boolean isTransient;

        Reason(boolean isTransient) {
            this.isTransient = isTransient;
        }

        /**
         * Whether another attempt may succeed.
         *
         * @return true if the library repeats the attempt within its deadline
         */
        public boolean isTransient() {
            return isTransient;
        }
    }

    /** How far an attempt came. */
    public enum Phase {
        /** Resolving the server's name. */
        DNS,
        /** Opening the connection. */
        CONNECT,
        /** Agreeing on keys and certificates. */
        TLS,
        /** Sending the request and waiting for the status and headers of the answer. */
        STATUS,
        /** Reading the document. */
        BODY,
        /** Opening a file or another source that is not a server. */
        OPEN
    }

    /**
     * What a server answered, for a fetcher that knows more of it than HTTP does.
     *
     * @param status the status code
     * @param headers header values by name in lower case
     * @param body the first 8 KiB of the body, read as UTF-8; never shown to anybody
     */
    public record Response(int status, Map<String, String> headers, String body) {

        /**
         * Takes the parts as they came.
         *
         * @param status the status code
         * @param headers header values by name in lower case
         * @param body the first 8 KiB of the body, read as UTF-8
         */
        public Response {
            headers = Map.copyOf(headers);
        }

        /** Names the status only: a body may hold secrets. */
        @Override
        public String toString() {
            return "status " + status;
        }
    }

    /** Why the attempt failed. */
    private final Reason reason;

    private final transient Optional<String> hint;
    private final transient Optional<Phase> phase;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<Response> response;
    private final transient List<String> details;

    /**
     * A failure without further details.
     *
     * @param reason why
     * @param message what happened, in words that can follow "could not be fetched:"
     */
    public FetchException(Reason reason, String message) {
        this(reason, message, null, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private FetchException(
            Reason reason,
            String message,
            @Nullable Throwable cause,
            Optional<String> hint,
            Optional<Phase> phase,
            Optional<Duration> retryAfter,
            Optional<Response> response,
            List<String> details) {
        super(message, cause);
        this.reason = reason;
        this.hint = hint;
        this.phase = phase;
        this.retryAfter = retryAfter;
        this.response = response;
        this.details = details;
    }

    /**
     * The same failure in other words, for a fetcher that knows more than the HTTP path which found it.
     *
     * @param message what happened, in words that can follow "could not be fetched:"
     * @return a failure with that message
     */
    public FetchException withMessage(String message) {
        return new FetchException(reason, message, getCause(), hint, phase, retryAfter, response, details);
    }

    /**
     * The same failure with advice.
     *
     * @param hint what the operator can do
     * @return a failure with that hint
     */
    public FetchException withHint(String hint) {
        return new FetchException(reason, text(), getCause(), Optional.of(hint), phase, retryAfter, response, details);
    }

    /**
     * The same failure, placed in time.
     *
     * @param phase how far the attempt came
     * @return a failure with that phase
     */
    public FetchException withPhase(Phase phase) {
        return new FetchException(reason, text(), getCause(), hint, Optional.of(phase), retryAfter, response, details);
    }

    /**
     * The same failure with the wait that the server asked for.
     *
     * @param retryAfter the time to wait before the next attempt; if it does not fit the deadline there is none
     * @return a failure with that wait
     */
    public FetchException withRetryAfter(Duration retryAfter) {
        return new FetchException(reason, text(), getCause(), hint, phase, Optional.of(retryAfter), response, details);
    }

    /**
     * The same failure with the server's answer.
     *
     * @param response what was answered
     * @return a failure with that answer
     */
    public FetchException withResponse(Response response) {
        return new FetchException(reason, text(), getCause(), hint, phase, retryAfter, Optional.of(response), details);
    }

    /**
     * The same failure with what led to it, such as the places that were searched in vain.
     *
     * @param details a few lines, shown below the message
     * @return a failure with those lines
     */
    public FetchException withDetails(List<String> details) {
        return new FetchException(reason, text(), getCause(), hint, phase, retryAfter, response, List.copyOf(details));
    }

    /**
     * The same failure with the exception behind it, for {@code --config-debug}; its message is never shown.
     *
     * @param cause what was caught
     * @return a failure with that cause
     */
    public FetchException withCause(Throwable cause) {
        return new FetchException(reason, text(), cause, hint, phase, retryAfter, response, details);
    }

    private String text() {
        return String.valueOf(getMessage());
    }

    /**
     * Why the attempt failed.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What the operator can do.
     *
     * @return advice, where there is some
     */
    public Optional<String> hint() {
        return hint;
    }

    /**
     * How far the attempt came.
     *
     * @return the phase, where it is known
     */
    public Optional<Phase> phase() {
        return phase;
    }

    /**
     * The wait that the server asked for.
     *
     * @return the time, where the server named one
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /**
     * What the server answered.
     *
     * @return the answer, where one came
     */
    public Optional<Response> response() {
        return response;
    }

    /**
     * What led to the failure.
     *
     * @return a few lines, or none
     */
    public List<String> details() {
        return details;
    }
}
