package io.egf2.config.internal.http;

import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Fetches what its arguments name and prints how each ended. Returns from main and never exits: no thread may hold it. */
public final class FetchMain {

    private FetchMain() {}

    public static void main(String[] arguments) {
        Duration timeout = Duration.ofMillis(Long.parseLong(arguments[0]));
        for (String location : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(outcome(location, timeout));
        }
        System.out.println("the end");
    }

    private static String outcome(String location, Duration timeout) {
        long begin = System.nanoTime();
        try {
            Fetched fetched = Fetching.fetch(location, timeout, FetchPolicy.DEFAULT.maxBytes());
            String text = new String(fetched.document().bytes(), StandardCharsets.UTF_8);
            return "FETCHED " + text + " in " + fetched.attempts() + " attempts";
        } catch (StageFailure failure) {
            Fetching.checkLength(failure);
            Problem problem = failure.problems().get(0);
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            return problem.code().name() + " in " + seconds + " s\n" + Fetching.visible(failure);
        }
    }
}
