package io.egf2.config.internal.fetch;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.location.LocationFault;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Seconds;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the one problem of a fetch that failed. Loaded only then. */
final class FetchFault {

    private FetchFault() {}

    /** The last attempt failed with this, and there will be no other. */
    static StageFailure of(FetchException last, String afterword, FetchContext context) {
        boolean isBadLocation = last.reason() == Reason.BAD_LOCATION;
        if (isBadLocation && hasAskedNobody(last)) {
            return refused(last, context.location());
        }
        Stage stage = isBadLocation ? Stage.LOCATION : Stage.FETCH;
        String where = isBadLocation ? context.location() + ": " : "";
        String message = where + words(last) + afterword;
        return failure(stage, code(last.reason()), message, last.hint().orElse(null), context.story(), last);
    }

    /** Whether the attempt ended before anything was asked: such an attempt is not told. */
    static boolean hasAskedNobody(FetchException failure) {
        boolean isOurs = failure.reason() == Reason.BAD_LOCATION || failure.reason() == Reason.LOCAL_SETUP;
        return isOurs && failure.phase().isEmpty();
    }

    /** A fetcher looked at the location and refused it before it tried anything: there are no attempts to tell of. */
    private static StageFailure refused(FetchException failure, ConfigLocation location) {
        String text = location.uri().toString();
        return LocationFault.of(text, words(failure), failure.hint().orElse(null), location.source(), failure);
    }

    /** What a failure says; a fetcher that is not ours may say it in several lines. */
    static String words(FetchException failure) {
        return Shown.clipped(String.valueOf(failure.getMessage()), 2_000);
    }

    /** The fetch has not come back although its time is over. */
    static StageFailure stuck(FetchContext context) {
        FetchStory story = context.story();
        String doing =
                story.doing().map(what -> "still " + Shown.clipped(what, 200)).orElseGet(() -> doing(story.phase()));
        String message = "timed out after " + Seconds.plain(context.deadline().millis()) + ": " + doing;
        return failure(Stage.FETCH, ProblemCode.TIMEOUT, message, hint(context), story, null);
    }

    /** The thread that waits for the fetch was told to stop. */
    static StageFailure interrupted(FetchContext context, InterruptedException cause) {
        String message = "the start was interrupted while the document was fetched";
        return failure(Stage.FETCH, ProblemCode.TIMEOUT, message, null, context.story(), cause);
    }

    /** Something threw what it must not throw. The message of a foreign exception may hold a secret and is left out. */
    static StageFailure bug(Object culprit, String what, @Nullable Throwable cause, FetchStory story) {
        String hint = "start again with --config-debug for a stack trace, and tell its developers";
        String message = "a bug in " + culprit.getClass().getName() + ": " + what;
        return failure(Stage.FETCH, ProblemCode.BUG, message, hint, story, cause);
    }

    private static StageFailure failure(
            Stage stage,
            ProblemCode code,
            String message,
            @Nullable String hint,
            FetchStory story,
            @Nullable Throwable cause) {
        Problem problem = Problem.of(code, message)
                .withHint(hint == null ? null : Shown.clipped(hint, 2_000))
                .withDetails(details(story, cause));
        return new StageFailure(stage, List.of(problem), cause);
    }

    /** The attempts, and what the last of them knows more. */
    private static List<String> details(FetchStory story, @Nullable Throwable cause) {
        if (!(cause instanceof FetchException failure)) {
            return story.lines("");
        }
        List<String> lines = story.lines(words(failure));
        if (!failure.details().isEmpty()) {
            for (String line : failure.details()) {
                lines.add(Shown.clipped(line, 500));
            }
        }
        return lines;
    }

    private static ProblemCode code(Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case NO_PERMISSION -> ProblemCode.NO_PERMISSION;
            case UNREACHABLE -> ProblemCode.UNREACHABLE;
            case TIMEOUT -> ProblemCode.TIMEOUT;
            case SERVER_TROUBLE -> ProblemCode.SERVER_TROUBLE;
            case INCOMPLETE -> ProblemCode.INCOMPLETE;
            case UNUSABLE_ANSWER -> ProblemCode.UNUSABLE_ANSWER;
            case NOT_TRUSTED -> ProblemCode.NOT_TRUSTED;
            case REDIRECT_REFUSED -> ProblemCode.REDIRECT_REFUSED;
            case TOO_LARGE -> ProblemCode.TOO_LARGE;
            case NO_DOCUMENT -> ProblemCode.NO_DOCUMENT;
            case BAD_LOCATION -> ProblemCode.LOCATION_MALFORMED;
            case LOCAL_SETUP -> ProblemCode.LOCAL_SETUP;
        };
    }

    private static String doing(Phase phase) {
        return switch (phase) {
            case DNS -> "the host name is still being resolved";
            case CONNECT -> "the connection is still being opened";
            case TLS -> "the TLS handshake is still going on";
            case STATUS -> "the server has not answered";
            case BODY -> "the document is still being read";
            case OPEN -> "the source is still being opened";
        };
    }

    /** True of every lookup that outlives a deadline of seconds, and of every file that cannot even be opened. */
    private static @Nullable String hint(FetchContext context) {
        if (context.story().phase() == Phase.DNS) {
            return "the DNS servers of this machine do not answer; check its DNS and network";
        }
        return context.location().scheme().equals("file")
                ? "a named pipe opens only when somebody writes to it, and a network file system only when its server answers"
                : null;
    }
}
