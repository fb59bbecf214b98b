package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An environment variable with our prefix that stands for no top-level key: a misspelt one, or one that lies within a section. */
final class UnmatchedVariable {

    private final String name;
    private final RecordShape shape;
    private final Environment environment;
    private final String key;

    UnmatchedVariable(String name, RecordShape shape, Environment environment) {
        this.name = name;
        this.shape = shape;
        this.environment = environment;
        this.key = plain(environment.key(name));
    }

    Problem problem() {
        return Problem.of(
                        ProblemCode.OVERRIDE_INVALID,
                        "the environment variable " + Shown.plain(name) + " matches no key, ignored")
                .withHint(hint());
    }

    /** A key that is there is meant rather than one that is near, and that rather than one that may be in a section. */
    private @Nullable String hint() {
        Setting section = section();
        String inside = section == null ? null : inside(section.shape(), rest(section, key));
        if (section != null && inside != null) {
            return whole(section, inside);
        }
        Optional<String> near = Suggestion.of(key, keys()).best();
        if (section != null && section.key().equals(near.orElse(section.key()))) {
            return whole(section, any(section.shape()));
        }
        return near.isPresent() ? "did you mean " + environment.variable(near.get()) + "?" : null;
    }

    private String whole(Setting section, String value) {
        return "a variable sets a whole top-level key, as in " + environment.variable(section.key()) + "='" + value
                + "'";
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Setting setting : shape.settings()) {
            if (!setting.takesRest() && !environment.isLocation(setting.key())) {
                keys.add(setting.key());
            }
        }
        return keys;
    }

    /** The setting whose name the variable goes on from, if that may have something inside; the longest name counts. */
    private @Nullable Setting section() {
        Setting longest = null;
        for (Setting setting : shape.settings()) {
            boolean isWithin = setting.shape().form() != Shape.Form.PLAIN
                    && !rest(setting, key).isEmpty();
            if (isWithin
                    && (longest == null
                            || rest(setting, key).length() < rest(longest, key).length())) {
                longest = setting;
            }
        }
        return longest;
    }

    /** What follows the name of a setting in a longer name; empty if that does not begin so. */
    private static String rest(Setting setting, String name) {
        for (int end = name.indexOf('_'); end > 0; end = name.indexOf('_', end + 1)) {
            if (Overrides.isNamed(setting, name.substring(0, end))) {
                return name.substring(end + 1);
            }
        }
        return "";
    }

    /** The JSON of a section with the key that a name stands for, and with those that it must have; null if there is no such key. */
    private static @Nullable String inside(Shape shape, String name) {
        if (name.isEmpty() || !(shape instanceof RecordShape section)) {
            return null;
        }
        boolean isFound = false;
        StringBuilder json = new StringBuilder();
        for (Setting setting : section.settings()) {
            String value = value(setting, name);
            isFound |= value != null;
            if (value != null || setting.isRequired()) {
                json.append(json.isEmpty() ? "" : ", ").append(Shown.quoted(setting.key()));
                json.append(": ").append(value == null ? any(setting.shape()) : value);
            }
        }
        return isFound ? "{" + json + "}" : null;
    }

    private static @Nullable String value(Setting setting, String name) {
        return Overrides.isNamed(setting, name) ? any(setting.shape()) : inside(setting.shape(), rest(setting, name));
    }

    /** How a value is written, whatever it is. */
    private static String any(Shape shape) {
        return switch (shape.form()) {
            case OBJECT -> "{...}";
            case LIST -> "[...]";
            default -> shape.isBlankAbsent() ? "\"...\"" : "...";
        };
    }

    /** Other libraries write {@code db__host} and {@code db.host}. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_').replace("__", "_");
    }
}
