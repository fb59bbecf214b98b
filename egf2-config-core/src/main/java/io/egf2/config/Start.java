package io.egf2.config;

import io.egf2.config.spi.ConfigFetcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One start of a service: the pipeline from the arguments to the settings, one stage after the other. Used once.
 *
 * @param <T> the settings record
 */
final class Start<T extends Record> {

    private final String[] args;
    private final Class<T> type;
    private final FetchPolicy policy;
    private final boolean strict;
    private final Map<String, String> environment;
    private final List<ConfigFetcher> fetchers;
    private final @Nullable Consumer<? super LoadedConfig<T>> listener;
    private final StartLog log = new StartLog();
    private final long began = System.nanoTime();
    private Optional<ConfigLocation> location = Optional.empty();
    private Stage stage = Stage.PARAMETER;

    Start(
            String[] args,
            Class<T> type,
            FetchPolicy policy,
            boolean strict,
            Map<String, String> environment,
            List<ConfigFetcher> fetchers,
            @Nullable Consumer<? super LoadedConfig<T>> listener) {
        this.args = args;
        this.type = type;
        this.policy = policy;
        this.strict = strict;
        this.environment = environment;
        this.fetchers = fetchers;
        this.listener = listener;
    }

    /** The settings; with a switch that acts instead of starting, its output and the end of the JVM. */
    T run() {
        try {
            ConfigParameter parameter = ConfigParameter.find(args, environment);
            if (parameter.action() != ConfigParameter.Action.START) {
                JvmExit.done(output(parameter));
            }
            return loaded(parameter).settings();
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    LoadedConfig<T> load() {
        try {
            return loaded(ConfigParameter.find(args, environment));
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private LoadedConfig<T> loaded(ConfigParameter parameter) {
        Outcome outcome = stages(parameter);
        LoadedConfig<T> loaded = outcome.loaded(type);
        outcome.log(log, policy.service(), System.nanoTime() - began);
        if (listener != null) {
            listener.accept(loaded);
        }
        return loaded;
    }

    private Outcome stages(ConfigParameter parameter) {
        stage = Stage.LOCATION;
        ConfigLocation found = parameter.location();
        location = Optional.of(found);
        stage = Stage.FETCH;
        try (FetchInProgress fetch = FetchInProgress.start(found, policy(parameter), new Fetchers(fetchers), log)) {
            RecordShape shape = prepare();
            Fetched fetched = fetch.await();
            stage = Stage.PARSE;
            JsonDocument document = JsonReader.read(fetched.document().bytes());
            stage = Stage.BIND;
            RecordBinder.Bound bound = new RecordBinder(shape).bind(document, environment, strict);
            return new Outcome(found, fetched, document, shape, bound);
        }
    }

    /** What does not depend on the document, while it is on its way: on a second core this costs the start nothing. */
    private RecordShape prepare() {
        RecordShape shape = ShapeBuilder.of(type);
        JsonReader.prepare();
        Fingerprint.of(new byte[0]);
        log.prepare();
        return shape;
    }

    private FetchPolicy policy(ConfigParameter parameter) {
        return parameter.timeout().isPresent()
                ? policy.withTimeout(parameter.timeout().get())
                : policy;
    }

    private String output(ConfigParameter parameter) {
        return switch (parameter.action()) {
            case HELP -> new SettingsHelp(policy.service(), ShapeBuilder.of(type)).text();
            case SCHEMA -> new SettingsSchema(policy.service(), ShapeBuilder.of(type)).text();
            case PRINT -> new EffectiveSettings(stages(parameter), policy.service()).text();
            case START, CHECK -> stages(parameter).summary(policy.service());
        };
    }

    private ConfigException failure(Throwable thrown) {
        StageFailure failure = thrown instanceof StageFailure known ? known : unexpected(thrown);
        return new ConfigException(failure, new FailureReport(policy.service(), location, failure));
    }

    private StageFailure unexpected(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return JsonFault.noMemory(stage);
        }
        ConfigProblem problem = ConfigProblem.of(
                        ProblemCode.BUG, thrown.getClass().getName() + " in stage " + stage)
                .withHint("start again with --config-debug for a stack trace, and tell the developers of the service");
        return new StageFailure(stage, List.of(problem), thrown);
    }
}
