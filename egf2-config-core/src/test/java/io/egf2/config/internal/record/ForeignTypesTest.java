package io.egf2.config.internal.record;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.egf2.config.ConfigProblem;
import io.egf2.config.DefaultValue;
import io.egf2.config.ProblemCode;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.foreign.DatabindShape;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of types that are not ours: by a method of the type itself, by databind at the place within, or refused. */
final class ForeignTypesTest {

    /** Types of the JDK whose values look like no others, each with a text of the type and one that is none. */
    private static final Map<String, List<String>> JDK = Map.ofEntries(
            entry("java.time.Instant", List.of("2026-11-29T12:30:00Z", "2026-11-29")),
            entry("java.time.LocalDate", List.of("2026-11-29", "29.11.2026")),
            entry("java.time.LocalTime", List.of("12:30", "25:00")),
            entry("java.time.LocalDateTime", List.of("2026-11-29T12:30:15", "2026-11-29")),
            entry("java.time.OffsetTime", List.of("12:30+01:00", "12:30")),
            entry("java.time.OffsetDateTime", List.of("2026-11-29T12:30:15+01:00", "2026-11-29T12:30:00")),
            entry("java.time.ZonedDateTime", List.of("2026-11-29T12:30:15+01:00[Europe/Berlin]", "today")),
            entry("java.time.Year", List.of("2026", "MMXXVI")),
            entry("java.time.YearMonth", List.of("2026-11", "11/2026")),
            entry("java.time.MonthDay", List.of("--11-29", "11-29")),
            entry("java.time.Period", List.of("P1Y2M3D", "1y")),
            entry("java.time.ZoneId", List.of("Europe/Berlin", "Europe/Berlim")),
            entry("java.time.ZoneOffset", List.of("+01:00", "Berlin")),
            entry("java.nio.charset.Charset", List.of("UTF-8", "UTF-88")),
            entry("java.util.Currency", List.of("EUR", "EURO")),
            entry("java.util.UUID", List.of("123e4567-e89b-12d3-a456-426614174000", "1-1-1-1-1")),
            entry("java.util.regex.Pattern", List.of("[a-z]+", "[a-z")),
            entry("java.util.logging.Level", List.of("FINE", "LOUD")));

    /** Read by {@code of}, the first of its ways. */
    public static final class ByteSize {
        final String by;

        private ByteSize(String by) {
            this.by = by;
        }

        public static ByteSize of(String text) {
            if (!text.endsWith("kB")) {
                throw new IllegalArgumentException("a size ends with kB\nand has a second line");
            }
            return new ByteSize("of");
        }

        public static ByteSize valueOf(String text) {
            return new ByteSize("valueOf");
        }

        @Override
        public String toString() {
            return by;
        }
    }

