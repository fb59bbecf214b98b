package io.egf2.config.internal.fetch;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import io.egf2.config.spi.ConfigFetcher;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says why there is no fetcher, or no single one, for a scheme. Loaded only then. */
final class SchemeFault {

    private SchemeFault() {}

    static StageFailure ambiguous(String scheme, List<ConfigFetcher> found) {
        String first = found.get(0).getClass().getName();
        String second = found.get(1).getClass().getName();
        return failure(Problem.of(
                        ProblemCode.SCHEME_AMBIGUOUS,
                        "two fetchers serve the scheme " + scheme + ": " + first + " and " + second)
                .withHint("leave one of them out of the service's dependencies"));
    }

    static StageFailure unknown(ConfigLocation location, List<ConfigFetcher> others) {
        String scheme = location.scheme();
        Set<String> known = known(others);
        return failure(location.source()
                .mark(Problem.of(
                                ProblemCode.SCHEME_UNKNOWN,
                                "there is no fetcher for the scheme " + Shown.clipped(scheme, 40) + ", only for "
                                        + String.join(", ", known))
                        .withHint(hint(scheme, known))));
    }

    /** The message of such an error names classes and files only; that of its cause may be anything. */
    static StageFailure broken(ConfigLocation location, ServiceConfigurationError e) {
        Throwable cause = e.getCause();
        String why = cause == null ? "" : " (" + cause.getClass().getName() + ")";
        Problem problem = Problem.of(
                        ProblemCode.BUG,
                        "there is no fetcher for the scheme " + Shown.clipped(location.scheme(), 40)
                                + ", and one could not be loaded: "
                                + Shown.clipped(String.valueOf(e.getMessage()), 300) + why)
                .withHint("check that the fetcher's jar is complete, and that it fits this version of egf2-config");
        return new StageFailure(Stage.LOCATION, List.of(problem), e);
    }

    private static Set<String> known(List<ConfigFetcher> others) {
        Set<String> known = new TreeSet<>(Set.of("http", "https", "file"));
        others.forEach(other -> known.addAll(other.schemes()));
        return known;
    }

    private static @Nullable String hint(String scheme, Set<String> known) {
        if (scheme.equals("s3")) {
            return "add the dependency io.egf2:egf2-config-s3 to the service";
        }
        Optional<String> near = Suggestion.of(scheme, known).best();
        return near.isPresent() ? "did you mean " + near.get() + "?" : null;
    }

    private static StageFailure failure(Problem problem) {
        return new StageFailure(Stage.LOCATION, problem);
    }
}
