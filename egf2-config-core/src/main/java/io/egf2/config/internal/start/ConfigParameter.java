package io.egf2.config.internal.start;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.location.LocationSource;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The start parameter {@code config} and the library's switches, found among the arguments of a service. Arguments that are not
 * for the library are left alone, and so is everything behind {@code --}. Where the arguments name no location, the system
 * property {@code config} counts, then the environment variable {@code egf_config}, in any case; blank ones count as absent.
 */
final class ConfigParameter {

    private final Switches switches;
    private final Environment environment;

    private ConfigParameter(Switches switches, Environment environment) {
        this.switches = switches;
        this.environment = environment;
    }

    /**
     * Looks through the arguments.
     *
     * @throws StageFailure of stage PARAMETER if a switch of the library is misspelt, or its value is missing or bad
     */
    static ConfigParameter find(String[] args, Environment environment) {
        return new ConfigParameter(Switches.read(args), environment);
    }

    /** Whether {@code --config-debug} is given; never fails, because it is asked when something else failed. */
    static boolean wantsDebug(String... args) {
        for (String arg : args) {
            if ("--".equals(arg)) {
                return false;
            }
            if (Switches.DEBUG.equals(arg)) {
                return true;
            }
        }
        return false;
    }

    Action action() {
        return switches.action();
    }

    /** What {@code --config-format} gives. */
    Optional<Form> form() {
        return switches.form();
    }

    /** The time that {@code --config-timeout} gives. */
    Optional<Duration> timeout() {
        return switches.timeout();
    }

    /**
     * The location of the document.
     *
     * @throws StageFailure of stage PARAMETER if there is none or there are several, of stage LOCATION if it is malformed
     */
    ConfigLocation location() {
        List<String> given = switches.locations();
        if (!given.isEmpty()) {
            switches.refuseMisspelt();
            return ConfigLocation.parse(
                    onlyOne(given, "the parameter config is given more than once", LocationSource.ARGUMENT));
        }
        String property = System.getProperty("config", "");
        if (property.isBlank()) {
            return fromEnvironment();
        }
        switches.refuseMisspelt();
        return ConfigLocation.parse(property, LocationSource.PROPERTY);
    }

    private static String onlyOne(List<String> values, String fault, LocationSource source) {
        for (String value : values) {
            if (!value.equals(values.get(0))) {
                String message = fault + ", as " + shown(values.get(0)) + " and " + shown(value);
                throw failure(source.mark(Problem.of(ProblemCode.PARAMETER_AMBIGUOUS, message)
                        .withHint("give it once: a service has one document")));
            }
        }
        return values.get(0);
    }

    private static String shown(String value) {
        return PasteFault.isDocument(value) ? "a document" : Shown.quoted(value);
    }

    private ConfigLocation fromEnvironment() {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String name : environment.locations()) {
            String value = environment.variables().getOrDefault(name, "");
            if (!value.isBlank()) {
                names.add(name);
                values.add(value);
            }
        }
        if (names.isEmpty()) {
            throw failure(missing());
        }
        switches.refuseMisspelt();
        LocationSource source = LocationSource.variable(names.get(0));
        String fault = "the environment variables " + String.join(" and ", names) + " differ";
        return ConfigLocation.parse(onlyOne(values, fault, source), source);
    }

    private Problem missing() {
        String message = "the parameter config is missing: the URL or path of the document with the settings";
        Optional<String> misspelt = switches.misspelt();
        String doubt =
                misspelt.isPresent() ? "; the argument " + misspelt.get() + " looks like a misspelling of it" : "";
        return Problem.of(ProblemCode.PARAMETER_MISSING, message + doubt)
                .withHint("start the service with --config=http://config.internal/service.json, or set the environment"
                        + " variable " + environment.locationVariable());
    }

    private static StageFailure failure(Problem problem) {
        return new StageFailure(Stage.PARAMETER, problem);
    }
}
