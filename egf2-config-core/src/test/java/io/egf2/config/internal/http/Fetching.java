package io.egf2.config.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.internal.fetch.FetchContext;
import io.egf2.config.internal.fetch.FetchInProgress;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.fetch.Fetchers;
import io.egf2.config.internal.fetch.Time;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Runs the FETCH stage as the library does, for tests. */
public final class Fetching {

    static final Duration SHORT = Duration.ofMillis(900);
    static final Duration LONG = Duration.ofSeconds(20);

    private static final int MAX_BYTES = FetchPolicy.DEFAULT.maxBytes();

    private Fetching() {}

    public static Fetched fetch(String location) {
        return fetch(location, LONG, MAX_BYTES);
    }

    public static Fetched fetch(String location, Duration timeout, int maxBytes, ConfigFetcher... given) {
        return start(location, timeout, maxBytes, given).await();
    }

    public static FetchInProgress start(String location, Duration timeout, int maxBytes, ConfigFetcher... given) {
        FetchContext context = context(ConfigLocation.parse(location), new FetchPolicy(timeout, maxBytes), Time.REAL);
        return FetchInProgress.start(context, new Fetchers(List.of(given), Fetching.class), new HttpRequests());
    }

    public static FetchContext context(ConfigLocation location, FetchPolicy policy, Time time) {
        return FetchContext.begin(
                location, "auth", policy, time, LoggerFactory.getLogger("io.egf2.config")::warn, time.nanos());
    }

    public static String text(String location) {
        return new String(fetch(location).document().bytes(), StandardCharsets.UTF_8);
    }

    /** The one failure, with time for several attempts. */
    public static StageFailure failure(String location, ConfigFetcher... given) {
        return failure(location, LONG, given);
    }

    public static StageFailure failure(String location, Duration timeout, ConfigFetcher... given) {
        return failure(location, timeout, MAX_BYTES, given);
    }

    public static StageFailure failure(String location, Duration timeout, int maxBytes, ConfigFetcher... given) {
        StageFailure failure =
                catchThrowableOfType(StageFailure.class, () -> fetch(location, timeout, maxBytes, given));
        checkLength(failure);
        return failure;
    }

    /** Somebody tired reads at most 25 words; the way of redirects, and a message of a foreign fetcher, may be longer. */
    static void checkLength(StageFailure failure) {
        for (Problem problem : failure.problems()) {
            String message = problem.message().replaceFirst(" (: http|\\(redirected: ).*", "");
            assertThat(message.split(" ", -1)).as(message).hasSizeLessThanOrEqualTo(25);
        }
    }

    public static Problem problem(String location, ConfigFetcher... given) {
        return failure(location, given).problems().get(0);
    }

    public static Problem problem(String location, Duration timeout, ConfigFetcher... given) {
        return failure(location, timeout, given).problems().get(0);
    }

    /** What the library makes of a status. */
    public static FetchException status(URI location, int status) throws FetchException {
        return StatusFailure.of(HttpTarget.of(location, FetchException.Reason.BAD_LOCATION), status);
    }

    /** Everything of a failure that may be printed or logged. */
    public static String visible(StageFailure failure) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : failure.problems()) {
            text.append(problem).append('\n').append(problem.hint()).append('\n');
            Details.of(problem).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
