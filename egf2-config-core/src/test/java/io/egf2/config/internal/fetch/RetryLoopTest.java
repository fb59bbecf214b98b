package io.egf2.config.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.http.Fetching;
import io.egf2.config.internal.http.HttpRequests;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Seconds;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an attempt is repeated and when it is not, on a clock that only waiting moves. */
class RetryLoopTest {

    private final FakeTime time = new FakeTime();
    private final List<Duration> remaining = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "1, 0, 100",
        "1, 0.5, 150",
        "1, 1, 200",
        "2, 0, 200",
        "2, 1, 400",
        "3, 1, 800",
        "4, 0, 800",
        "4, 1, 1600",
        "5, 0, 1000",
        "5, 1, 2000",
        "1000000, 0, 1000",
        "1000000, 1, 2000"
    })
    void waitIsHalfFixedHalfRandomAndDoublesUpToTwoSeconds(int retry, double random, long millis) {
        assertThat(Backoff.millis(retry, random)).isEqualTo(millis);
    }

    @Test
    void attemptsWithTransientFailuresAreRepeatedUntilTheDeadline() {
        Problem problem = failure(n -> refused());
        assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
        assertThat(problem.message())
                .endsWith("no luck (" + (time.waits.size() + 1) + " attempts within the deadline of 30 s)");
        assertThat(time.waits.get(0)).isBetween(100L, 200L);
        assertThat(time.waits.subList(4, time.waits.size())).allMatch(wait -> wait >= 1_000 && wait <= 2_000);
        assertThat(time.now).isBetween(27_900L, 29_900L);
    }

    @Test
    void aTimeoutAtTheDeadlineDoesNotHideWhatWentWrongBefore() {
        Problem problem = failure(n -> time.now < 25_000 ? refused() : new FetchException(Reason.TIMEOUT, "too slow"));

        assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
        assertThat(problem.message()).startsWith("no luck (");
        assertThat(failure(n -> new FetchException(Reason.TIMEOUT, "too slow")).code())
                .isEqualTo(ProblemCode.TIMEOUT);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyTransientFailuresAreRepeated(Reason reason) {
        Problem problem = failure(n -> new FetchException(reason, "x").withHint("do y"));
        assertThat(time.waits.isEmpty()).isEqualTo(!reason.isTransient());
        assertThat(problem.hint()).contains("do y");
        assertThat(problem.code().name())
                .isEqualTo(reason == Reason.BAD_LOCATION ? "LOCATION_MALFORMED" : reason.name());
    }

    @Test
    void pauseAskedForIsTakenAndSpreadIfItIsLongerThanTheOwn() throws Exception {
        FetchException busy = new FetchException(Reason.SERVER_TROUBLE, "busy");
        assertThat(runScript(n -> n == 1
                                ? busy.withRetryAfter(Duration.ofSeconds(7))
                                : n == 2 ? busy.withRetryAfter(Duration.ZERO) : null)
                        .attempts())
                .isEqualTo(3);
        assertThat(time.waits.get(0)).isBetween(7_000L, 14_000L);
        assertThat(time.waits.get(1)).isBetween(200L, 400L);
    }

    @ParameterizedTest
    @CsvSource({
        "7000, 20000, 0, 0",
        "7000, 20000, 0.5, 3500",
        "7000, 20000, 1, 7000",
        "7000, 500, 1, 500",
        "7000, 0, 1, 0"
    })
    void pauseAskedForIsSpreadToTwiceAsLongButNotBeyondTheDeadline(long asked, long room, double random, long millis) {
        assertThat(Backoff.spread(asked, room, random)).isEqualTo(millis);
    }

    @Test
    void pauseForAHostThatTheJvmRemembersAsUnknownIsNotSpread() throws Exception {
        FetchException unknown = new FetchException(Reason.UNREACHABLE, "unknown").withPhase(Phase.DNS);
        runScript(n -> n == 1 ? unknown.withRetryAfter(Duration.ofSeconds(9)) : null);

        assertThat(time.waits).containsExactly(9_000L);
    }

    @Test
    void pauseThatDoesNotFitEndsTheFetchAtOnce() {
        Problem problem = failure(n -> n < 3
                ? refused()
                : new FetchException(Reason.SERVER_TROUBLE, "busy").withRetryAfter(Duration.ofSeconds(30)));
        assertThat(problem.message()).isEqualTo("busy, and asks for a pause of 30 s, beyond the deadline of 30 s");
        assertThat(time.waits).hasSize(2);
        assertThat(Details.of(problem)).hasSize(3);
    }

    @Test
    void noAttemptIsStartedWithoutUsefulTimeLeft() {
        failure(n -> refused());
        assertThat(remaining).allMatch(left -> left.toMillis() >= 100);
    }

    @Test
    void longStoryIsShortenedInTheMiddle() {
        Problem problem = failure(n -> refused());
        int attempts = time.waits.size() + 1;
        assertThat(Details.of(problem)).hasSize(8);
        assertThat(Details.of(problem).get(0)).isEqualTo("attempt  1  at  0.000 s  CONNECT  after 0.000 s");
        assertThat(Details.of(problem).get(4)).isEqualTo("(" + (attempts - 7) + " more attempts)");
        assertThat(Details.of(problem).get(7)).startsWith("attempt " + attempts + "  at 2");
    }

    @Test
    void exceptionThatAFetcherMustNotThrowIsABugWithoutItsMessage() {
        for (Throwable thrown : new Throwable[] {
            new IllegalStateException("s3cr3t"), new AssertionError("s3cr3t"), new StackOverflowError()
        }) {
            StageFailure failure = catchThrowableOfType(
                    StageFailure.class,
                    () -> runScript(n -> {
                        throw sneaky(thrown);
                    }));
            assertThat(failure).hasCause(thrown);
            Problem problem = failure.problems().get(0);
            assertThat(problem.code()).isEqualTo(ProblemCode.BUG);
            assertThat(problem.message())
                    .isEqualTo("a bug in " + Scripted.class.getName() + ": it threw "
                            + thrown.getClass().getName());
            assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
        }
    }

    @Test
    void wordsOfAFetcherStayOnOneLine() {
        Problem problem = failure(n -> new FetchException(Reason.NOT_FOUND, "two\nlines\u202e").withHint("do\nthis"));
        assertThat(problem.message()).isEqualTo("two\\u000alines\\u202e");
        assertThat(problem.hint()).contains("do\\u000athis");
        assertThat(Details.of(problem)).containsExactly("attempt 1  at 0.000 s  OPEN     after 0.000 s");
    }

    @Test
    void nullIsABugOfTheFetcher() {
        Problem problem = problem(request -> null);
        assertThat(problem.code()).isEqualTo(ProblemCode.BUG);
        assertThat(problem.message()).endsWith("it returned null");
    }

    @Test
    void documentsOfOtherFetchersAreBoundedToo() {
        assertThat(problem(request -> FetchedDocument.of(new byte[0])).code()).isEqualTo(ProblemCode.NO_DOCUMENT);
        assertThat(problem(request -> FetchedDocument.of(new byte[101])).code()).isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    void theDeadlineIsNeverMoreThanOver() {
        time.now = 1_500;
        Deadline deadline = new Deadline(Duration.ofSeconds(2), time, time.nanos());
        time.now = 2_000;
        assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(deadline.elapsedMillis()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.000 s, 0 s",
        "4, 0.004 s, 0.004 s",
        "1500, 1.500 s, 1.5 s",
        "30000, 30.000 s, 30 s",
        "31536000000, 31536000.000 s, 31536000 s"
    })
    void secondsAreWrittenForColumnsAndForSentences(long millis, String exact, String plain) {
        assertThat(Seconds.exact(millis)).isEqualTo(exact);
        assertThat(Seconds.plain(millis)).isEqualTo(plain);
    }

    private static FetchException refused() {
        return new FetchException(Reason.UNREACHABLE, "no luck").withPhase(Phase.CONNECT);
    }

    private Problem failure(IntFunction<@Nullable FetchException> script) {
        return catchThrowableOfType(StageFailure.class, () -> runScript(script))
                .problems()
                .get(0);
    }

    private Problem problem(Answer answer) {
        return catchThrowableOfType(StageFailure.class, () -> run(answer))
                .problems()
                .get(0);
    }

    /** Attempts fail with what the script says, until it says null. */
    private Fetched runScript(IntFunction<@Nullable FetchException> script) throws InterruptedException {
        int[] attempt = {0};
        return run(request -> {
            remaining.add(request.remaining());
            FetchException failure = script.apply(++attempt[0]);
            if (failure != null) {
                throw failure;
            }
            return FetchedDocument.of("{}".getBytes(StandardCharsets.UTF_8));
        });
    }

    private Fetched run(Answer answer) throws InterruptedException {
        FetchPolicy policy = new FetchPolicy(Duration.ofSeconds(30), 100);
        FetchContext context = Fetching.context(ConfigLocation.parse("test://x/y"), policy, time);
        return new RetryLoop(new Scripted(answer), new LibraryRequest(context, new HttpRequests()), context).run();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private interface Answer {
        @Nullable
        FetchedDocument to(FetchRequest request) throws FetchException;
    }

    private record Scripted(Answer answer) implements ConfigFetcher {

        @Override
        public Set<String> schemes() {
            return Set.of("test");
        }

        @Override
        @SuppressWarnings("NullAway") // What a fetcher without null checks may do.
        public FetchedDocument fetch(FetchRequest request) throws FetchException {
            return answer.to(request);
        }
    }

    private static final class FakeTime implements Time {

        private long now;
        private final List<Long> waits = new ArrayList<>();

        @Override
        public long nanos() {
            return now * 1_000_000;
        }

        @Override
        public void sleep(long millis) {
            waits.add(millis);
            now += millis;
        }
    }
}
