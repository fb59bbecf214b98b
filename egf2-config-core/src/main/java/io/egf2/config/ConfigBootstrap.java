package io.egf2.config;

import io.egf2.config.internal.start.Outcome;
import io.egf2.config.internal.start.Start;
import io.egf2.config.internal.start.StartFailure;
import io.egf2.config.internal.start.StartOptions;
import io.egf2.config.spi.ConfigFetcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private final Class<T> type;
    private final StartOptions options;

    private ConfigBootstrap(Class<T> type, StartOptions options) {
        this.type = type;
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
        return new ConfigBootstrap<>(type, StartOptions.of(service, type));
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
        return with(options.withTimeout(timeout));
    }

    /**
     * Sets the size at which a document is refused, before and after decompression.
     *
     * @param maxBytes at least 1
     * @return a bootstrap with that bound
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ConfigBootstrap<T> maxBytes(int maxBytes) {
        return with(options.withMaxBytes(maxBytes));
    }

    /**
     * Makes every unknown key a problem. Without this an unknown key is one only if it looks like a misspelling of a key that
     * is absent; any other is a warning, so that a key can be rolled out before the version that reads it.
     *
     * @return a bootstrap that is strict
     */
    public ConfigBootstrap<T> strict() {
        return with(options.withStrict());
    }

    /**
     * Sets the environment variables to use instead of those of the process: for the location, overrides and references of
     * secrets.
     *
     * @param environment values by name; copied
     * @return a bootstrap with that environment
     */
    public ConfigBootstrap<T> environment(Map<String, String> environment) {
        return with(options.withEnvironment(environment));
    }

    /**
     * Sets how the names of the library's own environment variables begin, instead of with {@code egf_}: with {@code shop_} the
     * location is looked for in {@code shop_config}, and {@code shop_port} overrides the key {@code port}. In these names upper
     * and lower case do not matter; where they are shown, a prefix in upper case makes a name in upper case.
     *
     * @param prefix letters, digits and underscores, with a letter at its beginning and an underscore at its end
     * @return a bootstrap with that prefix
     * @throws IllegalArgumentException if the prefix is none
     */
    public ConfigBootstrap<T> environmentPrefix(String prefix) {
        return with(options.withEnvironmentPrefix(prefix));
    }

    /**
     * Adds a fetcher, which comes before the built-in ones and those of {@link java.util.ServiceLoader}.
     *
     * @param fetcher the fetcher
     * @return a bootstrap with that fetcher too
     */
    public ConfigBootstrap<T> fetcher(ConfigFetcher fetcher) {
        return with(options.withFetcher(fetcher));
    }

    /**
     * Sets who is told of a successful load, before {@link #loadOrExit} returns: for a health page that shows the revision and
     * fingerprint.
     *
     * @param listener called once a load, on the loading thread
     * @return a bootstrap with that listener instead of an earlier one
     */
    public ConfigBootstrap<T> whenLoaded(Consumer<? super LoadedConfig<T>> listener) {
        return with(options.withListener(outcome -> listener.accept(loaded(outcome))));
    }

    /**
     * Describes the document, as {@code --config-schema} prints it: for a file beside the documents that editors and tests use.
     *
     * @return a JSON Schema 2020-12
     * @throws ConfigException if the record cannot be bound to any document
     */
    public String schema() {
        try {
            return new Start(new String[0], options).schema();
        } catch (StartFailure e) {
            throw exception(e);
        }
    }

    /**
     * Loads the settings, or prints the report to standard error and ends the JVM. One line of the log tells of a success
     * (level INFO) or failure (ERROR), one more of each warning and repeated attempt (WARN).
     *
     * <p>The exit codes are those of {@code sysexits.h}: 64 for a missing or malformed parameter, 65 for a document that is not
     * JSON, 66 if there is none, 69 if it could not be had (a restart may help), 70 for a bug, 77 for missing permission, 78 for
     * invalid settings. With a switch such as {@code --config-check} the JVM ends in any case, with 0 if all is well.
     *
     * <p>The fetch ends within the timeout and about two seconds, whatever hangs in it. Nothing else has a bound, such as the
     * constructor of a record that waits for something.
     *
     * @param args the arguments of {@code main}; those that are not for this library are left alone
     * @return the settings
     */
    public T loadOrExit(String... args) {
        return type.cast(new Start(args, options).loadOrExit().settings());
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
        try {
            return loaded(new Start(args, options).load());
        } catch (StartFailure e) {
            throw exception(e);
        }
    }

    private ConfigBootstrap<T> with(StartOptions others) {
        return new ConfigBootstrap<>(type, others);
    }

    private LoadedConfig<T> loaded(Outcome outcome) {
        return new LoadedConfig<>(
                type.cast(outcome.settings()),
                outcome.location(),
                outcome.revision(),
                outcome.fingerprint(),
                List.copyOf(outcome.warnings()));
    }

    /** The one door through which the facts of a failure come out of the rooms. */
    private static ConfigException exception(StartFailure e) {
        return new ConfigException(e.stage(), e.problems(), e.report(), e.exitCode(), e.getCause());
    }
}
