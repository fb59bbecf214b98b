package io.egf2.config.internal.print;

import io.egf2.config.internal.bind.ListShape;
import io.egf2.config.internal.bind.MapShape;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.foreign.ConvertedShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code --config-help} prints: all keys of a service, and the switches. */
public final class SettingsHelp {

    private static final String SWITCHES = """
            Start parameter and switches:
              --config URL         where the document is: http, https, file, a path, or the scheme of a fetcher
                                   (or the system property config, or the environment variable %s)
              --config-check       fetch and check the document, then exit: 0 if the service can start with it
              --config-format json the form of what --config-check prints: json, sarif (2.1.0) or text
              --config-print       print the effective settings, where each comes from, and the warnings, then exit;
                                   secrets are masked, and so is what stands at a key whose name sounds like one
              --config-help        print this, then exit
              --config-schema      print the JSON Schema of the document, then exit
              --config-timeout 10s the time for fetching the document
              --config-debug       add the stack trace to a failure's report""";

    private final String service;
    private final RecordShape shape;
    private final Environment environment;
    private final List<String[]> rows = new ArrayList<>();

    public SettingsHelp(String service, RecordShape shape, Environment environment) {
        this.service = service;
        this.shape = shape;
        this.environment = environment;
    }

    public String text() {
        addRows(shape, "", true, new ArrayList<>());
        TextTable table = new TextTable(List.of("key", "type", "default", "variable", "description"));
        rows.forEach(table::add);
        String about = shape.description().isEmpty() ? "" : ", " + shape.description();
        return "Settings of " + service + about + ":\n\n" + table.text() + "\n"
                + SWITCHES.formatted(environment.locationVariable());
    }

    private void addRows(RecordShape record, String prefix, boolean top, List<RecordShape> open) {
        if (open.contains(record)) {
            return; // a record that holds itself has no last row
        }
        open.add(record);
        for (Setting setting : record.settings()) {
            if (!setting.takesRest()) {
                addRow(setting, prefix + setting.key(), top);
                addNested(setting.shape(), prefix + setting.key(), open);
            }
        }
        open.remove(record);
    }

    private void addRow(Setting setting, String key, boolean top) {
        rows.add(new String[] {
            key,
            setting.shape().expected(Pointer.ROOT.child(setting.key())),
            defaultText(setting),
            top && !environment.isLocation(setting.key()) ? environment.variable(setting.key()) : "",
            description(setting)
        });
    }

    /** Of a setting that has none, what its record says of itself; and the other names of the key. */
    private static String description(Setting setting) {
        boolean own = !setting.description().isEmpty();
        String description =
                own || !(setting.shape() instanceof RecordShape record) ? setting.description() : record.description();
        if (setting.aliases().isEmpty()) {
            return description;
        }
        String names = "other names: " + String.join(", ", setting.aliases());
        return description.isEmpty() ? names : description + "; " + names;
    }

    private static String defaultText(Setting setting) {
        if (setting.defaultText() != null) {
            return setting.hidesDefault() ? "***" : setting.defaultText();
        }
        return setting.isRequired() ? "required" : rules(setting).orElse("not set");
    }

    /** When a setting is required that otherwise need not be there. */
    static Optional<String> rules(Setting setting) {
        List<String> rules = new ArrayList<>();
        for (Setting.Requirement requirement : setting.requirements()) {
            rules.add(requirement.key() + " is " + requirement.value());
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of("required if " + String.join(" or ", rules));
    }

    private void addNested(Shape nested, String key, List<RecordShape> open) {
        if (nested instanceof ConvertedShape converted) {
            addNested(converted.given(), key, open);
        } else if (nested instanceof RecordShape record) {
            addRows(record, key + "/", false, open);
        } else if (nested instanceof ListShape list) {
            addNested(list.element(), key + "/*", open);
        } else if (nested instanceof MapShape map) {
            addNested(map.element(), key + "/*", open);
        }
    }
}
