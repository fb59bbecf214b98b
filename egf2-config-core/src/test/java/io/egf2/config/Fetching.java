package io.egf2.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.spi.ConfigFetcher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Runs the FETCH stage as the library does, for tests. */
final class Fetching {

    static final Duration SHORT = Duration.ofMillis(900);
    static final Duration LONG = Duration.ofSeconds(20);

    private static final int MAX_BYTES = FetchPolicy.of("auth").maxBytes();

    private Fetching() {}

    static Fetched fetch(String location) {
        return fetch(location, LONG, MAX_BYTES);
    }

    static Fetched fetch(String location, Duration timeout, int maxBytes, ConfigFetcher... given) {
        return FetchInProgress.start(
                        ConfigLocation.parse(location),
                        new FetchPolicy("auth", timeout, maxBytes),
                        new Fetchers(List.of(given)),
                        new StartLog())
                .await();
    }

    static String text(String location) {
        return new String(fetch(location).document().bytes(), StandardCharsets.UTF_8);
    }

    /** The one failure, with time for several attempts. */
    static StageFailure failure(String location, ConfigFetcher... given) {
        return failure(location, LONG, given);
    }

    static StageFailure failure(String location, Duration timeout, ConfigFetcher... given) {
        return failure(location, timeout, MAX_BYTES, given);
    }

    static StageFailure failure(String location, Duration timeout, int maxBytes, ConfigFetcher... given) {
        return catchThrowableOfType(StageFailure.class, () -> fetch(location, timeout, maxBytes, given));
    }

    static ConfigProblem problem(String location, ConfigFetcher... given) {
        return failure(location, given).problems().get(0);
    }

    static ConfigProblem problem(String location, Duration timeout, ConfigFetcher... given) {
        return failure(location, timeout, given).problems().get(0);
    }

    /** Everything of a failure that may be printed or logged. */
    static String visible(StageFailure failure) {
        StringBuilder text = new StringBuilder();
        for (ConfigProblem problem : failure.problems()) {
            text.append(problem).append('\n').append(problem.hint()).append('\n');
            problem.details().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
