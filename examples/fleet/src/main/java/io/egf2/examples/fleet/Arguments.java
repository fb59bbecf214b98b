package io.egf2.examples.fleet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line, each switch with its value; {@code --name value} and {@code --name=value} are one. */
final class Arguments {

    private final Map<Switch, String> given = new EnumMap<>(Switch.class);

    private Arguments() {}

    static Arguments parse(String... args) throws UsageException {
        Arguments arguments = new Arguments();
        for (int at = 0; at < args.length; at++) {
            at = arguments.take(args, at);
        }
        return arguments;
    }

    /** Gives back the index of the last argument that was taken. */
    private int take(String[] args, int at) throws UsageException {
        int equals = args[at].indexOf('=');
        String name = equals < 0 ? args[at] : args[at].substring(0, equals);
        Switch wanted = known(name);
        if (given.containsKey(wanted)) {
            throw new UsageException(name + " is given more than once: give it once");
        }
        boolean next = wanted.takesValue() && equals < 0;
        if (!wanted.takesValue() && equals >= 0) {
            throw new UsageException(name + " takes no value: write " + name);
        }
        boolean isMissing = next && (at + 1 == args.length || args[at + 1].startsWith("--"));
        String value = isMissing ? "" : next ? args[at + 1] : args[at].substring(equals + 1);
        if (wanted.takesValue() && value.isBlank()) {
            throw new UsageException(name + " has no value: write " + name + "=" + wanted.value());
        }
        given.put(wanted, checked(wanted, value));
        return next ? at + 1 : at;
    }

    private static Switch known(String name) throws UsageException {
        Optional<Switch> known = Switch.find(name.equals("-h") ? "--help" : name);
        if (known.isPresent()) {
            return known.get();
        }
        if (name.startsWith("-")) {
            throw new UsageException("unknown switch " + Words.quoted(name) + Words.question(name, Switch.names()));
        }
        boolean isLocation = name.contains("/") || name.contains("{"); // which may hold a password
        throw new UsageException(
                isLocation
                        ? "a location without --configs: write --configs=" + Switch.CONFIGS.value()
                        : "unexpected argument " + Words.quoted(name));
    }

    private static String checked(Switch wanted, String value) throws UsageException {
        List<String> choices = wanted.choices();
        if (choices.isEmpty() || choices.contains(value)) {
            return value;
        }
        throw new UsageException(wanted.typed() + ": expected " + String.join(" or ", choices) + ", found "
                + Words.quoted(value) + Words.question(value, choices));
    }

    boolean has(Switch wanted) {
        return given.containsKey(wanted);
    }

    Optional<String> find(Switch wanted) {
        return Optional.ofNullable(given.get(wanted));
    }

    /** The names in a value, which commas part. */
    Optional<String[]> names(Switch wanted) {
        return find(wanted).map(value -> value.strip().split("\\s*,\\s*", -1));
    }
}
