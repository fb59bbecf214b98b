package io.egf2.config;

import io.egf2.config.spi.ConfigFetcher;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ConfigBootstrap} was told.
 *
 * @param type the settings record
 * @param policy the service's name and the bounds of the fetch
 * @param strict whether every unknown key is a problem
 * @param environment the environment variables
 * @param fetchers the fetchers that come before all others
 * @param listener who is told of a successful load, or null
 */
record StartOptions<T extends Record>(
        Class<T> type,
        FetchPolicy policy,
        boolean strict,
        Map<String, String> environment,
        List<ConfigFetcher> fetchers,
        @Nullable Consumer<? super LoadedConfig<T>> listener) {

    StartOptions<T> with(FetchPolicy other) {
        return new StartOptions<>(type, other, strict, environment, fetchers, listener);
    }

    StartOptions<T> withStrict() {
        return new StartOptions<>(type, policy, true, environment, fetchers, listener);
    }

    StartOptions<T> withEnvironment(Map<String, String> other) {
        return new StartOptions<>(type, policy, strict, Map.copyOf(other), fetchers, listener);
    }

    StartOptions<T> withFetchers(List<ConfigFetcher> others) {
        return new StartOptions<>(type, policy, strict, environment, List.copyOf(others), listener);
    }

    StartOptions<T> withListener(Consumer<? super LoadedConfig<T>> other) {
        return new StartOptions<>(type, policy, strict, environment, fetchers, other);
    }
}
