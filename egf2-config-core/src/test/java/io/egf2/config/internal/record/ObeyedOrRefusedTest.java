package io.egf2.config.internal.record;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.report.StageFailure;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each annotation of Jackson's two packages, at each place where the compiler lets it stand: it is obeyed, which databind itself
 * is asked about, or it is refused by its name.
 */
final class ObeyedOrRefusedTest {

    private static final JsonMapper DATABIND = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** Only tells how something is written, so that a reader has nothing to obey. */
    private static final Set<String> OF_WRITING = Set.of(
            "JsonFilter",
            "JsonInclude",
            "JsonPropertyOrder",
            "JsonRawValue",
            "JsonSerializeAs",
            "JsonTypeName",
            "JsonAppend",
            "JsonSerialize");

    /** What is obeyed besides, by place. */
    private static final Map<String, Set<String>> OBEYED = Map.of(
            "component", Set.of("JsonProperty", "JsonAlias", "JsonPropertyDescription", "JsonValue"),
            "accessor", Set.of("JsonProperty", "JsonAlias", "JsonPropertyDescription", "JsonValue"),
            "inherited", Set.of("JsonProperty", "JsonAlias", "JsonPropertyDescription", "JsonValue"),
            "parameter", Set.of("JsonProperty", "JsonAlias", "JsonPropertyDescription"),
            "record", Set.of("JsonClassDescription"),
            "inheritedType", Set.of("JsonClassDescription"),
            "constructor", Set.of("JsonCreator"),
            "method", Set.of("JsonValue"),
            "constant", Set.of("JsonAlias"),
            "enumMethod", Set.of("JsonValue"));

    /** Where an annotation may stand: what the compiler asks of it, and a type {@code T} of which it annotates a part. */
    private enum Place {
        component(ElementType.FIELD, "record T(@A int a) {}"),
        accessor(ElementType.METHOD, "record T(int a) { @A public int a() { return a; } }"),
        inherited(ElementType.METHOD, "interface I { @A int a(); } record T(int a) implements I {}"),
        parameter(ElementType.PARAMETER, "record T(int a) { T(@A int a) { this.a = a; } }"),
        record(ElementType.TYPE, "@A record T(int a) {}"),
        inheritedType(ElementType.TYPE, "@A interface I {} record T(int a) implements I {}"),
        constructor(ElementType.CONSTRUCTOR, "record T(int a) { @A T {} }"),
        method(ElementType.METHOD, "record T(int a) { @A String text() { return \"t\"; } }"),
        factory(ElementType.METHOD, "record T(int a) { @A static T of(String x, String y) { return null; } }"),
        setter(ElementType.METHOD, "record T(int a) { @A void set(String name, Object value) {} }"),
        enumType(ElementType.TYPE, "@A enum T { ONE, TWO }"),
        constant(ElementType.FIELD, "enum T { @A ONE, TWO }"),
        enumMethod(ElementType.METHOD, "enum T { ONE, TWO; @A String text() { return name(); } }"),
        enumField(ElementType.FIELD, "enum T { ONE, TWO; @A final int i = 1; }"),
        enumFactory(ElementType.METHOD, "enum T { ONE, TWO; @A static T of(String x, String y) { return ONE; } }");

        final ElementType target;
        final String source;

        Place(ElementType target, String source) {
            this.target = target;
            this.source = source;
        }
    }

    private record Case(Class<?> annotation, Place place) {

        String name() {
            return place + "_" + annotation.getSimpleName();
        }

        String body() {
            return place.source.replace("@A", "@" + annotation.getCanonicalName() + elements(annotation))
                    + " record Root(T value) {}";
        }

        boolean isLoaded() {
            boolean ofWriting = OF_WRITING.contains(annotation.getSimpleName());
            return ofWriting || OBEYED.getOrDefault(place.name(), Set.of()).contains(annotation.getSimpleName());
        }
    }

