package io.egf2.config.internal.start;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.DurationText;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk through the arguments of a service: takes those that are for the library, and leaves the others alone. */
final class Switches {

    static final String DEBUG = "--config-debug";

    private static final String CONFIG = "--config";
    private static final String TIMEOUT = "--config-timeout";
    private static final String FORMAT = "--config-format";

    private final String[] args;
    private final List<String> locations = new ArrayList<>(1);
    private int at;
    private Action action = Action.START;
    private @Nullable Duration timeout;
    private @Nullable Form form;
    private @Nullable SwitchMistake misspelt;

    private Switches(String[] args) {
        this.args = args;
    }

    static Switches read(String[] args) {
        Switches switches = new Switches(args);
        while (switches.at < args.length && !args[switches.at].equals("--")) {
            switches.take(args[switches.at++]);
        }
        switches.refuseFormOfNothing();
        return switches;
    }

    private void refuseFormOfNothing() {
        if (form != null && action != Action.CHECK) {
            throw failure(
                    FORMAT + " says how --config-check prints, but that is not given",
                    action == Action.START ? "add --config-check" : "write --config-check instead of " + name(action));
        }
    }

    private static String name(Action action) {
        return "--config-" + action.name().toLowerCase(Locale.ROOT);
    }

    /** The locations that the arguments name, in their order. */
    List<String> locations() {
        return locations;
    }

    Action action() {
        return action;
    }

    /** How the check is to be printed, if that is given. */
    Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /**
     * The same, as far as it is certain while something else is wrong with the arguments. Never fails: a program that reads the
     * output is told of that mistake, too.
     */
    static Optional<Form> formIfCertain(String... args) {
        List<String> before = List.of(args).subList(0, end(args));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            String arg = before.get(i);
            if (arg.startsWith(FORMAT + "=")) {
                names.add(arg.substring(FORMAT.length() + 1));
            } else if (arg.equals(FORMAT)) {
                names.add(i + 1 < before.size() ? before.get(i + 1) : "");
            }
        }
        boolean isCertain = names.size() == 1 && before.contains("--config-check");
        return isCertain ? Form.find(names.iterator().next()) : Optional.empty();
    }

    private static int end(String... args) {
        int end = 0;
        while (end < args.length && !"--".equals(args[end])) {
            end++;
        }
        return end;
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** The name of an argument that may have been meant as {@code --config}. */
    Optional<String> misspelt() {
        return misspelt == null ? Optional.empty() : Optional.of(Shown.plain(misspelt.name()));
    }

    /** What ends a start that would otherwise go on with another location than the one that was perhaps meant. */
    void refuseMisspelt() {
        if (misspelt != null) {
            throw failure("unknown switch " + Shown.plain(misspelt.name()), "did you mean --config?");
        }
    }

    private void take(String arg) {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        switch (name) {
            case CONFIG, "-c" ->
                locations.add(
                        value(arg, equals, "the URL of the document", CONFIG + "=http://config.internal/service.json"));
            case TIMEOUT -> takeTimeout(value(arg, equals, "a time", TIMEOUT + "=10s"));
            case FORMAT -> takeForm(value(arg, equals, "json, sarif or text", FORMAT + "=json"));
            case DEBUG -> refuseValue(name, equals);
            case "--config-check" -> act(name, equals, Action.CHECK);
            case "--config-print" -> act(name, equals, Action.PRINT);
            case "--config-help" -> act(name, equals, Action.HELP);
            case "--config-schema" -> act(name, equals, Action.SCHEMA);
            default -> lookForMistake(arg);
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
        if (next && value.stripLeading().startsWith("=") || value.isEmpty() && isLocation()) {
            throw failure(
                    name + " has a blank around its equals sign, so that its value is an argument of its own",
                    "delete the blank: write " + example);
        }
        if (value.isBlank()) {
            throw failure(
                    name + " has a blank value: expected " + what,
                    "write " + example + "; is a variable of the start script empty?");
        }
        return value;
    }

    /** Whether what follows {@code --config=} is rather its value than another argument. */
    private boolean isLocation() {
        return at < args.length
                && !args[at].startsWith("-")
                && (args[at].startsWith("/") || args[at].contains("://") || args[at].endsWith(".json"));
    }

    private void takeTimeout(String text) {
        Duration given = DurationText.parse(text).orElse(Duration.ZERO);
        if (!FetchPolicy.isTimeout(given)) {
            throw failure(
                    TIMEOUT + ": expected a time from 1ms to 1h, found "
                            + (PasteFault.isDocument(text) ? "a document" : Shown.quoted(text)),
                    "write " + TIMEOUT + "=10s");
        }
        if (timeout != null && !timeout.equals(given)) {
            throw failure(TIMEOUT + " is given more than once, with different values", "give it once");
        }
        timeout = given;
    }

    private void takeForm(String text) {
        Optional<Form> given = Form.find(text);
        if (given.isEmpty()) {
            throw failure(
                    FORMAT + ": expected json, sarif or text, found "
                            + (PasteFault.isDocument(text) ? "a document" : Shown.quoted(text)),
                    "write " + FORMAT + "=" + Form.meant(text));
        }
        if (form != null && form != given.get()) {
            throw failure(FORMAT + " is given more than once, with different values", "give it once");
        }
        form = given.get();
    }

    private static void refuseValue(String name, int equals) {
        if (equals >= 0) {
            throw failure(name + " takes no value", "write " + name);
        }
    }

    private void act(String name, int equals, Action wanted) {
        refuseValue(name, equals);
        if (action != Action.START && action != wanted) {
            throw failure(name(action) + " and " + name + " exclude each other", "give one of them");
        }
        action = wanted;
    }

    private void lookForMistake(String arg) {
        if (arg.isEmpty() || isWord(arg.charAt(0)) && arg.indexOf('=') < 0) {
            return;
        }
        refuseValueInside(arg);
        SwitchMistake mistake = SwitchMistake.of(arg);
        if (mistake.isOurs()) {
            throw failure(mistake);
        }
        if (mistake.isParameter() && misspelt == null) {
            misspelt = mistake;
        }
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** A list of arguments, as containers have it, easily holds {@code "--config URL"} as one of them. */
    private static void refuseValueInside(String arg) {
        for (String name : List.of(CONFIG, "-c", TIMEOUT, FORMAT)) {
            if (arg.startsWith(name + " ")) {
                throw failure(
                        name + " and its value are one argument, with a blank in it",
                        "write " + name + "=... or make two arguments of it");
            }
            boolean colon = !name.equals("-c") && arg.startsWith(name + ":");
            if (colon && !SwitchMistake.isVerb(arg.substring(name.length() + 1))) {
                throw failure(name + " is followed by a colon: expected = or a blank", "write = instead of the colon");
            }
        }
    }

    private static StageFailure failure(SwitchMistake mistake) {
        Optional<String> meant = mistake.meant();
        if (meant.isPresent() && meant.get().equals(mistake.name())) {
            return failure("there is something behind " + mistake.name(), "write " + mistake.name());
        }
        return failure(
                "unknown switch " + Shown.plain(mistake.name()),
                meant.isPresent() ? "did you mean " + meant.get() + "?" : null);
    }

    private static StageFailure failure(String message, @Nullable String hint) {
        return new StageFailure(
                Stage.PARAMETER, Problem.of(ProblemCode.SWITCH_INVALID, message).withHint(hint));
    }
}
