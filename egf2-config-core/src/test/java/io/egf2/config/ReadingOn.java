package io.egf2.config;

import io.egf2.config.internal.report.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a document that may have mistakes of every kind. */
public final class ReadingOn {

    private ReadingOn() {}

    /** How the start of a service ends with a document; empty if it is a good one. */
    public static Optional<ConfigException> failure(String service, String document) {
        return failure(service, EgfServices.record(service), document);
    }

    static <T extends Record> Optional<ConfigException> failure(String service, Class<T> type, String document) {
        try {
            ConfigBootstrap.forService(service, type)
                    .environment(Map.of())
                    .fetcher(FixedFetcher.of(document))
                    .load("--config", "test:document");
            return Optional.empty();
        } catch (ConfigException e) {
            return Optional.of(e);
        }
    }

    public static List<ConfigProblem> problems(String service, String document) {
        return failure(service, document).map(e -> List.<ConfigProblem>copyOf(e.problems())).orElse(List.of());
    }

    /** The problems, one a line. */
    public static String lines(String service, String document) {
        return problems(service, document).stream().map(each -> ((Problem) each).line()).collect(Collectors.joining("\n"));
    }
}
