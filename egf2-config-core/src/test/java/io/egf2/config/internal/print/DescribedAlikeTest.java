package io.egf2.config.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.EgfServices;
import io.egf2.config.ProblemCode;
import io.egf2.config.RequiredWhen;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Help, schema, print and report tell the same of every record that there is here, and it is what the record declares. */
final class DescribedAlikeTest {

    private static final Path CLASSES = Path.of("target/test-classes");

    /** The components of the tests with a default that is not shown, as a secret is or may be in it. */
    private static final Set<String> HIDDEN = Set.of(
            "Everything.fallback",
            "Everything.accessToken",
            "Everything.login",
            "Free.secrets",
            "Elements.secrets",
            "Keyed.password",
            "Keyed.login",
            "WithCredentials.db");

    /** All records that can be settings: those of the nine services, and those of the tests. */
    static List<Class<?>> records() throws IOException {
        List<Class<?>> records = new ArrayList<>(EgfServices.RECORDS.values());
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .sorted()
                    .map(DescribedAlikeTest::load)
                    .filter(type -> type.isRecord() && canBeSettings(type))
                    .forEach(records::add);
        }
        return records;
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, DescribedAlikeTest.class.getClassLoader());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some are mistakes on purpose, and some are no settings. */
    private static boolean canBeSettings(Class<?> record) {
        try {
            return !Shapes.of(record).settings().isEmpty();
        } catch (StageFailure e) {
            return false;
        }
    }

    record WithCredentials(
            @DefaultValue("http://user:hunter2@db:28015") URI db) {}

    @Test
    void credentialsInTheUrlOfADefaultAreShownNowhere() {
        assertThat(help(WithCredentials.class)).contains("***").doesNotContain("hunter2");
        assertThat(new SettingsSchema("test", Shapes.of(WithCredentials.class)).text())
                .doesNotContain("hunter2");
    }

    @Test
    void thereAreManyRecords() throws IOException {
        assertThat(records()).hasSizeGreaterThan(40).contains(EveryType.Required.class, EveryType.Free.class);
    }

    private static String help(Class<?> record) {
        return new SettingsHelp("test", Shapes.of(record), Environment.of(Map.of())).text();
    }

    @ParameterizedTest
    @MethodSource("records")
    void helpTellsWhatARecordDeclares(Class<?> record) {
        PrintedTable table = new PrintedTable(help(record), "key", "type", "default", "variable", "description");

        for (Declaration declared : Declaration.of(record)) {
            String key = declared.key();
            String description = table.cell(key, "description");
            assertThat(table.cell(key, "type")).isNotEmpty();
            assertThat(table.cell(key, "variable"))
                    .isEqualTo(key.equals("config") ? "" : "egf_" + key.replace('-', '_'));
            assertThat(description).contains(declared.description());
            assertThat(declared.aliases()).allMatch(description::contains);
            assertThat(table.cell(key, "default"))
                    .isIn(declared.defaultText().orElse(declared.whenAbsent("not set")), "***");
        }
        Description described = record.getAnnotation(Description.class);
        assertThat(help(record))
                .startsWith("Settings of test" + (described == null ? "" : ", " + described.value()) + ":");
    }

    @ParameterizedTest
    @MethodSource("records")
    void theSchemaTellsWhatARecordDeclares(Class<?> record) {
        JsonNode schema = JsonMapper.shared().readTree(new SettingsSchema("test", Shapes.of(record)).text());
        JsonNode properties = schema.path("properties");

        int names = 1; // $schema
        for (Declaration declared : Declaration.of(record)) {
            JsonNode property = properties.path(declared.key());
            assertThat(property.path("description").asString("")).isEqualTo(declared.ownDescription());
            assertDefault(declared, property);
            assertThat(declared.aliases())
                    .allMatch(alias -> properties.path(alias).toString().contains("another name of " + declared.key()));
            assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
                    .filteredOn(declared.key()::equals)
                    .hasSize(declared.isRequired() && declared.aliases().isEmpty() ? 1 : 0);
            assertThat(declared.rules()).allMatch(rule -> isRule(rule, declared, schema));
            names += 1 + declared.aliases().size();
        }
        assertThat(properties.propertyNames()).hasSize(names);
        assertThat(schema.path("description").asString("")).isEqualTo(Declaration.descriptionOf(record));
    }

    private static boolean isRule(RequiredWhen rule, Declaration declared, JsonNode schema) {
        return schema.path("allOf")
                .valueStream()
                .anyMatch(one -> one.path("if").toString().contains('"' + rule.key() + '"')
                        && one.path("then").toString().contains('"' + declared.key() + '"'));
    }

    private static void assertDefault(Declaration declared, JsonNode property) {
        JsonNode shown = property.path("default");
        String text = declared.defaultText().orElse("");
        if (shown.isMissingNode()) {
            assertThat(text.isEmpty() || HIDDEN.contains(declared.name()))
                    .as(declared.name())
                    .isTrue();
        } else if (shown.isString()) {
            assertThat(shown.stringValue()).isEqualTo(text);
        } else {
            assertThat(shown).isEqualTo(JsonMapper.shared().readTree(text));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void theReportOfAnEmptyDocumentTellsWhatARecordDeclares(Class<?> record) {
        List<Problem> problems = problems(record, "{}");
        PrintedTable table = new PrintedTable(help(record), "key", "type", "default");

        for (Declaration declared : Declaration.of(record)) {
            assertThat(problems)
                    .filteredOn(problem -> problem.code() == ProblemCode.KEY_MISSING)
                    .filteredOn(problem -> problem.pointer().equals(declared.pointer()))
                    .hasSize(declared.isRequired() ? 1 : 0)
                    .allMatch(problem -> problem.message().contains(table.cell(declared.key(), "type")));
        }
    }

    private static List<Problem> problems(Class<?> record, String text) {
        return new RecordBinder(Shapes.of(record))
                .check(document(text), Environment.of(Map.of()), false)
                .problems()
                .inOrder();
    }

    @ParameterizedTest
    @MethodSource("records")
    void theReportOfEachDeclaredRuleNamesBothKeysAndTheValue(Class<?> record) {
        for (Declaration declared : Declaration.of(record)) {
            for (RequiredWhen rule : declared.rules()) {
                String text = JsonMapper.shared()
                        .createObjectNode()
                        .put(rule.key(), rule.value())
                        .toString();
                assertThat(problems(record, text))
                        .filteredOn(problem -> problem.code() == ProblemCode.RULE_BROKEN)
                        .filteredOn(problem -> problem.pointer().equals(declared.pointer()))
                        .singleElement()
                        .extracting(Problem::message)
                        .asString()
                        .contains('"' + rule.key() + "\" is \"" + rule.value() + '"');
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.egf2.config.internal.print.EveryType#documents")
    void printShowsEachKeyOfARecordWithItsDefaultOrRule(Class<?> record, String text) {
        JsonNode tree = JsonMapper.shared().readTree(text);
        String print = EffectiveSettings.text(Shapes.of(record), document(text), Map.of());
        PrintedTable table = new PrintedTable(print, "setting", "value", "source");

        for (Declaration declared : Declaration.of(record)) {
            String setting = declared.pointer();
            assertThat(table.names()).anyMatch(name -> (name + "/").startsWith(setting + "/"));
            if (isAbsent(tree.path(declared.key()))
                    && declared.aliases().stream().allMatch(alias -> isAbsent(tree.path(alias)))) {
                assertThat(table.cell(setting, "value").replace("\"", ""))
                        .isIn(declared.defaultText().orElse("(not set)"), "***");
                assertThat(table.cell(setting, "source"))
                        .isEqualTo(declared.defaultText().isPresent() ? "default" : declared.whenAbsent("default"));
            }
        }
    }

    /** In these documents, only texts are blank. */
    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isBlank();
    }

    private static JsonDocument document(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
