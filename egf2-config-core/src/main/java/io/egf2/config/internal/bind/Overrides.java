package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.text.Shown;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment variables {@code egf_<key>} that replace top-level keys of the document, as the Node services had them. */
public final class Overrides {

    private final RecordShape shape;
    private final Binding binding;
    private final Environment environment;
    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Overrides(RecordShape shape, Binding binding) {
        this.shape = shape;
        this.binding = binding;
        this.environment = binding.environment();
    }

    static Overrides find(RecordShape shape, Binding binding) {
        Overrides overrides = new Overrides(shape, binding);
        for (String name : binding.environment().overrides()) {
            overrides.add(name, binding.environment().variables().getOrDefault(name, ""));
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
        String name = key.replace('-', '_').toLowerCase(Locale.ROOT);
        Setting other = byName.putIfAbsent(name, setting);
        if (other != null && !other.equals(setting)) {
            String keys = Shown.quoted(other.key()) + " and " + Shown.quoted(setting.key());
            throw RecordFault.of(shape.type(), "has two components that one environment variable would set: " + keys);
        }
    }

    private void add(String name, String text) {
        Setting setting = setting(environment.key(name));
        if (setting == null) {
            binding.warnings().add(new UnmatchedVariable(name, shape, environment).problem());
            return;
        }
        String other = variables.putIfAbsent(setting.key(), name);
        if (other == null) {
            values.put(setting.key(), JsonReader.readPlain(name, text).root());
        } else if (!text.equals(environment.variables().get(other))) {
            binding.problems().add(conflict(setting, other, name));
        }
    }

    private @Nullable Setting setting(String name) {
        for (Setting setting : shape.settings()) {
            if (isNamed(setting, name)) {
                return setting;
            }
        }
        return null;
    }

    /** Whether a name stands for a setting: as its key or an alias. */
    static boolean isNamed(Setting setting, String name) {
        boolean named = isName(setting.key(), name);
        for (String alias : setting.aliases()) {
            named |= isName(alias, name);
        }
        return named && !setting.takesRest();
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

    /** The values that replace those of the document, by key. */
    Map<String, JsonValue> values() {
        return values;
    }
}
