package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables {@code egf_<key>} that replace top-level keys of the document, as the Node services had them. The
 * prefix and the key are matched without regard to case, and {@code _} stands for {@code -} too.
 */
public final class Overrides {

    private static final String PREFIX = "egf_";

    private final RecordShape shape;
    private final Binding binding;
    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Overrides(RecordShape shape, Binding binding) {
        this.shape = shape;
        this.binding = binding;
    }

    static Overrides find(RecordShape shape, Binding binding) {
        Overrides overrides = new Overrides(shape, binding);
        for (Map.Entry<String, String> variable : ours(binding.environment()).entrySet()) {
            overrides.add(variable.getKey(), variable.getValue());
        }
        return overrides;
    }

    /** Fails if two settings could be set by the same variable. */
    public static void checkNames(RecordShape shape) {
        Map<String, Setting> byName = new HashMap<>();
        for (Setting setting : shape.settings()) {
            if (!setting.takesRest()) {
                checkName(setting.key(), setting, byName, shape);
                for (String alias : setting.aliases()) {
                    checkName(alias, setting, byName, shape);
                }
            }
        }
    }

    private static void checkName(String key, Setting setting, Map<String, Setting> byName, RecordShape shape) {
        String name = variable(key).toLowerCase(Locale.ROOT);
        Setting other = byName.putIfAbsent(name, setting);
        if (other != null && !other.equals(setting)) {
            String keys = Shown.quoted(other.key()) + " and " + Shown.quoted(setting.key());
            throw RecordFault.of(shape.type(), "has two components that " + name + " would set: " + keys);
        }
    }

    /** The variables with our prefix, in a stable order, without the one that holds the location. */
    private static Map<String, String> ours(Map<String, String> environment) {
        Map<String, String> ours = new TreeMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            boolean prefixed = name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
            if (prefixed && !name.equalsIgnoreCase("egf_config")) {
                ours.put(name, variable.getValue());
            }
        }
        return ours;
    }

    /** The variable that a top-level key can be set with. */
    public static String variable(String key) {
        return PREFIX + key.replace('-', '_');
    }

    private void add(String name, String text) {
        Setting setting = setting(name.substring(PREFIX.length()));
        if (setting == null) {
            binding.warnings().add(unmatched(name));
            return;
        }
        String other = variables.putIfAbsent(setting.key(), name);
        if (other == null) {
            values.put(setting.key(), JsonReader.readPlain(name, text).root());
        } else if (!text.equals(binding.environment().get(other))) {
            binding.problems().add(conflict(setting, other, name));
        }
    }

    private @Nullable Setting setting(String name) {
        for (Setting setting : shape.settings()) {
            boolean named = isName(setting.key(), name);
            for (String alias : setting.aliases()) {
                named |= isName(alias, name);
            }
            if (named && !setting.takesRest()) {
                return setting;
            }
        }
        return null;
    }

    private static boolean isName(String key, String name) {
        return key.replace('-', '_').equalsIgnoreCase(name.replace('-', '_'));
    }

    private static Problem conflict(Setting setting, String one, String other) {
        String message =
                "two environment variables with different values set " + setting.key() + ": " + one + " and " + other;
        return Problem.of(
                        ProblemCode.OVERRIDE_INVALID,
                        Pointer.ROOT.child(setting.key()).toString(),
                        message)
                .withHint("unset one of them");
    }

    private Problem unmatched(String name) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : shape.settings()) {
            keys.add(setting.key());
        }
        String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        Optional<String> near = Suggestion.of(key, keys).best();
        Problem problem = Problem.of(
                ProblemCode.OVERRIDE_INVALID,
                "the environment variable " + Shown.plain(name) + " matches no key, ignored");
        return near.isPresent() ? problem.withHint("did you mean " + variable(near.get()) + "?") : problem;
    }

    /** The values that replace those of the document, by key. */
    Map<String, JsonValue> values() {
        return values;
    }
}
