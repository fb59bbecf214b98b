package io.egf2.config.testkit;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.ConfigProblem;
import io.egf2.config.LoadedConfig;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/**
 * Asserts how a settings record takes documents:
 *
 * <pre>{@code
 * ConfigDocument valid = ServiceDocuments.valid("auth");
 *
 * SettingsAssert.assertThat(AuthSettings.class)
 *         .isCoveredBy(valid)
 *         .rejects(valid.with("/port", 0), "EGF2-B04 /port (2:12)")
 *         .leaksNothing(valid);
 * }</pre>
 *
 * <p>No variable of the environment has a say, but those of {@link #environment}. Immutable.
 *
 * @param <T> the record
 */
public final class SettingsAssert<T extends Record> {

    private static final String LOCATION = "testkit:document";

    private final Class<T> type;
    private final Map<String, String> environment;

    private SettingsAssert(Class<T> type, Map<String, String> environment) {
        this.type = type;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Assertions about a record.
     *
     * @param <T> the record
     * @param type the record
     * @return assertions, with an empty environment
     */
    public static <T extends Record> SettingsAssert<T> assertThat(Class<T> type) {
        return new SettingsAssert<>(type, Map.of());
    }

    /**
     * Sets the variables that overrides ({@code egf_port}) and secrets ({@code env:NAME}) are taken from.
     *
     * @param environment values by name
     * @return assertions in that environment
     */
    public SettingsAssert<T> environment(Map<String, String> environment) {
        return new SettingsAssert<>(type, environment);
    }

    /**
     * Asserts that a document is bound without a problem, and without a warning.
     *
     * @param document the document
     * @return these assertions
     */
    public SettingsAssert<T> binds(ConfigDocument document) {
        LoadedConfig<T> loaded = loaded(document);
        if (!loaded.warnings().isEmpty()) {
            throw new AssertionFailedError(type.getSimpleName() + ": expected no warning, but there are "
                    + loaded.warnings().size()
                    + lines(loaded.warnings().stream().map(Object::toString).toList()));
        }
        return this;
    }

    /**
     * The settings of a document, which may have warnings.
     *
     * @param document the document
     * @return the settings
     */
    public T settings(ConfigDocument document) {
        return loaded(document).settings();
    }

    private LoadedConfig<T> loaded(ConfigDocument document) {
        try {
            return load(document);
        } catch (ConfigException e) {
            throw new AssertionFailedError(
                    type.getSimpleName() + ": expected no problem, but the report is\n\n" + e.report(), e);
        }
    }

    private LoadedConfig<T> load(ConfigDocument document) {
        return bootstrap().fetcher(new Given(document.text())).load("--config", LOCATION);
    }

    private ConfigBootstrap<T> bootstrap() {
        return ConfigBootstrap.forService(type.getSimpleName(), type).environment(environment);
    }

    /** Gives a document without a server. */
    private record Given(String text) implements ConfigFetcher {

        @Override
        public Set<String> schemes() {
            return Set.of("testkit");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) {
            return FetchedDocument.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Asserts that a document is refused for these problems and no others.
     *
     * @param document the document
     * @param problems the problems in the order of the report, each as code, pointer and position in
     *     {@link ConfigDocument#text()}, such as {@code EGF2-B03 /port (2:11)}; what a problem does not have is left out
     * @return these assertions
     * @throws IllegalArgumentException if no problem is named
     */
    public SettingsAssert<T> rejects(ConfigDocument document, String... problems) {
        List<String> expected = List.of(problems);
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("a document is refused for a problem at least; binds asserts none");
        }
        try {
            load(document);
        } catch (ConfigException e) {
            List<String> found = e.problems().stream().map(SettingsAssert::key).toList();
            if (!found.equals(expected)) {
                throw new AssertionFailedError(
                        type.getSimpleName() + ": expected the problems" + lines(expected) + "\nfound the problems"
                                + lines(found) + "\nThe report is\n\n" + e.report(),
                        expected,
                        found);
            }
            return this;
        }
        throw new AssertionFailedError(type.getSimpleName() + ": expected the problems" + lines(expected)
                + "\nbut the document is bound without one");
    }

    private static String key(ConfigProblem problem) {
        String pointer = problem.pointer().isEmpty() ? "" : " " + problem.pointer();
        return problem.code().id()
                + pointer
                + problem.position().map(position -> " (" + position + ")").orElse("");
    }

    /**
     * Asserts that every key of the record is set by at least one of some documents, in sections, lists and maps too, and that
     * each of them is bound without a problem or warning. A component that is added to the record without a test of it fails
     * here.
     *
     * @param documents the documents of the tests
     * @return these assertions
     */
    public SettingsAssert<T> isCoveredBy(ConfigDocument... documents) {
        SettingsKeys keys = new SettingsKeys(bootstrap().schema());
        Map<String, JsonNode> missing = new TreeMap<>(keys.all());
        for (ConfigDocument document : documents) {
            binds(document);
            missing.keySet().removeAll(keys.setBy(document));
        }
        if (!missing.isEmpty()) {
            List<String> names = new ArrayList<>();
            missing.forEach((key, schema) -> names.add(key + "  " + schema));
            throw new AssertionFailedError(
                    type.getSimpleName() + ": expected every key in a document, but these are in none" + lines(names));
        }
        return this;
    }

    /**
     * Asserts all defaults of the record.
     *
     * @param defaults a document with every key that has a default, written as the record writes it ({@code 60} is not
     *     {@code "60s"}), and nothing else
     * @return these assertions
     */
    public SettingsAssert<T> hasDefaults(ConfigDocument defaults) {
        SettingsKeys keys = new SettingsKeys(bootstrap().schema());
        Map<String, JsonNode> found = keys.defaults();
        Map<String, JsonNode> expected = new TreeMap<>();
        keys.unknownIn(defaults)
                .forEach(pointer -> expected.put(pointer, defaults.root().at(pointer)));
        keys.visit(defaults, (place, schema) -> {
            boolean isWithin =
                    found.keySet().stream().anyMatch(key -> place.pattern().startsWith(key + "/"));
            if (found.containsKey(place.pattern())
                    || !isWithin && !place.value().isContainer()) {
                expected.put(place.pattern(), place.value());
            }
        });
        if (!found.equals(expected)) {
            throw new AssertionFailedError(
                    type.getSimpleName() + ": expected the defaults" + lines(expected) + "\nfound the defaults"
                            + lines(found),
                    expected,
                    found);
        }
        return this;
    }

    /**
     * Asserts that the JSON Schema in a file is that of the record. With the system property {@code schema.update=true} it
     * writes the file instead.
     *
     * @param file the file
     * @return these assertions
     */
    public SettingsAssert<T> hasSchema(Path file) {
        new SchemaFile(file).assertCurrent(bootstrap().schema() + "\n", type.getSimpleName());
        return this;
    }

    /**
     * Asserts that no secret gets out, whatever is wrong: loads a document and some hundred others made of it, in a JVM of its
     * own, with a mark of its own in each secret, and looks for the marks in reports, exceptions with their causes,
     * {@code toString}, {@code --config-print} and the log.
     *
     * <p>The others are: each key misspelt, each value of another type, each URL with credentials, an unknown key, an
     * environment variable that matches none, and a location with credentials. Secret are the values of {@code Secret}, but for those
     * in files, opaque sections, unknown keys and what stands in the user and query part of a URL.
     *
     * @param document a document that is bound without a problem, with every secret in it or in the environment, and also if
     *     a mark is put at the end of each
     * @return these assertions
     */
    public SettingsAssert<T> leaksNothing(ConfigDocument document) {
        loaded(document);
        LeakHunt hunt = new LeakHunt(type, new SettingsKeys(bootstrap().schema()), document, environment);
        List<String> leaks = hunt.leaks();
        if (!leaks.isEmpty()) {
            throw new AssertionFailedError(type.getSimpleName() + ": expected no secret anywhere, but " + leaks.size()
                    + " got out" + lines(leaks));
        }
        assertStillBinds(hunt.valid());
        return this;
    }

    /** Otherwise nobody has seen what the record prints. */
    private void assertStillBinds(LeakHuntMain.Variant valid) {
        try {
            new SettingsAssert<>(type, valid.environment()).load(ConfigDocument.of(valid.document()));
        } catch (ConfigException e) {
            throw new AssertionFailedError(
                    type.getSimpleName() + ": the record refuses secrets with a mark at their end, so what it prints of"
                            + " them cannot be looked at; the report is\n\n" + e.report(),
                    e);
        }
    }

    private static String lines(Map<String, JsonNode> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((key, value) -> texts.put(key, key + " = " + value));
        return lines(texts.values().stream().sorted().toList());
    }

    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("\n  ").append(line.replace("\n", "\n  "));
        }
        return lines.isEmpty() ? "\n  (none)" : text.toString();
    }
}
