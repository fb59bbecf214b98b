package io.egf2.config.testkit;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.LoadedConfig;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What assertions are about: a record, and how the service that has it starts.
 *
 * @param <T> the record
 * @param type the record
 * @param service the name of the service, if it is told; otherwise that of the record is used
 * @param isStrict whether every unknown key is a problem
 * @param prefix that of the library's environment variables
 * @param environment all variables
 */
record Subject<T extends Record>(
        Class<T> type, Optional<String> service, boolean isStrict, String prefix, Map<String, String> environment) {

    private static final String LOCATION = "testkit:document";

    static <T extends Record> Subject<T> of(Class<T> type) {
        return new Subject<>(type, Optional.empty(), false, "egf_", Map.of());
    }

    Subject<T> withService(String other) {
        return new Subject<>(type, Optional.of(other), isStrict, prefix, environment);
    }

    Subject<T> strict() {
        return new Subject<>(type, service, true, prefix, environment);
    }

    Subject<T> withPrefix(String other) {
        return new Subject<>(type, service, isStrict, other, environment);
    }

    Subject<T> withEnvironment(Map<String, String> variables) {
        return new Subject<>(type, service, isStrict, prefix, Map.copyOf(variables));
    }

    /** What failures call the record. */
    String name() {
        return type.getSimpleName();
    }

    ConfigBootstrap<T> bootstrap() {
        ConfigBootstrap<T> bootstrap = ConfigBootstrap.forService(service.orElse(name()), type)
                .environment(environment)
                .environmentPrefix(prefix);
        return isStrict ? bootstrap.strict() : bootstrap;
    }

    LoadedConfig<T> load(ConfigDocument document) {
        return bootstrap().fetcher(new Given(document.text())).load("--config", LOCATION);
    }

    SettingsKeys keys() {
        return new SettingsKeys(bootstrap().schema());
    }

    /** Gives a document without a server. */
    private record Given(String text) implements ConfigFetcher {

        @Override
        public Set<String> schemes() {
            return Set.of("testkit");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) {
            return FetchedDocument.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