    @Test
    void theWaysToMakeAValueOfATextComeInTheOrderOfMicroProfileConfig() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("of", "public static T of(String s) { return new T((Void) null, \"of\"); }");
        ways.put("valueOf", "public static T valueOf(String s) { return new T((Void) null, \"valueOf\"); }");
        ways.put("parse", "public static T parse(String s) { return new T((Void) null, \"parse\"); }");
        ways.put("parseAny", "public static T parse(CharSequence s) { return new T((Void) null, \"parseAny\"); }");
        ways.put("constructor", "public T(String s) { this.by = \"constructor\"; }");
        List<String> names = List.copyOf(ways.keySet());
        String others = " static T of(int i) { return null; } public T of(String a, String b) { return null; }"
                + " public static String valueOf(Object o) { return null; }";
        Map<String, String> sources = new LinkedHashMap<>();
        for (int set = 1; set < 1 << names.size(); set++) {
            StringBuilder body = new StringBuilder("public static class T { final String by;"
                    + " private T(Void none, String by) { this.by = by; } public String toString() { return by; }");
            for (int way = 0; way < names.size(); way++) {
                body.append((set >> way & 1) == 1 ? ways.get(names.get(way)) : "");
            }
            sources.put("W" + set, body + others + "} record Root(T value) {}");
        }
        Compiled compiled = Compiled.of(sources);
        for (int set = 1; set < 1 << names.size(); set++) {
            String first = names.get(Integer.numberOfTrailingZeros(set));
            assertThat(read(compiled.record("W" + set + "$Root"), "\"x\"").toString())
                    .isEqualTo("Root[value=" + first + "]");
        }
    }

    @Test
    void whatIsNotPublicStaticAndOfTheTypeIsNoWay() {
        List<String> bodies = List.of(
                "static T of(String s) { return new T(); }",
                "public T of(String s) { return new T(); }",
                "public static Object of(String s) { return new T(); }",
                "private T(String s) {} public T() {}",
                "public static T of(Object s) { return new T(); }");
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            sources.put("N" + i, "public static class T { " + bodies.get(i) + "} record Root(T value) {}");
        }
        Compiled compiled = Compiled.of(sources);
        for (int i = 0; i < bodies.size(); i++) {
            assertThat(Shapes.of(compiled.record("N" + i + "$Root"))
                            .settings()
                            .get(0)
                            .shape())
                    .as(bodies.get(i))
                    .isInstanceOf(DatabindShape.class);
        }
    }

    static Set<String> jdk() {
        return JDK.keySet();
    }

    @ParameterizedTest
    @MethodSource("jdk")
    void aTypeOfTheJdkIsReadByItselfAndToldWithAnExampleThatItReads(String type) {
        Compiled compiled = Compiled.of(Map.of("J", "record Root(" + type + " value) {}"));
        Class<? extends Record> record = compiled.record("J$Root");
        List<String> texts = JDK.getOrDefault(type, List.of());

        assertThat(Shapes.of(record).settings().get(0).shape()).isInstanceOf(ConvertedShape.class);
        assertThat(read(record, '"' + texts.get(0) + '"').toString()).contains(texts.get(0));
        Problem problem = problem(record, '"' + texts.get(1) + '"');
        assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_FORMAT);
        assertThat(problem.position()).isPresent();
        Matcher example = Pattern.compile("such as \"(.*?)\", found").matcher(problem.message());
        if (example.find()) {
            assertThat(read(record, '"' + example.group(1) + '"')).isNotNull();
        } else {
            assertThat(problem.message()).contains("a string that can be read as Level");
        }
        assertThat(problem(record, "5").code()).isEqualTo(ProblemCode.VALUE_TYPE);
        assertThat(problem(record, "[]").code()).isEqualTo(ProblemCode.VALUE_TYPE);
        assertThat(problem(record, "\" \"").code()).isEqualTo(ProblemCode.KEY_MISSING);
    }

    /** Nearly every text is a value of these, but none opens or looks up anything. */
    private static final Set<String> TAKES_MUCH = Set.of("java.net.UnixDomainSocketAddress");

    @Test
    void aTypeOfTheJdkIsRefusedUnlessItsValuesAreKnownToBeTexts() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String type : publicTypes()) {
            sources.put(type.replace('.', '_'), "record Root(" + type + " value) {}");
        }
        Compiled compiled = Compiled.of(sources);
        Set<String> byDatabind = new TreeSet<>();
        for (String type : publicTypes()) {
            Class<? extends Record> record = compiled.record(type.replace('.', '_') + "$Root");
            Shape shape = shape(record);
            if (shape instanceof ConvertedShape && !TAKES_MUCH.contains(type)) {
                assertThat(problems(record, "\"%([ no-such.invalid ??\""))
                        .as(type)
                        .isNotEmpty();
            } else if (shape instanceof DatabindShape) {
                byDatabind.add(type);
            }
        }
        assertThat(byDatabind)
                .containsExactly(
                        "java.lang.CharSequence", "java.lang.Character", "java.lang.Number", "java.lang.Object");
    }

    private static @Nullable Shape shape(Class<?> record) {
        try {
            return Shapes.of(record).settings().get(0).shape();
        } catch (StageFailure refused) {
            assertThat(refused.problems().get(0).code()).isEqualTo(ProblemCode.BUG);
            return null;
        }
    }

    private static List<String> publicTypes() throws IOException {
        List<String> types = new ArrayList<>();
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/java");
        for (String folder : List.of(
                "lang", "util", "net", "time", "text", "math", "io", "nio", "nio/charset", "nio/file", "util/regex")) {
            try (Stream<Path> files = Files.list(base.resolve(folder))) {
                files.map(file -> "java/" + folder + "/" + file.getFileName())
                        .filter(name -> name.endsWith(".class") && !name.contains("$"))
                        .map(name -> name.replace(".class", "").replace('/', '.'))
                        .filter(ForeignTypesTest::isPublicClass)
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static boolean isPublicClass(String name) {
        try {
            Class<?> type = Class.forName(name, false, null);
            boolean isPreview = name.equals("java.lang.StableValue"); // in JDK 25: no record may name it
            return Modifier.isPublic(type.getModifiers()) && !name.endsWith("-info") && !isPreview;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Locale",
                "java.util.TimeZone",
                "java.util.SimpleTimeZone",
                "java.util.Date",
                "java.util.Calendar",
                "java.util.GregorianCalendar",
                "java.net.InetAddress",
                "java.net.Inet4Address",
                "java.net.Inet6Address",
                "java.net.SocketAddress",
                "java.net.InetSocketAddress",
                "java.net.URL",
                "java.io.File",
                "java.io.FileOutputStream",
                "java.util.Timer",
                "java.util.Scanner"
            })
    void aTypeThatTakesAnythingOrLooksNamesUpIsRefusedWithWhatToUseInstead(String type) {
        for (String use : List.of(type, "List<" + type + ">", "Optional<" + type + ">", "Map<String, " + type + ">")) {
            Compiled compiled = Compiled.of(Map.of("R", "record Root(" + use + " value) {}"));
            StageFailure failure = catchThrowableOfType(StageFailure.class, () -> Shapes.of(compiled.record("R$Root")));

            assertThat(failure.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.BUG);
                assertThat(problem.message())
                        .contains(type.substring(type.lastIndexOf('.') + 1))
                        .contains("; use ");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"List", "Map", "Optional", "Class", "Comparable", "Iterable", "java.util.function.Supplier"})
    void aTypeWithoutItsArgumentsIsRefused(String type) {
        Compiled compiled = Compiled.of(Map.of("G", "record Root(" + type + " value) {}"));

        assertThat(catchThrowableOfType(StageFailure.class, () -> Shapes.of(compiled.record("G$Root"))))
                .isNotNull();
    }

    record OwnWords(ByteSize size, Optional<ByteSize> password) {}

    @Test
    void theTypesOwnWordsStandInTheReportButForASecret() {
        List<Problem> problems = problemsOf(OwnWords.class, "{\"size\": \"5\", \"password\": \"hunter2\"}");

        assertThat(problems)
                .extracting(ConfigProblem::message)
                .containsExactly(
                        "expected a string that can be read as ByteSize, found \"5\": a size ends with kB",
                        "expected a string that can be read as ByteSize, found a string");
    }

    /** Fails in a way that no author meant for a reader. */
    public static final class Careless {
        final String end;

        public Careless(String text) {
            this.end = text.substring(100);
        }
    }

    record OfCareless(Careless value) {}

    @Test
    void wordsThatNobodyMeantForAReaderAreNotShown() {
        assertThat(problem(OfCareless.class, "\"x\"").message())
                .isEqualTo("expected a string that can be read as Careless, found \"x\"");
    }

    /** Made of a secret. */
    public record Wrapped(Secret secret) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Wrapped {
            throw new IllegalArgumentException("not " + secret.reveal());
        }
    }

    record OfWrapped(Wrapped value) {}

    @Test
    void theWordsOfATypeThatIsMadeOfASecretAreNotShown() {
        assertThat(problem(OfWrapped.class, "\"hunter2\"").toString()).doesNotContain("hunter2");
    }

    /** Where something is kept. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Disk.class, name = "disk"),
        @JsonSubTypes.Type(value = Tape.class, name = "tape")
    })
    public interface Store {}

    /** On a disk. */
    public record Disk(String path, int size) implements Store {}

    /** On tapes. */
    public record Tape(List<Reel> reels, Map<String, Speed> speeds) implements Store {}

    /** One of them. */
    public record Reel(String name, double length) {
        public Reel {
            if (length < 0) {
                throw new IllegalArgumentException("a reel is not that short");
            }
        }
    }

    /** How fast. */
    public enum Speed {
        SLOW,
        @JsonProperty("quick")
        FAST
    }

    record OfStore(Store store) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {}                                                     | /store/type (2:12)  required key is missing: expected one of "disk", "tape"  [EGF2-B01]
            {"type": "tap", "reels": []}                           | /store/type (2:21)  expected one of "disk", "tape", found "tap"  [EGF2-B05]
            {"type": 5}                                            | /store/type (2:21)  expected one of "disk", "tape", found 5  [EGF2-B05]
            {"type": "disk", "path": "p"}                          | /store/size (2:12)  required key is missing  [EGF2-B01]
            {"type": "disk", "path": "p", "size": "big"}           | /store/size (2:50)  expected a whole number, found "big"  [EGF2-B03]
            {"type": "disk", "path": "p", "size": 1.5}             | /store/size (2:50)  expected a whole number, found 1.5  [EGF2-B03]
            {"type": "disk", "path": ["p"], "size": 1}             | /store/path (2:37)  expected a string, found a list  [EGF2-B03]
            {"type": "disk", "paht": "p", "size": 1}               | /store/path (2:12)  required key is missing  [EGF2-B01]
            {"type": "tape", "reels": [{"name": "n", "length": 1}, {"name": "n", "length": -1}], "speeds": {}} | /store/reels/1 (2:67)  a reel is not that short  [EGF2-B08]
            {"type": "tape", "reels": [{"name": "n", "length": "x"}], "speeds": {}} | /store/reels/0/length (2:63)  expected a number, found "x"  [EGF2-B03]
            {"type": "tape", "reels": [{"name": "n", "length": 1, "naem": 2}], "speeds": {}} | /store/reels/0/naem (2:66)  unknown key  [EGF2-B02]
            {"type": "tape", "reels": {}, "speeds": {}}            | /store/reels (2:38)  expected a list, found an object  [EGF2-B03]
            {"type": "tape", "reels": [], "speeds": {"a": "warp"}} | /store/speeds/a (2:58)  expected one of "SLOW", "quick", found "warp"  [EGF2-B06]
            {"type": "tape", "reels": [], "speeds": []}            | /store/speeds (2:52)  expected an object, found a list  [EGF2-B03]
            5                                                      | /store (2:12)  expected an object with "type", found 5  [EGF2-B03]
            "disk"                                                 | /store (2:12)  expected an object with "type", found "disk"  [EGF2-B03]
            []                                                     | /store (2:12)  expected a value that can be read as Store, found a list  [EGF2-B03]
            """)
    void aMistakeInsideWhatDatabindReadsIsToldAtItsPlace(String store, String expected) {
        String document = "{\n  \"store\": " + store.strip() + "\n}";

        assertThat(problemsOf(OfStore.class, document)).singleElement().hasToString(expected.strip());
    }

    /** Told apart by what is in it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Cat.class), @JsonSubTypes.Type(Dog.class)})
    public interface Pet {}

    /** Has lives. */
    public record Cat(int lives) implements Pet {}

    /** Has a name. */
    public record Dog(String name) implements Pet {}

    /** Told apart by the key that it stands at. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Car.class, name = "car"),
        @JsonSubTypes.Type(value = Bus.class, name = "bus")
    })
    public interface Ride {}

    /** Has doors. */
    public record Car(int doors) implements Ride {}

    /** Has seats. */
    public record Bus(List<Integer> seats) implements Ride {}

    record OfPetAndRide(Optional<Pet> pet, Optional<Ride> ride) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"pet": {"wings": 2}}                     | /pet (1:9)  expected a value that can be read as Pet, found an object  [EGF2-B03]
            {"pet": 5}                                | /pet (1:9)  expected a value that can be read as Pet, found 5  [EGF2-B03]
            {"pet": {"lives": "nine"}}                | /pet/lives (1:19)  expected a whole number, found "nine"  [EGF2-B03]
            {"ride": {"cart": {}}}                    | /ride (1:10)  expected an object with one of "car", "bus", found an object  [EGF2-B03]
            {"ride": {"car": {"doors": "many"}}}      | /ride/car/doors (1:28)  expected a whole number, found "many"  [EGF2-B03]
            {"ride": {"car": {}}}                     | /ride/car/doors (1:18)  required key is missing  [EGF2-B01]
            {"ride": {"bus": {"seats": [1, "two"]}}}  | /ride/bus/seats/1 (1:32)  expected a whole number, found "two"  [EGF2-B03]
            {"ride": {"bus": {"seats": [], "x": 1}}}  | /ride/bus/x (1:32)  unknown key  [EGF2-B02]
            {"ride": "car"}                           | /ride (1:10)  expected a value that can be read as Ride, found "car"  [EGF2-B03]
            """)
    void howASubtypeIsToldDoesNotMatterToThePlace(String document, String expected) {
        assertThat(problemsOf(OfPetAndRide.class, document.strip()))
                .singleElement()
                .hasToString(expected.strip());
    }

    /** Its subtypes say what databind does not know. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(value = Defaulted.class, name = "defaulted"))
    public interface InVain {}

    /** Has a default. */
    public record Defaulted(@DefaultValue("5") int size) implements InVain {}

    /** Names its subtypes by what it permits. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    public sealed interface Sealed {
        /** Holds another. */
        record Outer(List<Optional<Inner>> inner) implements Sealed {}
    }

    /** Has a range. */
    public record Inner(@Range(min = 1) int size) {}

    /** Holds what only this library reads. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes(@JsonSubTypes.Type(Locked.class))
    public interface Lock {}

    /** Has a secret. */
    public record Locked(Optional<Secret> key) implements Lock {}

    record OfInVain(List<InVain> value) {}

    record OfSealed(Optional<Sealed> value) {}

    record OfLock(Lock value) {}

    @Test
    void whatARecordSaysToThisLibraryIsRefusedWhereDatabindReadsIt() {
        assertThat(refusal(OfInVain.class))
                .contains("ForeignTypesTest$Defaulted")
                .endsWith("on its component size: @DefaultValue; Jackson databind reads this record");
        assertThat(refusal(OfSealed.class))
                .contains("ForeignTypesTest$Inner")
                .endsWith("on its component size: @Range; Jackson databind reads this record");
        assertThat(refusal(OfLock.class))
                .endsWith("ForeignTypesTest$Locked has a wrong component key: "
                        + "Jackson databind reads this record, but no Secret");
    }

    private static String refusal(Class<?> record) {
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> binder(record));
        return failure.problems().get(0).message();
    }

    /** Something that nobody can make. */
    public interface Nobody {
        void act();
    }

    record OfNobody(Nobody value) {}

    @Test
    void aTypeThatDatabindCannotMakeIsAMistakeOfTheRecord() {
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> problems(OfNobody.class, "{}"));

        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BUG);
            assertThat(problem.message()).contains("Nobody");
        });
    }

    // --- one value, read as a record's only component ---

    private static Object read(Class<?> record, String value) {
        return binder(record)
                .bind(JsonReader.read(bytes("{\"value\": " + value + "}")), Environment.of(Map.of()), true)
                .settings();
    }

    private static Problem problem(Class<?> record, String value) {
        List<Problem> problems = problems(record, value);
        assertThat(problems).as(record + " " + value).hasSize(1);
        return problems.get(0);
    }

    private static List<Problem> problems(Class<?> record, String value) {
        return problemsOf(record, "{\"value\": " + value + "}");
    }

    private static List<Problem> problemsOf(Class<?> record, String document) {
        return binder(record)
                .check(JsonReader.read(bytes(document)), Environment.of(Map.of()), true)
                .problems()
                .inOrder();
    }

    private static RecordBinder binder(Class<?> record) {
        RecordShape shape = Shapes.of(record);
        return new RecordBinder(shape);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
