package io.egf2.config.internal.start;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.DurationText;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk through the arguments of a service: takes those that are for the library, and leaves the others alone. */
final class Switches {

    static final String DEBUG = "--config-debug";

    private static final String CONFIG = "--config";
    private static final String TIMEOUT = "--config-timeout";
    private static final List<String> NAMES = List.of("check", "print", "help", "schema", "debug", "timeout");
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private final String[] args;
    private final List<String> locations = new ArrayList<>(1);
    private int at;
    private Action action = Action.START;
    private @Nullable Duration timeout;
    private @Nullable String misspelt;

    private Switches(String[] args) {
        this.args = args;
    }

    static Switches read(String[] args) {
        Switches switches = new Switches(args);
        while (switches.at < args.length && !args[switches.at].equals("--")) {
            switches.take(args[switches.at++]);
        }
        return switches;
    }

    /** The locations that the arguments name, in their order. */
    List<String> locations() {
        return locations;
    }

    Action action() {
        return action;
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** An argument that may have been meant as {@code --config}, without its value. */
    Optional<String> misspelt() {
        return Optional.ofNullable(misspelt);
    }

    private void take(String arg) {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        switch (name) {
            case CONFIG, "-c" ->
                locations.add(
                        value(arg, equals, "the URL of the document", CONFIG + "=http://config.internal/service.json"));
            case TIMEOUT -> takeTimeout(value(arg, equals, "a time", TIMEOUT + "=10s"));
            case DEBUG -> refuseValue(name, equals);
            case "--config-check" -> act(name, equals, Action.CHECK);
            case "--config-print" -> act(name, equals, Action.PRINT);
            case "--config-help" -> act(name, equals, Action.HELP);
            case "--config-schema" -> act(name, equals, Action.SCHEMA);
            default -> lookForMistake(name, equals);
        }
    }

    /** The value behind the equals sign, or else the next argument. */
    private String value(String arg, int equals, String what, String example) {
        String name = equals < 0 ? arg : arg.substring(0, equals);
        boolean next = equals < 0 && at < args.length && !args[at].startsWith("-");
        if (equals < 0 && !next) {
            throw failure(name + " has no value: expected " + what, "write " + example);
        }
        String value = next ? args[at++] : arg.substring(equals + 1);
        if (value.isBlank()) {
            throw failure(
                    name + " has a blank value: expected " + what,
                    "write " + example + "; is a variable of the start script empty?");
        }
        return value;
    }

    private void takeTimeout(String text) {
        Duration given = DurationText.parse(text).orElse(Duration.ZERO);
        if (!FetchPolicy.isTimeout(given)) {
            throw failure(
                    TIMEOUT + ": expected a time from 1ms to 1h, found " + Shown.quoted(text),
                    "write " + TIMEOUT + "=10s");
        }
        if (timeout != null && !timeout.equals(given)) {
            throw failure(TIMEOUT + " is given more than once, with different values", "give it once");
        }
        timeout = given;
    }

    private static void refuseValue(String name, int equals) {
        if (equals >= 0) {
            throw failure(name + " takes no value", "write " + name);
        }
    }

    private void act(String name, int equals, Action wanted) {
        refuseValue(name, equals);
        if (action != Action.START && action != wanted) {
            throw failure(
                    "--config-" + action.name().toLowerCase(Locale.ROOT) + " and " + name + " exclude each other",
                    "give one of them");
        }
        action = wanted;
    }

    /** A misspelt switch would be left alone, and the service started instead of checked. */
    private void lookForMistake(String name, int equals) {
        refuseValueInside(name);
        int dashes = dashes(name);
        String word = name.substring(dashes);
        if (dashes > 0) {
            Optional<String> meant = meant(word);
            if (meant.isPresent()) {
                throw failure("unknown switch " + Shown.plain(name), "did you mean --config-" + meant.get() + "?");
            }
        }
        if ((dashes > 0 || equals >= 0) && misspelt == null && isNearConfig(word)) {
            misspelt = Shown.plain(name);
        }
    }

    /** A list of arguments, as containers have it, easily holds {@code "--config URL"} as one of them. */
    private static void refuseValueInside(String arg) {
        for (String name : List.of(CONFIG, "-c", TIMEOUT)) {
            if (arg.startsWith(name + " ")) {
                throw failure(
                        name + " and its value are one argument, with a blank in it",
                        "write " + name + "=... or make two arguments of it");
            }
        }
    }

    /** Word processors make one long dash of two hyphens. */
    private static int dashes(String name) {
        int dashes = 0;
        while (dashes < name.length() && DASHES.indexOf(name.charAt(dashes)) >= 0) {
            dashes++;
        }
        return dashes;
    }

    /** The switch that a word such as {@code config-chek} or {@code confg_check} was meant as. */
    private static Optional<String> meant(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) != '-' && word.charAt(end) != '_') {
            end++;
        }
        if (end == word.length()) {
            end = word.regionMatches(true, 0, "config", 0, 6) ? 6 : 0;
        }
        if (!isNearConfig(word.substring(0, end))) {
            return Optional.empty();
        }
        return Suggestion.of(word.substring(end), NAMES).best();
    }

    private static boolean isNearConfig(String word) {
        return Suggestion.isOneOff(word, "config");
    }

    private static StageFailure failure(String message, String hint) {
        return new StageFailure(
                Stage.PARAMETER, Problem.of(ProblemCode.SWITCH_INVALID, message).withHint(hint));
    }
}
