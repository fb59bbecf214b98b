package io.egf2.config.testkit;

import io.egf2.config.ConfigException;
import io.egf2.config.LoadedConfig;
import java.nio.file.Path;
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
 *         .isSound()
 *         .isCoveredBy(valid)
 *         .rejects(valid.with("/port", 0), "EGF2-B04 /port")
 *         .leaksNothing(valid);
 * }</pre>
 *
 * <p>The test of every service should have one line at least: {@link #isSound}. No variable of the environment has a say, but those
 * of {@link #environment}. Immutable.
 *
 * @param <T> the record
 */
public final class SettingsAssert<T extends Record> {

    private final Subject<T> subject;

    private SettingsAssert(Subject<T> subject) {
        this.subject = subject;
    }

    /**
     * Assertions about a record.
     *
     * @param <T> the record
     * @param type the record
     * @return assertions, with an empty environment
     */
    public static <T extends Record> SettingsAssert<T> assertThat(Class<T> type) {
        return new SettingsAssert<>(Subject.of(type));
    }

    /**
     * Sets the name of the service, as {@code ConfigBootstrap.forService} is given it. Without it, reports have the name of the
     * record.
     *
     * @param name the service's name
     * @return assertions about that service
     */
    public SettingsAssert<T> service(String name) {
        return new SettingsAssert<>(subject.withService(name));
    }

    /**
     * Makes every unknown key a problem, as {@code ConfigBootstrap.strict} does.
     *
     * @return assertions about a strict service
     */
    public SettingsAssert<T> strict() {
        return new SettingsAssert<>(subject.strict());
    }

    /**
     * Sets how the library's environment variables begin, as {@code ConfigBootstrap.environmentPrefix} does.
     *
     * @param prefix such as {@code shop_}
     * @return assertions about a service with that prefix
     */
    public SettingsAssert<T> environmentPrefix(String prefix) {
        return new SettingsAssert<>(subject.withPrefix(prefix));
    }

    /**
     * Sets the variables that overrides ({@code egf_port}) and secrets ({@code env:NAME}) are taken from.
     *
     * @param environment values by name
     * @return assertions in that environment
     */
    public SettingsAssert<T> environment(Map<String, String> environment) {
        return new SettingsAssert<>(subject.withEnvironment(environment));
    }

    /**
     * Asserts that nothing is wrong with the record itself, whatever its documents hold: its types, annotations and defaults, two
     * components for one key or variable, a constructor that fails on what is absent; and no component that is named like a secret
     * is a {@code String}.
     *
     * @param plain the components that are no secrets, though they are named like one, such as {@code "Shop.tokenUrl"}
     * @return these assertions
     */
    public SettingsAssert<T> isSound(String... plain) {
        List<String> faults = new Soundness(subject, Set.copyOf(List.of(plain))).faults();
        if (!faults.isEmpty()) {
            throw new AssertionFailedError(subject.name() + ": expected a sound record, but found" + Lines.of(faults));
        }
        return this;
    }

    /**
     * Asserts that a document is bound without a problem, and without a warning.
     *
     * @param document the document
     * @return these assertions
     */
    public SettingsAssert<T> binds(ConfigDocument document) {
        ProblemList found = new ProblemList(loaded(document).warnings());
        if (!found.isAs(List.of())) {
            throw new AssertionFailedError(subject.name() + ": expected no warning, but there are"
                    + Lines.of(found.inFull()) + "\nCorrect the document; if they are meant, write warns(document"
                    + found.arguments() + ").");
        }
        return this;
    }

    /**
     * Asserts that a document is bound without a problem, but with these warnings and no others.
     *
     * @param document the document
     * @param warnings the warnings in their order, written as for {@link #rejects}
     * @return these assertions
     * @throws IllegalArgumentException if no warning is named
     */
    public SettingsAssert<T> warns(ConfigDocument document, String... warnings) {
        List<String> expected = checked(warnings, "warns names a warning at least; binds asserts that there is none");
        ProblemList found = new ProblemList(loaded(document).warnings());
        if (!found.isAs(expected)) {
            throw unequal("warnings", expected, found, "");
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
            return subject.load(document);
        } catch (ConfigException e) {
            throw new AssertionFailedError(
                    subject.name()
                            + ": expected no problem, but there are some. If they are meant, write rejects(document"
                            + new ProblemList(e.problems()).arguments() + "). The report is\n\n" + e.report(),
                    e);
        }
    }

    /**
     * Asserts that a document is refused for these problems and no others. A problem is written as its code and pointer, such as
     * {@code EGF2-B04 /port}; its position in {@link ConfigDocument#text()}, or the variable that it is in, may follow, and its
     * message: {@code EGF2-B08 /limits (7:13): min is more than max}. A problem of the whole document has no pointer.
     *
     * @param document the document
     * @param problems the problems in the order of the report
     * @return these assertions
     * @throws IllegalArgumentException if no problem is named
     */
    public SettingsAssert<T> rejects(ConfigDocument document, String... problems) {
        List<String> expected = checked(problems, "rejects names a problem at least; binds asserts that there is none");
        try {
            subject.load(document);
        } catch (ConfigException e) {
            ProblemList found = new ProblemList(e.problems());
            if (!found.isAs(expected)) {
                throw unequal("problems", expected, found, " The report is\n\n" + e.report());
            }
            return this;
        }
        throw new AssertionFailedError(subject.name() + ": expected the problems" + Lines.of(expected)
                + "\nbut the document is bound without one. Correct the record, or write binds(document).");
    }

    private static List<String> checked(String[] expected, String none) {
        if (expected.length == 0) {
            throw new IllegalArgumentException(none);
        }
        return List.of(expected);
    }

    private AssertionFailedError unequal(String what, List<String> expected, ProblemList found, String report) {
        return new AssertionFailedError(
                subject.name() + ": expected the " + what + Lines.of(expected) + "\nfound the " + what
                        + Lines.of(found.inFull()) + "\nCorrect the record, or write what was found; what stands in"
                        + " parentheses and behind a colon may be left out." + report,
                expected,
                found.inFull());
    }

    /**
     * Asserts that every key of the record is set by at least one of some documents, in sections, lists and maps too, under
     * whichever of its names, and that each of them is bound without a problem or warning. A component that is added to the record
     * without a test of it fails here.
     *
     * @param documents the documents of the tests
     * @return these assertions
     */
    public SettingsAssert<T> isCoveredBy(ConfigDocument... documents) {
        SettingsKeys keys = subject.keys();
        Map<String, JsonNode> missing = new TreeMap<>(keys.all());
        for (ConfigDocument document : documents) {
            binds(document);
            missing.keySet().removeAll(keys.setBy(document));
        }
        if (!missing.isEmpty()) {
            throw new AssertionFailedError(subject.name() + ": expected every key in a document, but these are in none"
                    + Lines.of(missing.keySet()) + "\nSet each of them in one of the documents (* is any element).");
        }
        return this;
    }

    /**
     * Asserts all defaults of the record, those of secrets excepted. They are written as the record writes them ({@code 60} is not
     * {@code "60s"}). A section, list or map with a default is one value, with the defaults of all that is in it; of a list or map
     * without a default, an element shows those of its keys.
     *
     * @param defaults a document with every key that has a default, and nothing else
     * @return these assertions
     */
    public SettingsAssert<T> hasDefaults(ConfigDocument defaults) {
        Defaults found = new Defaults(subject.keys());
        Map<String, JsonNode> expected = found.written(defaults);
        if (!found.declared().equals(expected)) {
            throw new AssertionFailedError(
                    subject.name() + ": expected the defaults" + Lines.of(expected) + "\nfound the defaults"
                            + Lines.of(found.declared())
                            + "\nCorrect the record's @DefaultValue, or the document of this assertion.",
                    expected,
                    found.declared());
        }
        return this;
    }

    /**
     * Asserts that the JSON Schema in a file is what {@code --config-schema} prints. With the system property
     * {@code schema.update=true} it writes the file instead.
     *
     * @param file the file
     * @return these assertions
     * @throws IllegalStateException if {@link #service} is not set: the name is part of the schema
     */
    public SettingsAssert<T> hasSchema(Path file) {
        if (subject.service().isEmpty()) {
            throw new IllegalStateException(
                    "the schema has the service's name in it: write assertThat(" + subject.name()
                            + ".class).service(\"...\").hasSchema(...), with the name that forService is given");
        }
        new SchemaFile(file).assertCurrent(subject.bootstrap().schema() + "\n", subject.name());
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
        LeakHunt hunt = new LeakHunt(subject, document);
        List<String> leaks = hunt.leaks();
        if (!leaks.isEmpty()) {
            throw new AssertionFailedError(subject.name() + ": expected no secret anywhere, but " + leaks.size()
                    + " got out" + Lines.of(leaks)
                    + "\nKeep what Secret.reveal gives out of messages, logs and toString.");
        }
        assertStillBinds(hunt.valid());
        return this;
    }

    /** Otherwise nobody has seen what the record prints. */
    private void assertStillBinds(LeakHuntMain.Variant valid) {
        try {
            subject.withEnvironment(valid.environment()).load(ConfigDocument.of(valid.document()));
        } catch (ConfigException e) {
            throw new AssertionFailedError(
                    subject.name() + ": the record refuses secrets with a mark at their end, so what it prints of"
                            + " them cannot be looked at; the report is\n\n" + e.report(),
                    e);
        }
    }
}
