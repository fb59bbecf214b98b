package io.egf2.config;

import io.egf2.config.spi.ConfigFetcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Loads the settings of a service at its start. The whole of a service's {@code main}:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     AuthSettings settings = ConfigBootstrap.forService("auth", AuthSettings.class).loadOrExit(args);
 *     new AuthServer(settings).start();
 * }
 * }</pre>
 *
 * <p>The arguments hold one required parameter, {@code --config URL}: the location of a JSON document, by http, https, file or
 * a scheme of a {@link ConfigFetcher}. The document is fetched once, read strictly and bound to the record. There is no reload.
 *
 * <p>Immutable: each method that sets something gives a new instance. Safe for use by several threads.
 *
 * @param <T> the settings record
 */
public final class ConfigBootstrap<T extends Record> {

    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private final StartOptions<T> options;

    private ConfigBootstrap(StartOptions<T> options) {
        this.options = options;
    }

    /**
     * The bootstrap of a service, with a timeout of 30 seconds, documents of up to 4 MiB, unknown keys as warnings, and the
     * environment of the process.
     *
     * @param <T> the settings record
     * @param service the service's name in reports, logs and the User-Agent
     * @param type the record that the document is bound to
     * @return a bootstrap
     * @throws IllegalArgumentException if the name is blank
     */
    public static <T extends Record> ConfigBootstrap<T> forService(String service, Class<T> type) {
        if (service.isBlank()) {
            throw new IllegalArgumentException("a service needs a name");
        }
        return new ConfigBootstrap<>(new StartOptions<>(
                Objects.requireNonNull(type), FetchPolicy.of(service), false, System.getenv(), List.of(), null));
    }

    /**
     * Sets the time for fetching the document, all attempts and redirects together. The switch {@code --config-timeout} wins
     * over it.
     *
     * @param timeout from 1 millisecond to 1 hour
     * @return a bootstrap with that timeout
     * @throws IllegalArgumentException if the time is out of bounds
     */
    public ConfigBootstrap<T> timeout(Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("a timeout is from 1 millisecond to 1 hour");
        }
        return new ConfigBootstrap<>(options.with(options.policy().withTimeout(timeout)));
    }

    /**
     * Sets the size at which a document is refused, before and after decompression.
     *
     * @param maxBytes at least 1
     * @return a bootstrap with that bound
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ConfigBootstrap<T> maxBytes(int maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a document has at least one byte");
        }
        return new ConfigBootstrap<>(options.with(options.policy().withMaxBytes(maxBytes)));
    }

    /**
     * Makes every unknown key a problem. Without this an unknown key is one only if it looks like a misspelling of a key that
     * is absent; any other is a warning, so that a key can be rolled out before the version that reads it.
     *
     * @return a bootstrap that is strict
     */
    public ConfigBootstrap<T> strict() {
        return new ConfigBootstrap<>(options.withStrict());
    }

    /**
     * Sets the environment variables to use instead of those of the process: for {@code egf_config}, overrides and references
     * of secrets.
     *
     * @param environment values by name; copied
     * @return a bootstrap with that environment
     */
    public ConfigBootstrap<T> environment(Map<String, String> environment) {
        return new ConfigBootstrap<>(options.withEnvironment(environment));
    }

    /**
     * Adds a fetcher, which comes before the built-in ones and those of {@link java.util.ServiceLoader}.
     *
     * @param fetcher the fetcher
     * @return a bootstrap with that fetcher too
     */
    public ConfigBootstrap<T> fetcher(ConfigFetcher fetcher) {
        List<ConfigFetcher> more = new ArrayList<>(options.fetchers());
        more.add(fetcher);
        return new ConfigBootstrap<>(options.withFetchers(more));
    }

    /**
     * Sets who is told of a successful load, before {@link #loadOrExit} returns: for a health page that shows the revision and
     * fingerprint.
     *
     * @param listener called once a load, on the loading thread
     * @return a bootstrap with that listener instead of an earlier one
     */
    public ConfigBootstrap<T> whenLoaded(Consumer<? super LoadedConfig<T>> listener) {
        return new ConfigBootstrap<>(options.withListener(listener));
    }

    /**
     * Describes the document, as {@code --config-schema} prints it: for a file beside the documents that editors and tests use.
     *
     * @return a JSON Schema 2020-12
     * @throws ConfigException if the record cannot be bound to any document
     */
    public String schema() {
        return new Start<>(new String[0], options).schema();
    }

    /**
     * Loads the settings, or prints the report to standard error and ends the JVM. One line of the log tells of a success
     * (level INFO) or failure (ERROR), one more of each warning and repeated attempt (WARN).
     *
     * <p>The exit codes are those of {@code sysexits.h}: 64 for a missing or malformed parameter, 65 for a document that is not
     * JSON, 66 if there is none, 69 if it could not be had (a restart may help), 70 for a bug, 77 for missing permission, 78 for
     * invalid settings. With a switch such as {@code --config-check} the JVM ends in any case, with 0 if all is well.
     *
     * <p>The call returns or ends the JVM within its timeout and about two seconds, whatever hangs.
     *
     * @param args the arguments of {@code main}; those that are not for this library are left alone
     * @return the settings
     */
    public T loadOrExit(String... args) {
        try {
            return new Start<>(args, options).run();
        } catch (ConfigException e) {
            JvmExit.failed(e, ConfigParameter.wantsDebug(args));
            throw e;
        }
    }

    /**
     * Loads the settings. Nothing is printed, and the JVM goes on in any case; the switches that act instead of starting are
     * ignored. Log lines are as for {@link #loadOrExit}, but for the ERROR.
     *
     * @param args the arguments, as for {@link #loadOrExit}
     * @return the settings and where they come from
     * @throws ConfigException if anything is wrong
     */
    public LoadedConfig<T> load(String... args) {
        return new Start<>(args, options).load();
    }
}
