package io.egf2.config.internal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigParameterTest {

    private static final String EXAMPLE = "start the service with --config=http://config.internal/service.json,"
            + " or set the environment variable egf_config";

    private static ConfigParameter find(String line) {
        return ConfigParameter.find(args(line), Environment.of(Map.of()));
    }

    /** The arguments of a line; an underscore alone stands for an empty one. */
    private static String[] args(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].equals("_") ? "" : args[i];
        }
        return args;
    }

    private static Problem problem(ThrowingCallable call) {
        StageFailure failure = catchThrowableOfType(StageFailure.class, call);
        assertThat(failure.stage()).isEqualTo(Stage.PARAMETER);
        assertThat(failure.problems()).hasSize(1);
        return failure.problems().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config http://h/x",
                "--config=http://h/x",
                "-c http://h/x",
                "-c=http://h/x",
                "--port 80 --config http://h/x -v",
                "--config http://h/x -c=http://h/x",
                "serve -x=1 --confirm --app-config=a --no-config --reconfigure /config/dir /srv/x.conf config --config=http://h/x",
                "-cfoo --c=foo --config=http://h/x",
                "--config=http://h/x -- --config=http://h/other --config-chek --config-check",
            })
    void theParameterIsFound(String line) {
        ConfigParameter parameter = find(line);

        assertThat(parameter.location()).hasToString("http://h/x");
        assertThat(parameter.action()).isEqualTo(Action.START);
        assertThat(parameter.timeout()).isEmpty();
    }

    @Test
    void aValueMayHoldEqualsSigns() {
        assertThat(find("--config=http://h/x?a=b=c").location()).hasToString("http://h/x?a=***");
    }

    @ParameterizedTest
    @CsvSource({"egf_config", "EGF_CONFIG", "Egf_Config"})
    void theEnvironmentCountsWhereTheArgumentsHaveNone(String name) {
        Map<String, String> environment = Map.of(name, "http://h/e");

        assertThat(ConfigParameter.find(new String[0], Environment.of(environment))
                        .location())
                .hasToString("http://h/e");
        assertThat(ConfigParameter.find(args("-c http://h/a"), Environment.of(environment))
                        .location())
                .hasToString("http://h/a");
        assertThat(ConfigParameter.find(args("-- -c http://h/a"), Environment.of(environment))
                        .location())
                .hasToString("http://h/e");
    }

    @Test
    void aBlankVariableCountsAsAbsent() {
        Map<String, String> environment = Map.of("egf_config", " ", "EGF_CONFIG", "http://h/e");

        assertThat(ConfigParameter.find(new String[0], Environment.of(environment))
                        .location())
                .hasToString("http://h/e");
        assertThat(problem(() -> ConfigParameter.find(new String[0], Environment.of(Map.of("egf_config", "")))
                                .location())
                        .code())
                .isEqualTo(ProblemCode.PARAMETER_MISSING);
    }

    @Test
    void bothVariablesMustAgree() {
        Map<String, String> same = Map.of("egf_config", "http://h/e", "EGF_CONFIG", "http://h/e");
        Map<String, String> different = Map.of("egf_config", "http://h/e", "EGF_CONFIG", "http://h/f");

        assertThat(ConfigParameter.find(new String[0], Environment.of(same)).location())
                .hasToString("http://h/e");
        Problem problem = problem(() ->
                ConfigParameter.find(new String[0], Environment.of(different)).location());
        assertThat(problem.code()).isEqualTo(ProblemCode.PARAMETER_AMBIGUOUS);
        assertThat(problem.message())
                .isEqualTo(
                        "the environment variables EGF_CONFIG and egf_config differ, as \"http://h/f\" and \"http://h/e\"");
    }

    @Test
    void aMalformedLocationOfAVariableNamesTheVariable() {
        StageFailure failure = catchThrowableOfType(
                StageFailure.class,
                () -> ConfigParameter.find(new String[0], Environment.of(Map.of("EGF_CONFIG", "http:/x")))
                        .location());

        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        assertThat(failure.problems().get(0).variable()).contains("EGF_CONFIG");
    }

    @Test
    void aMalformedLocationIsAFailureOfItsStage() {
        StageFailure failure = catchThrowableOfType(
                StageFailure.class, () -> find("--config=http:/x").location());

        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        assertThat(failure.problems().get(0).variable()).isEmpty();
    }

    @Test
    void differentValuesAreAmbiguous() {
        Problem problem = problem(() ->
                find("--config http://u:hunter2@h/x -c=http://h/y?sig=s3cr3t").location());

        assertThat(problem.code()).isEqualTo(ProblemCode.PARAMETER_AMBIGUOUS);
        assertThat(problem.message())
                .isEqualTo(
                        "the parameter config is given more than once, as \"http://***@h/x\" and \"http://h/y?sig=***\"");
        assertThat(problem.hint()).contains("give it once: a service has one document");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''",
                "serve --port 80",
                "-- --config=http://h/x",
                "http://h/x",
                "config http://h/x",
                "--confirm=http://h/x",
                "--app-config=http://h/x",
                "/config/auth.json",
            })
    void aMissingParameterIsToldWithAnExample(String line) {
        Problem problem = problem(() -> find(line).location());

        assertThat(problem.code()).isEqualTo(ProblemCode.PARAMETER_MISSING);
        assertThat(problem.message())
                .isEqualTo("the parameter config is missing: the URL or path of the document with the settings");
        assertThat(problem.hint()).contains(EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "--confg=http://u:hunter2@h, --confg",
        "--cofnig http://u:hunter2@h, --cofnig",
        "-config http://h, -config",
        "-config=http://h, -config",
        "--Config=http://h, --Config",
        "--CONFIG http://h, --CONFIG",
        "config=http://u:hunter2@h, config",
        "CONFIG=x, CONFIG",
        "—config=http://h, —config",
        "–config http://h, –config",
        "---config=x, ---config",
        "-Dconfig=http://h, -Dconfig",
        "--configs=x --confg=y, --configs",
        "--conf=http://u:hunter2@h/x, --conf",
        "--configuration=http://h/x, --configuration",
        "--configurl http://h/x, --configurl",
        "-cfg=x, -cfg",
        "/config, /config",
        "/config=x, /config",
        "/config:http://h/x, /config",
    })
    void aMisspeltParameterIsNamedWithoutItsValue(String line, String name) {
        Problem problem = problem(() -> find(line).location());

        assertThat(problem.code()).isEqualTo(ProblemCode.PARAMETER_MISSING);
        assertThat(problem.message()).endsWith("; the argument " + name + " looks like a misspelling of it");
        assertThat(problem.hint()).contains(EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "--config-check, CHECK",
        "--config-print, PRINT",
        "--config-help, HELP",
        "--config-schema, SCHEMA",
        "--config-check --config-check, CHECK",
        "--config-check --config-debug, CHECK",
        "--config-debug, START",
        "-- --config-check, START",
        "--config x --config-check, CHECK",
    })
    void switchesActInsteadOfStarting(String line, Action action) {
        assertThat(find(line).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "--config-timeout=10s, PT10S",
        "--config-timeout 1ms, PT0.001S",
        "--config-timeout=1h, PT1H",
        "--config-timeout PT5S, PT5S",
        "--config-timeout=60s --config-timeout 1m, PT1M",
    })
    void aTimeoutIsRead(String line, Duration timeout) {
        assertThat(find(line).timeout()).contains(timeout);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--config|--config has no value: expected the URL of the document|write --config=http://config.internal/service.json",
                "-c|-c has no value: expected the URL of the document|write --config=http://config.internal/service.json",
                "--config --port 80|--config has no value: expected the URL of the document|write --config=http://config.internal/service.json",
                "--config --|--config has no value: expected the URL of the document|write --config=http://config.internal/service.json",
                "--config --config-debug|--config has no value: expected the URL of the document|write --config=http://config.internal/service.json",
                "--config=|--config has a blank value: expected the URL of the document"
                        + "|write --config=http://config.internal/service.json; is a variable of the start script empty?",
                "-c=|-c has a blank value: expected the URL of the document"
                        + "|write --config=http://config.internal/service.json; is a variable of the start script empty?",
                "--config _|--config has a blank value: expected the URL of the document"
                        + "|write --config=http://config.internal/service.json; is a variable of the start script empty?",
                "--config-timeout|--config-timeout has no value: expected a time|write --config-timeout=10s",
                "--config-timeout=|--config-timeout has a blank value: expected a time"
                        + "|write --config-timeout=10s; is a variable of the start script empty?",
                "--config-timeout=10|--config-timeout: expected a time from 1ms to 1h, found \"10\"|write --config-timeout=10s",
                "--config-timeout=0s|--config-timeout: expected a time from 1ms to 1h, found \"0s\"|write --config-timeout=10s",
                "--config-timeout=PT0.0009S|--config-timeout: expected a time from 1ms to 1h, found \"PT0.0009S\"|write --config-timeout=10s",
                "--config-timeout=1h1ms|--config-timeout: expected a time from 1ms to 1h, found \"1h1ms\"|write --config-timeout=10s",
                "--config-timeout -5s|--config-timeout has no value: expected a time|write --config-timeout=10s",
                "--config-format|--config-format has no value: expected json, sarif or text|write --config-format=json",
                "--config-check --config-format=sarfi|--config-format: expected json, sarif or text, found \"sarfi\""
                        + "|write --config-format=sarif",
                "--config-check --config-format=JSON|--config-format: expected json, sarif or text, found \"JSON\""
                        + "|write --config-format=json",
                "--config-check --config-format=xml|--config-format: expected json, sarif or text, found \"xml\""
                        + "|write --config-format=json",
                "--config-check --config-format:json|--config-format is followed by a colon: expected = or a blank"
                        + "|write = instead of the colon",
                "--config-check --config-format=json --config-format=text|--config-format is given more than once, with"
                        + " different values|give it once",
                "--config-format=json|--config-format says how --config-check prints, but that is not given"
                        + "|add --config-check",
                "--config-format=json --config-print|--config-format says how --config-check prints, but that is not given"
                        + "|write --config-check instead of --config-print",
                "--config-fromat=json|unknown switch --config-fromat|did you mean --config-format?",
                "--config-timeout=1s --config-timeout=2s|--config-timeout is given more than once, with different values|give it once",
                "--config-check=yes|--config-check takes no value|write --config-check",
                "--config-debug=|--config-debug takes no value|write --config-debug",
                "--config-help=s3cr3t|--config-help takes no value|write --config-help",
                "--config-check --config-print|--config-check and --config-print exclude each other|give one of them",
                "--config-help --config-schema|--config-help and --config-schema exclude each other|give one of them",
                "--config-chek|unknown switch --config-chek|did you mean --config-check?",
                "--config-chek=s3cr3t|unknown switch --config-chek|did you mean --config-check?",
                "--config_check|unknown switch --config_check|did you mean --config-check?",
                "--configcheck|unknown switch --configcheck|did you mean --config-check?",
                "--config.check|unknown switch --config.check|did you mean --config-check?",
                "--confg-check|unknown switch --confg-check|did you mean --config-check?",
                "--Config-Check|unknown switch --Config-Check|did you mean --config-check?",
                "-config-print|unknown switch -config-print|did you mean --config-print?",
                "—config-help|unknown switch —config-help|did you mean --config-help?",
                "--config-timout=5s|unknown switch --config-timout|did you mean --config-timeout?",
                "--config-time-out=5s|unknown switch --config-time-out|did you mean --config-timeout?",
                "--config-shema|unknown switch --config-shema|did you mean --config-schema?",
                "--config-debg|unknown switch --config-debg|did you mean --config-debug?",
            })
    void aBadSwitchIsRefused(String line, String message, String hint) {
        Problem problem = problem(() -> find(line));

        assertThat(problem.code()).isEqualTo(ProblemCode.SWITCH_INVALID);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.hint()).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--confirm-check",
                "config-check",
                "check",
                "--check",
                "--help",
                "-h",
                "-",
                "=",
                "=x",
                "-=",
                "_",
                "-c:x",
                "--app-config=x",
                "--log-config x",
                "--no-config",
                "--reconfigure",
                "--point-config=x",
                "--theme-config",
                "--configure",
                "--check-interval=5s",
                "--print",
                "--dry-run",
                "--conf-dir=/x",
                "--configurable",
                "/config/check",
                "/etc/config-check.json",
                "config/check",
                "name=config-check",
                "-C",
                "--c"
            })
    void whatIsNotOursIsLeftAlone(String line) {
        assertThat(find(line).action()).isEqualTo(Action.START);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--check-config|--check-config|--config-check",
                "--config-test|--config-test|--config-check",
                "--config-validate|--config-validate|--config-check",
                "--validate-config|--validate-config|--config-check",
                "--config-verify|--config-verify|--config-check",
                "--config-dry-run|--config-dry-run|--config-check",
                "--config-lint=yes|--config-lint|--config-check",
                "--lint_config|--lint_config|--config-check",
                "--configtest|--configtest|--config-check",
                "-configtest|-configtest|--config-check",
                "--configCheck|--configCheck|--config-check",
                "--checkConfig|--checkConfig|--config-check",
                "--checkconfig|--checkconfig|--config-check",
                "--config:check|--config:check|--config-check",
                "--test-configuration|--test-configuration|--config-check",
                "--conf-check|--conf-check|--config-check",
                "/config-check|/config-check|--config-check",
                "/config:check|/config:check|--config-check",
                "--print-config|--print-config|--config-print",
                "--config-show|--config-show|--config-print",
                "--config-dump|--config-dump|--config-print",
                "--show-effective-config|--show-effective-config|",
                "--config-effective|--config-effective|--config-print",
                "--help-config|--help-config|--config-help",
                "--config-usage|--config-usage|--config-help",
                "--config-json-schema|--config-json-schema|--config-schema",
                "--config-verbose|--config-verbose|--config-debug",
                "--config-deadline=5s|--config-deadline|--config-timeout",
                "--config-file=http://u:hunter2@h|--config-file|--config",
                "--config-url http://u:hunter2@h|--config-url|--config",
                "--config.path=/x|--config.path|--config",
                "--config-dir=/x|--config-dir|",
                "--config-reload|--config-reload|",
                "--config-|--config-|",
                "--no-config-check|--no-config-check|",
                "--config_x={hunter2}|--config_x|",
                "--config-x{hunter2}|--config-x|",
            })
    void whatIsOursButNoSwitchIsRefusedEvenWhereALocationIsGiven(String line, String name, String meant) {
        Problem problem = problem(() -> ConfigParameter.find(
                args("serve " + line + " --config=http://h/x"), Environment.of(Map.of("egf_config", "http://h/x"))));

        assertThat(problem.code()).isEqualTo(ProblemCode.SWITCH_INVALID);
        assertThat(problem.message()).isEqualTo("unknown switch " + name);
        assertThat(problem.hint().orElse(null)).isEqualTo(meant == null ? null : "did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--confg=http://u:hunter2@h",
                "-config=x",
                "--conf=x",
                "--configuration=x",
                "/config=x",
                "config=http://h",
                "-Dconfig=http://h",
                "—config=x",
                "--Config=x"
            })
    void aMisspeltParameterDoesNotStartTheServiceWithAnotherDocument(String arg) {
        String name = arg.substring(0, arg.indexOf('='));
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> find(arg + " --config=http://h/x").location(),
            () -> ConfigParameter.find(args(arg), Environment.of(Map.of("egf_config", "http://h/x")))
                    .location()
        }) {
            Problem problem = problem(call);
            assertThat(problem.code()).isEqualTo(ProblemCode.SWITCH_INVALID);
            assertThat(problem.message()).isEqualTo("unknown switch " + name);
            assertThat(problem.hint()).contains("did you mean --config?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config = http://u:hunter2@h/c.json",
                "--config =http://u:hunter2@h/c.json",
                "--config= http://u:hunter2@h/c.json",
                "--config= /etc/hunter2.json",
                "--config= hunter2.json",
                "-c = http://u:hunter2@h/c.json",
                "-c =http://u:hunter2@h/c.json",
                "-c= http://u:hunter2@h/c.json",
            })
    void aBlankAroundTheEqualsSignIsToldForWhatItIs(String line) {
        Problem problem = problem(() -> find(line));

        assertThat(problem.code()).isEqualTo(ProblemCode.SWITCH_INVALID);
        assertThat(problem.message())
                .isEqualTo(line.substring(0, line.startsWith("--") ? 8 : 2)
                        + " has a blank around its equals sign, so that its value is an argument of its own");
        assertThat(problem.hint()).contains("delete the blank: write --config=http://config.internal/service.json");
    }

    @Test
    void aColonIsNoEqualsSign() {
        Problem problem = problem(() -> find("--config:http://u:hunter2@h/x"));

        assertThat(problem.message()).isEqualTo("--config is followed by a colon: expected = or a blank");
        assertThat(problem.hint()).contains("write = instead of the colon");
    }

    @ParameterizedTest
    @CsvSource({
        "--config http://u:hunter2@h/x?sig=s3cr3t, --config",
        "-c http://u:hunter2@h/x, -c",
        "--config-timeout 10s, --config-timeout",
    })
    void aSwitchAndItsValueInOneArgumentAreRefusedWithoutTheValue(String arg, String name) {
        Problem problem = problem(() -> ConfigParameter.find(new String[] {arg}, Environment.of(Map.of())));

        assertThat(problem.code()).isEqualTo(ProblemCode.SWITCH_INVALID);
        assertThat(problem.message()).isEqualTo(name + " and its value are one argument, with a blank in it");
        assertThat(problem.hint()).contains("write " + name + "=... or make two arguments of it");
    }

    @Test
    void helpAndSchemaNeedNoLocation() {
        assertThat(find("--config-help").action()).isEqualTo(Action.HELP);
        assertThat(find("--config-schema").action()).isEqualTo(Action.SCHEMA);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "--config-debug, true",
        "--config --config-debug, true",
        "--config-chek --config-debug, true",
        "-- --config-debug, false",
        "--config-debug=1, false",
    })
    void debugIsFoundEvenIfOtherArgumentsAreBad(String line, boolean wanted) {
        assertThat(ConfigParameter.wantsDebug(args(line))).isEqualTo(wanted);
    }
}
