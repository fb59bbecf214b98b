package io.egf2.examples.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.ConstructScalar;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A template of CloudFormation: its sections, with the short forms of functions ({@code !Ref X}) written out. */
record Template(Map<String, Object> sections) {

    static final Path FOLDER = Path.of("aws").toAbsolutePath();

    private static final List<String> FUNCTIONS = List.of(
            "And",
            "Base64",
            "Equals",
            "FindInMap",
            "GetAZs",
            "GetAtt",
            "If",
            "Join",
            "Not",
            "Or",
            "Select",
            "Split",
            "Sub");

    static Template foundation() {
        return read("foundation.yaml");
    }

    static Template service() {
        return read("service.yaml");
    }

    /** The entries of a section, such as {@code Parameters}. */
    Map<String, Object> section(String name) {
        return map(sections.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) there(value);
    }

    static List<?> list(@Nullable Object value) {
        return (List<?>) there(value);
    }

    static String text(@Nullable Object value) {
        return there(value).toString();
    }

    private static Object there(@Nullable Object value) {
        return Objects.requireNonNull(value, "the template has no such part");
    }

    private static Template read(String file) {
        try {
            LoadSettings settings = LoadSettings.builder().build();
            Object read = new Load(settings, new WithFunctions(settings))
                    .loadFromString(Files.readString(FOLDER.resolve(file)));
            return new Template(map(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code !Sub x} as {@code Fn::Sub: x}. */
    private static final class WithFunctions extends StandardConstructor {

        WithFunctions(LoadSettings settings) {
            super(settings);
            add("Ref", "Ref");
            FUNCTIONS.forEach(name -> add(name, "Fn::" + name));
        }

        private void add(String tag, String function) {
            tagConstructors.put(new Tag("!" + tag), new ConstructScalar() {
                @Override
                public Object construct(Node node) {
                    return Map.of(function, argument(function, node));
                }
            });
        }

        private Object argument(String function, Node node) {
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            if (node instanceof MappingNode mapping) {
                return constructMapping(mapping);
            }
            String text = ((ScalarNode) node).getValue();
            return function.equals("Fn::GetAtt") ? List.of(text.split("\\.", 2)) : text;
        }
    }
}
