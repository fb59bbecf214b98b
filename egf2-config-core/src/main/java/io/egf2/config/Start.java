package io.egf2.config;

import java.util.List;
import java.util.Optional;

/**
 * One start of a service: the pipeline from the arguments to the settings, one stage after the other. Used once.
 *
 * @param <T> the settings record
 */
final class Start<T extends Record> {

    private final String[] args;
    private final StartOptions<T> options;
    private final StartLog log = new StartLog();
    private final long began = System.nanoTime();
    private Optional<ConfigLocation> location = Optional.empty();
    private Stage stage = Stage.PARAMETER;

    Start(String[] args, StartOptions<T> options) {
        this.args = args;
        this.options = options;
    }

    /** The settings; with a switch that acts instead of starting, its output and the end of the JVM. */
    T run() {
        try {
            ConfigParameter parameter = ConfigParameter.find(args, options.environment());
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
            return loaded(ConfigParameter.find(args, options.environment()));
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    /** What describes the document. */
    String schema() {
        try {
            return new SettingsSchema(service(), ShapeBuilder.of(options.type())).text();
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private LoadedConfig<T> loaded(ConfigParameter parameter) {
        Outcome outcome = stages(parameter);
        LoadedConfig<T> loaded = outcome.loaded(options.type());
        outcome.log(log, service(), System.nanoTime() - began);
        if (options.listener() != null) {
            options.listener().accept(loaded);
        }
        return loaded;
    }

    private Outcome stages(ConfigParameter parameter) {
        stage = Stage.LOCATION;
        ConfigLocation found = parameter.location();
        location = Optional.of(found);
        stage = Stage.FETCH;
        try (FetchInProgress fetch =
                FetchInProgress.start(found, policy(parameter), new Fetchers(options.fetchers()), log)) {
            RecordShape shape = prepare();
            Fetched fetched = fetch.await();
            stage = Stage.PARSE;
            JsonDocument document = JsonReader.read(fetched.document().bytes());
            stage = Stage.BIND;
            RecordBinder.Bound bound = new RecordBinder(shape).bind(document, options.environment(), options.strict());
            return new Outcome(found, fetched, document, shape, bound);
        }
    }

    /** What does not depend on the document, while it is on its way: on a second core this costs the start nothing. */
    private RecordShape prepare() {
        RecordShape shape = ShapeBuilder.of(options.type());
        JsonReader.prepare();
        Fingerprint.of(new byte[0]);
        log.prepare();
        return shape;
    }

    private FetchPolicy policy(ConfigParameter parameter) {
        FetchPolicy policy = options.policy();
        return parameter.timeout().isPresent()
                ? policy.withTimeout(parameter.timeout().get())
                : policy;
    }

    private String output(ConfigParameter parameter) {
        return switch (parameter.action()) {
            case HELP -> new SettingsHelp(service(), ShapeBuilder.of(options.type())).text();
            case SCHEMA -> schema();
            case PRINT -> new EffectiveSettings(stages(parameter), service()).text();
            case START, CHECK -> stages(parameter).summary(service());
        };
    }

    private String service() {
        return options.policy().service();
    }

    private ConfigException failure(Throwable thrown) {
        StageFailure failure = thrown instanceof StageFailure known ? known : unexpected(thrown);
        return new ConfigException(failure, new FailureReport(service(), location, failure));
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
