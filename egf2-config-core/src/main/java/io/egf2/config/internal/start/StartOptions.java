package io.egf2.config.internal.start;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.spi.ConfigFetcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ConfigBootstrap} was told.
 *
 * @param service the service's name in reports, logs and the User-Agent
 * @param type the settings record
 * @param policy the bounds of the fetch
 * @param strict whether every unknown key is a problem
 * @param environment the environment variables, and the prefix of those that are the library's own
 * @param fetchers the fetchers that come before all others
 * @param listener who is told of a successful load, or null
 */
public record StartOptions(
        String service,
        Class<? extends Record> type,
        FetchPolicy policy,
        boolean strict,
        Environment environment,
        List<ConfigFetcher> fetchers,
        @Nullable Consumer<Outcome> listener) {

    public static StartOptions of(String service, Class<? extends Record> type) {
        if (service.isBlank()) {
            throw new IllegalArgumentException("a service needs a name");
        }
        Environment environment = Environment.of(System.getenv());
        return new StartOptions(
                service, Objects.requireNonNull(type), FetchPolicy.DEFAULT, false, environment, List.of(), null);
    }

    public StartOptions withTimeout(Duration timeout) {
        return with(policy.withTimeout(timeout));
    }

    public StartOptions withMaxBytes(int maxBytes) {
        return with(policy.withMaxBytes(maxBytes));
    }

    private StartOptions with(FetchPolicy other) {
        return new StartOptions(service, type, other, strict, environment, fetchers, listener);
    }

    public StartOptions withStrict() {
        return new StartOptions(service, type, policy, true, environment, fetchers, listener);
    }

    public StartOptions withEnvironment(Map<String, String> other) {
        return with(environment.withVariables(other));
    }

    public StartOptions withEnvironmentPrefix(String prefix) {
        return with(environment.withPrefix(prefix));
    }

    private StartOptions with(Environment other) {
        return new StartOptions(service, type, policy, strict, other, fetchers, listener);
    }

    public StartOptions withFetcher(ConfigFetcher fetcher) {
        List<ConfigFetcher> more = new ArrayList<>(fetchers);
        more.add(Objects.requireNonNull(fetcher));
        return new StartOptions(service, type, policy, strict, environment, List.copyOf(more), listener);
    }

    public StartOptions withListener(Consumer<Outcome> other) {
        return new StartOptions(service, type, policy, strict, environment, fetchers, other);
    }
}
