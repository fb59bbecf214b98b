package io.egf2.config.internal.start;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.fetch.FetchContext;
import io.egf2.config.internal.fetch.FetchInProgress;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.fetch.Fetchers;
import io.egf2.config.internal.fetch.Time;
import io.egf2.config.internal.http.HttpRequests;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonFault;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.print.SettingsHelp;
import io.egf2.config.internal.print.SettingsSchema;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.CheckReport;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One start of a service: the pipeline from the arguments to the settings, one stage after the other. Used once; all that can go
 * wrong is a {@link StartFailure}.
 */
public final class Start {

    private final String[] args;
    private final StartOptions options;
    private final StartLog log = new StartLog();
    private final long began;
    private @Nullable ConfigLocation location;
    private @Nullable Fetched fetched;
    private Stage stage = Stage.PARAMETER;

    public Start(String[] args, StartOptions options) {
        this(args, options, Time.REAL.nanos());
    }

    /** One of several that have one deadline. */
    Start(String[] args, StartOptions options, long began) {
        this.began = began;
        this.args = args;
        this.options = options;
    }

    /**
     * Loads; if that fails, prints the report and ends the JVM. With a switch that acts instead of starting, prints its output and
     * ends the JVM.
     */
    public Outcome loadOrExit() {
        try {
            return actOrLoad();
        } catch (StartFailure e) {
            JvmExit.failed(service(), e, output(e), ConfigParameter.wantsDebug(args));
            throw e;
        }
    }

    private Outcome actOrLoad() {
        try {
            ConfigParameter parameter = ConfigParameter.find(args, options.environment());
            if (parameter.action() != Action.START) {
                JvmExit.done(service(), output(parameter));
            }
            return loaded(parameter);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    public Outcome load() {
        try {
            return loaded(ConfigParameter.find(args, options.environment()));
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    /** What describes the document. */
    public String schema() {
        try {
            SettingsSchema schema = new SettingsSchema(service(), Shapes.of(options.type()));
            return (options.strict() ? schema.strict() : schema).text();
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private Outcome loaded(ConfigParameter parameter) {
        Outcome outcome = stages(parameter);
        outcome.log(log, service(), System.nanoTime() - began);
        if (options.listener() != null) {
            options.listener().accept(outcome);
        }
        return outcome;
    }

    private Outcome stages(ConfigParameter parameter) {
        try (FetchInProgress fetch = begin(parameter)) {
            RecordShape shape = prepare();
            return finish(fetch, shape);
        }
    }

    /** The stages that need no answer yet. */
    FetchInProgress begin(ConfigParameter parameter) {
        stage = Stage.LOCATION;
        ConfigLocation found = parameter.location();
        location = found;
        stage = Stage.FETCH;
        Fetchers fetchers = new Fetchers(options.fetchers(), options.type());
        return FetchInProgress.start(context(found, parameter), fetchers, new HttpRequests());
    }

    /** The stages from the answer on. */
    Outcome finish(FetchInProgress fetch, RecordShape shape) {
        Fetched arrived = fetch.await();
        fetched = arrived;
        stage = Stage.PARSE;
        JsonDocument document = read(arrived, shape);
        stage = Stage.BIND;
        RecordBinder.Bound bound = new RecordBinder(shape).bind(document, options.environment(), options.strict());
        return new Outcome(String.valueOf(location), arrived, document, shape, bound);
    }

    private JsonDocument read(Fetched arrived, RecordShape shape) {
        byte[] bytes = arrived.document().bytes();
        try {
            return JsonReader.read(bytes);
        } catch (StageFailure refused) {
            throw new DocumentFault(refused, shape, options).of(bytes);
        }
    }

    /** What does not depend on the document, while it is on its way: on a second core this costs the start nothing. */
    private RecordShape prepare() {
        RecordShape shape = Shapes.of(options.type());
        JsonReader.prepare();
        Fetched.prepare();
        log.prepare();
        return shape;
    }

    private FetchContext context(ConfigLocation found, ConfigParameter parameter) {
        FetchPolicy policy = options.policy();
        Optional<Duration> timeout = parameter.timeout();
        FetchPolicy wanted = timeout.isPresent() ? policy.withTimeout(timeout.get()) : policy;
        return FetchContext.begin(found, service(), wanted, Time.REAL, log, began);
    }

    private String output(ConfigParameter parameter) {
        return switch (parameter.action()) {
            case HELP -> new SettingsHelp(service(), Shapes.of(options.type()), options.environment()).text();
            case SCHEMA -> schema();
            case PRINT -> stages(parameter).print(service());
            case START, CHECK -> check(stages(parameter), parameter);
        };
    }

    private String check(Outcome outcome, ConfigParameter parameter) {
        Optional<String> forMachine =
                parameter.form().flatMap(form -> form.of(CheckReport.of(outcome.document(service()))));
        return forMachine.orElseGet(() -> outcome.summary(service()));
    }

    /** What a program that reads the output is told of a failure; empty if none does. */
    private String output(StartFailure failure) {
        return Switches.formIfCertain(args)
                .flatMap(form -> form.of(CheckReport.of(failure.document())))
                .orElse("");
    }

    String[] args() {
        return args;
    }

    private String service() {
        return options.service();
    }

    StartFailure failure(Throwable thrown) {
        StageFailure failure =
                ClassPathFault.explain(thrown instanceof StageFailure known ? known : unexpected(thrown));
        String where = location == null ? "its configuration" : location.toString();
        return new StartFailure(failure, new FailureReport(service(), where, failure), fetched);
    }

    private StageFailure unexpected(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return JsonFault.noMemory(stage);
        }
        Problem problem = Problem.of(ProblemCode.BUG, thrown.getClass().getName() + " in stage " + stage)
                .withHint("start again with --config-debug for a stack trace, and tell the developers of the service");
        return new StageFailure(stage, List.of(problem), thrown);
    }
}
