package io.egf2.config;

import io.egf2.config.spi.ConfigFetcher;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;

/** Says why there is no fetcher, or no single one, for a scheme. */
final class SchemeFailure {

    private SchemeFailure() {}

    static ConfigFetcher unlessOne(String scheme, List<ConfigFetcher> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String first = found.get(0).getClass().getName();
        String second = found.get(1).getClass().getName();
        throw failure(ConfigProblem.of(
                        ProblemCode.SCHEME_AMBIGUOUS,
                        "two fetchers serve the scheme " + scheme + ": " + first + " and " + second)
                .withHint("leave one of them out of the service's dependencies"));
    }

    static StageFailure unknown(ConfigLocation location, List<ConfigFetcher> others) {
        String scheme = location.scheme();
        Set<String> known = known(others);
        return failure(ConfigProblem.of(
                        ProblemCode.SCHEME_UNKNOWN,
                        "there is no fetcher for the scheme " + Shown.clipped(scheme, 40) + ", only for "
                                + String.join(", ", known))
                .withHint(hint(scheme, known)));
    }

    /** The message of such an error names classes and files only; that of its cause may be anything. */
    static StageFailure broken(ConfigLocation location, ServiceConfigurationError e) {
        Throwable cause = e.getCause();
        String why = cause == null ? "" : " (" + cause.getClass().getName() + ")";
        ConfigProblem problem = ConfigProblem.of(
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

    private static Optional<String> hint(String scheme, Set<String> known) {
        if (scheme.equals("s3")) {
            return Optional.of("add the dependency io.egf2:egf2-config-s3 to the service");
        }
        List<String> near = Suggestion.near(scheme, known);
        return near.isEmpty() ? Optional.empty() : Optional.of("did you mean " + near.get(0) + "?");
    }

    private static StageFailure failure(ConfigProblem problem) {
        return new StageFailure(Stage.LOCATION, problem);
    }
}