    static List<Class<?>> annotations() throws IOException, URISyntaxException {
        List<Class<?>> annotations = new ArrayList<>();
        for (Class<?> one : List.of(JsonProperty.class, JsonNaming.class)) {
            Path jar = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            String folder = one.getPackageName().replace('.', '/') + "/";
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.matches(folder + "[^/]+\\.class"))
                        .map(name -> load(name.replace('/', '.').replace(".class", "")))
                        .filter(type -> type.isAnnotation() && !type.isMemberClass()) // that is a value of another
                        .forEach(annotations::add);
            }
        }
        return annotations;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Case> cases() throws IOException, URISyntaxException {
        List<Case> cases = new ArrayList<>();
        for (Class<?> annotation : annotations()) {
            for (Place place : Place.values()) {
                Target target = annotation.getAnnotation(Target.class);
                if (target == null || List.of(target.value()).contains(place.target)) {
                    cases.add(new Case(annotation, place));
                }
            }
        }
        return cases;
    }

    /** What an annotation cannot do without. */
    private static String elements(Class<?> annotation) {
        List<String> elements = new ArrayList<>();
        for (Method element : annotation.getDeclaredMethods()) {
            if (element.getDefaultValue() == null) {
                elements.add(element.getName() + " = " + literal(element));
            }
        }
        return elements.isEmpty() ? "" : "(" + String.join(", ", elements) + ")";
    }

    private static String literal(Method element) {
        Class<?> type = element.getReturnType();
        if (type.isArray()) {
            return "{}";
        }
        if (type.isEnum()) {
            return type.getCanonicalName() + "." + type.getEnumConstants()[0];
        }
        if (type == Class.class) {
            Type bound = ((ParameterizedType) element.getGenericReturnType()).getActualTypeArguments()[0];
            Type upper = bound instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : bound;
            boolean isOfTypes = upper.getTypeName().contains("TypeResolverBuilder");
            String generic = isOfTypes
                    ? "tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder"
                    : "ObjectIdGenerators.PropertyGenerator";
            return (upper instanceof Class<?> plain ? plain.getCanonicalName() : generic) + ".class";
        }
        return type == boolean.class ? "true" : "\"a\"";
    }

    private static Map<String, String> sources(List<Case> cases) {
        Map<String, String> sources = new LinkedHashMap<>();
        cases.forEach(each -> sources.put(each.name(), each.body()));
        return sources;
    }

    private static RecordShape shape(Compiled compiled, String name) {
        return Shapes.of(compiled.record(name + "$Root"));
    }

    @Test
    void eachAnnotationIsObeyedOrRefusedByItsNameWhereverItStands() throws Exception {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(250);
        Compiled compiled = Compiled.of(sources(cases));
        for (Case each : cases) {
            boolean isLoaded = isLoadedOrRefusedByName(each, compiled);
            assertThat(isLoaded).as(each.name()).isEqualTo(each.isLoaded());
        }
    }

    private static boolean isLoadedOrRefusedByName(Case each, Compiled compiled) {
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> shape(compiled, each.name()));
        if (failure != null) {
            assertThat(failure.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.BUG);
                assertThat(problem.message())
                        .as(each.name())
                        .containsPattern("@" + each.annotation().getSimpleName() + "\\b");
            });
        }
        return failure == null;
    }

    @Test
    void whatIsObeyedReadsAsDatabindReadsIt() throws Exception {
        List<Case> cases = cases().stream().filter(Case::isLoaded).toList();
        Compiled compiled = Compiled.of(sources(cases));
        for (Case each : cases) {
            for (String value : List.of("{\"a\": 1}", "1", "\"ONE\"", "\"TWO\"", "{}")) {
                assertThat(read(compiled, each.name(), value))
                        .as(each.name() + " " + value)
                        .isEqualTo(databind(compiled, each.name(), value));
            }
        }
    }

    /** Types {@code T} as Jackson's users write them, each with documents: every pair is read as databind reads it, or by neither. */
    private static final Map<String, List<String>> WRITTEN = Map.ofEntries(
            entry("record T(@JsonValue int value) {}", List.of("5", "{\"value\": 5}", "\"x\"")),
            entry(
                    "record T(int value) { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) T {} }",
                    List.of("5", "{\"value\": 5}")),
            entry("record T(@JsonValue int value) { @JsonCreator T {} }", List.of("5", "{\"value\": 5}")),
            entry("record T(int value) { @JsonValue int v() { return value; } }", List.of("5", "{\"value\": 5}")),
            entry("record T(int value) { @JsonValue(false) int v() { return 1; } }", List.of("5", "{\"value\": 5}")),
            entry(
                    "record T(int value) { @JsonCreator(mode = JsonCreator.Mode.DELEGATING)"
                            + " static T of(int value) { return new T(value + 1); } }",
                    List.of("5", "\"x\"")),
            entry(
                    "record T(int value) { @JsonCreator static T of(String text) { return new T(text.length()); } }",
                    List.of("\"abc\"")),
            entry(
                    "record T(int value) { @JsonCreator(mode = JsonCreator.Mode.DISABLED)"
                            + " static T of(String text) { return new T(1); } }",
                    List.of("\"abc\"", "{\"value\": 5}")),
            entry(
                    "record T(int a, int b) { @JsonCreator(mode = JsonCreator.Mode.DELEGATING)"
                            + " static T of(List<Integer> both) { return new T(both.get(0), both.get(1)); } }",
                    List.of("[1, 2]", "\"abc\"")),
            entry(
                    "record T(@JsonProperty(\"b\") int a) { public int a() { return a; } }",
                    List.of("{\"b\": 1}", "{\"a\": 1}")),
            entry(
                    "record T(int a) { T(@JsonProperty(\"c\") int a) { this.a = a; } }",
                    List.of("{\"c\": 1}", "{\"a\": 1}")),
            entry(
                    "interface I { @JsonProperty(\"nm\") String name(); } record T(String name) implements I {}",
                    List.of("{\"nm\": \"x\"}", "{\"name\": \"x\"}")),
            entry(
                    "@JsonNaming(tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class) interface I {}"
                            + " record T(int aB) implements I {}",
                    List.of("{\"a_b\": 1}", "{\"aB\": 1}")),
            entry(
                    "@JsonNaming(tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy.class)"
                            + " record T(int aB, @JsonProperty(\"cD\") int c) {}",
                    List.of("{\"a-b\": 1, \"cD\": 2}", "{\"aB\": 1, \"cD\": 2}", "{\"a-b\": 1, \"c-d\": 2}")),
            entry(
                    "@JacksonAnnotationsInside @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                            + " @JsonProperty(\"in\") @JsonAlias(\"alias\") @interface Bundle {}"
                            + " record T(@Bundle int a) {}",
                    List.of("{\"in\": 1}", "{\"a\": 1}", "{\"alias\": 1}")),
            entry(
                    "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                            + " @JsonProperty(\"in\") @interface NoBundle {} record T(@NoBundle int a) {}",
                    List.of("{\"in\": 1}", "{\"a\": 1}")),
            entry("record T(@JsonAlias({\"x\", \"y\"}) int a) {}", List.of("{\"x\": 1}", "{\"y\": 1}", "{\"a\": 1}")),
            entry("record T(int a, @JsonIgnore(false) int b) {}", List.of("{\"a\": 1, \"b\": 2}", "{\"a\": 1}")),
            entry(
                    "record T(int a, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) int b) {}",
                    List.of("{\"a\": 1, \"b\": 2}")),
            entry(
                    "enum T { ONE, TWO; @JsonCreator static T of(String s) { return s.equals(\"x\") ? ONE : TWO; } }",
                    List.of("\"x\"", "\"ONE\"", "\"any\"")),
            entry(
                    "enum T { ONE, TWO; @JsonCreator static T of(int i) { return values()[i]; } }",
                    List.of("0", "1", "\"x\"")),
            entry(
                    "enum T { ONE(\"first\"), TWO(\"second\"); final String s; T(String s) { this.s = s; }"
                            + " @JsonValue String text() { return s; } }",
                    List.of("\"first\"", "\"second\"", "\"third\"")),
            entry(
                    "enum T { ONE(\"first\"), TWO(\"second\"); @JsonValue final String s; T(String s) { this.s = s; } }",
                    List.of("\"first\"", "\"second\"", "\"third\"")),
            entry(
                    "enum T { @JsonProperty(\"TWO\") ONE, @JsonProperty(\"ONE\") TWO }",
                    List.of("\"ONE\"", "\"TWO\"", "\"THREE\"")),
            entry(
                    "@EnumNaming(tools.jackson.databind.EnumNamingStrategies.LowerCamelCaseStrategy.class)"
                            + " enum T { VERY_SLOW, FAST }",
                    List.of("\"verySlow\"", "\"fast\"", "\"slow\"")));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatUsersWriteReadsAsDatabindReadsIt(boolean hasNames) {
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> types = List.copyOf(WRITTEN.keySet());
        for (int i = 0; i < types.size(); i++) {
            sources.put("W" + i, types.get(i) + " record Root(T value) {}");
        }
        Compiled compiled = hasNames ? Compiled.of(sources, "-parameters") : Compiled.of(sources);
        for (int i = 0; i < types.size(); i++) {
            for (String value : WRITTEN.getOrDefault(types.get(i), List.of())) {
                String expected = databind(compiled, "W" + i, value);
                assertThat(read(compiled, "W" + i, value))
                        .as(types.get(i) + " " + value)
                        .isEqualTo(expected);
            }
        }
    }

    /** What Jackson guesses at, or obeys in another way, is refused and says why. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            entry("record T(int value) { @JsonCreator static T of(int value) { return null; } }", "mode = DELEGATING"),
            entry(
                    "record T(int a, int b) { @JsonCreator static T of(@JsonProperty(\"x\") int x) { return null; } }",
                    "@JsonCreator"),
            entry("record T(@JsonValue int a, int b) {}", "@JsonValue"),
            entry("record T(@JsonValue @DefaultValue(\"1\") int a) {}", "@DefaultValue"),
            entry(
                    "record T(@JsonProperty(access = JsonProperty.Access.READ_ONLY) int a) {}",
                    "@JsonProperty(access = READ_ONLY)"),
            entry("record T(@JsonProperty(defaultValue = \"5\") int a) {}", "@JsonProperty(defaultValue)"),
            entry("record T(@JsonProperty(required = true) Optional<String> a) {}", "@JsonProperty(required)"),
            entry(
                    "record T(@JsonProperty(isRequired = OptBoolean.TRUE) @DefaultValue(\"1\") int a) {}",
                    "@JsonProperty(required)"),
            entry(
                    "record T(@JsonProperty(isRequired = OptBoolean.FALSE) int a) {}",
                    "@JsonProperty(isRequired = FALSE)"),
            entry("enum T { ONE, TWO; @JsonValue int number() { return 1; } }", "@JsonValue; it gives no String"),
            entry("enum T { ONE, TWO; @JsonValue String name2() { return \"same\"; } }", "two constants with the name"),
            entry("enum T { @JsonAlias(\"two\") ONE, TWO }", "two constants with the name \"two\""),
            entry("enum T { @JsonAlias(\"x\") ONE, @JsonAlias(\"x\") TWO }", "two constants with the name \"x\""),
            entry("record T(@JsonAlias(\"x\") int a, @JsonAlias(\"x\") int b) {}", "two components for the key \"x\""),
            entry("record T(@JsonAlias({\"x\", \"x\"}) int a) {}", "a component that has twice the key \"x\""),
            entry("record T(@JsonAnySetter Map<String, String> rest) {}", "@JsonAnySetter needs the type JsonSection"),
            entry(
                    "record T(@JsonAnySetter Optional<JsonSection> rest) {}",
                    "@JsonAnySetter needs the type JsonSection"),
            entry(
                    "record T(@JsonAnySetter @JsonAlias(\"x\") JsonSection rest) {}",
                    "@JsonAnySetter needs the type JsonSection"),
            entry(
                    "record T(@JsonAnySetter @DefaultValue(\"{}\") JsonSection rest) {}",
                    "@JsonAnySetter needs the type JsonSection"),
            entry(
                    "@JsonNaming(tools.jackson.databind.PropertyNamingStrategy.class) record T(int a) {}",
                    "@JsonNaming; only"),
            entry(
                    "record T(@DurationUnit(java.time.temporal.ChronoUnit.SECONDS) int a) {}",
                    "@DurationUnit is for durations"),
            entry("record T(@Range(min = 300) byte a) {}", "no value is in its @Range"),
            entry("record T(@Range(max = -1) java.time.Duration a) {}", "no value is in its @Range"));

    @Test
    void whatCannotBeObeyedAsWrittenIsRefusedAndSaysWhy() {
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> types = List.copyOf(REFUSED.keySet());
        for (int i = 0; i < types.size(); i++) {
            sources.put("R" + i, types.get(i) + " record Root(T value) {}");
        }
        Compiled all = Compiled.of(sources, "-parameters");
        for (int i = 0; i < types.size(); i++) {
            String name = "R" + i;
            StageFailure failure = catchThrowableOfType(StageFailure.class, () -> shape(all, name));
            assertThat(failure).as(types.get(i)).isNotNull();
            assertThat(failure.problems().get(0).message()).contains(REFUSED.getOrDefault(types.get(i), "?"));
        }
    }

    @Test
    void whatJacksonDescribesIsADescriptionWhereThereIsNoneOfOurs() {
        Compiled compiled = Compiled.of(Map.of(
                "D",
                "@JsonClassDescription(\"of the record\") interface I {}"
                        + " record Root(@JsonPropertyDescription(\"theirs\") int a,"
                        + " @Description(\"ours\") @JsonPropertyDescription(\"theirs\") int b) implements I {}"));
        RecordShape shape = shape(compiled, "D");

        assertThat(shape.description()).isEqualTo("of the record");
        assertThat(shape.settings()).extracting(Setting::description).containsExactly("theirs", "ours");
    }

    @Test
    void aSettingsRecordItselfIsAnObject() {
        Compiled compiled = Compiled.of(Map.of("S", "record Root(@JsonValue String value) {}"));
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> shape(compiled, "S"));

        assertThat(failure.problems().get(0).message()).contains("a document is an object");
    }

    private static List<String> names(Random random, String letters) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            int length = 1 + random.nextInt(12);
            while (name.length() < length) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            names.add(name.toString());
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void aNamingStrategyNamesAsJacksonsDoes(Naming naming) throws Exception {
        List<Class<?>> strategies = List.of(PropertyNamingStrategies.class.getDeclaredClasses());
        Class<?> strategy = strategies.stream()
                .filter(type -> Naming.of(type.descriptorString()) == naming)
                .findFirst()
                .orElseThrow();
        PropertyNamingStrategy jackson =
                (PropertyNamingStrategy) strategy.getDeclaredConstructor().newInstance();
        for (String name : names(new Random(1), "abcxyzABCXYZ019_$\u00e9\u00c9")) {
            assertThat(naming.key(name)).as(name).isEqualTo(jackson.nameForField(null, null, name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEnumsNamingStrategyNamesAsJacksonsDoes(Naming naming) throws Exception {
        Class<?> strategy = List.of(EnumNamingStrategies.class.getDeclaredClasses()).stream()
                .filter(type -> Naming.of(type.descriptorString()) == naming)
                .findFirst()
                .orElseThrow();
        Constructor<?> constructor = strategy.getDeclaredConstructor();
        constructor.setAccessible(true);
        EnumNamingStrategy jackson = (EnumNamingStrategy) constructor.newInstance();
        for (String name : names(new Random(2), "ABCXYZ019_abc")) {
            String expected = jackson.convertEnumToExternalName(null, null, name);
            assertThat(naming.constant(name)).as(name).isEqualTo(expected);
        }
    }

    @Test
    void noNamingStrategyOfJacksonIsForgotten() {
        for (Class<?> all : List.of(PropertyNamingStrategies.class, EnumNamingStrategies.class)) {
            for (Class<?> type : all.getDeclaredClasses()) {
                boolean isKnown = Naming.of(type.descriptorString()) != null;
                assertThat(isKnown).as(type.getName()).isEqualTo(!Modifier.isAbstract(type.getModifiers()));
            }
        }
    }

    /** What is read as a type {@code T}, in words; or that nothing is. */
    static String read(Compiled compiled, String name, String value) {
        RecordShape shape = shape(compiled, name);
        byte[] document = ("{\"value\": " + value + "}").getBytes(StandardCharsets.UTF_8);
        try {
            return new RecordBinder(shape)
                    .bind(JsonReader.read(document), Environment.of(Map.of()), true)
                    .settings()
                    .toString();
        } catch (StageFailure e) {
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.code().id())
                            .as(problem.toString())
                            .startsWith("EGF2-B"));
            return "nothing";
        }
    }

    static String databind(Compiled compiled, String name, String value) {
        try {
            Object read = DATABIND.readValue(value, compiled.type(name + "$T"));
            return "Root[value=" + read + "]";
        } catch (JacksonException e) {
            return "nothing";
        }
    }
}
