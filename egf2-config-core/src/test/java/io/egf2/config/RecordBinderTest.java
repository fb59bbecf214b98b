package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class RecordBinderTest {

    enum Mode {
        FAST,
        VERY_SLOW,
        @JsonProperty("off!")
        DISABLED
    }

    record Inner(int a, Optional<String> b) {}

    record Everything(
            Optional<Integer> whole,
            Optional<Long> large,
            Optional<Short> small,
            Optional<Byte> tiny,
            Optional<Double> fraction,
            Optional<Float> single,
            Optional<BigDecimal> decimal,
            Optional<BigInteger> huge,
            Optional<Boolean> flag,
            Optional<String> text,
            Optional<URI> uri,
            Optional<Path> path,
            Optional<Duration> pause,

            @DurationUnit(ChronoUnit.MINUTES) @Range(min = 1, max = 60)
            Optional<Duration> minutes,

            Optional<Mode> mode,
            Optional<PeerUrl> peer,
            Optional<HostAndPort> host,
            Optional<Secret> secret,
            Optional<LogLevel> level,
            Optional<JsonSection> section,
            Optional<JsonNode> node,
            Optional<Instant> instant,
            Optional<List<Integer>> list,
            Optional<Set<String>> set,
            Optional<Map<String, Inner>> map,
            Optional<Inner> inner) {}

    private static <T extends Record> LoadedConfig<T> load(Class<T> type, String document) {
        return bootstrap(type, document).load("--config", "test:document");
    }

    private static <T extends Record> ConfigBootstrap<T> bootstrap(Class<T> type, String document) {
        return ConfigBootstrap.forService("auth", type).environment(Map.of()).fetcher(FixedFetcher.of(document));
    }

    private static <T extends Record> ConfigException failure(Class<T> type, String document) {
        return catchThrowableOfType(ConfigException.class, () -> load(type, document));
    }

    private static Everything everything(String document) {
        return load(Everything.class, document).settings();
    }

    @Test
    void readsEveryTypeThatARecordMayHave() {
        Everything settings = everything("""
                {"whole": -7, "large": 9223372036854775807, "small": 300, "tiny": -128, "fraction": 8.5, "single": 0.5,
                 "decimal": 1.10, "huge": 123456789012345678901234567890, "flag": true, "text": "t\\u00e9xt",
                 "uri": "https://example.com/a?b=c", "path": "/var/lib", "pause": "1h30m", "minutes": 5,
                 "mode": "very-slow", "peer": "http://auth:2016/", "host": "[::1]:9200", "secret": "hunter2",
                 "level": "warn", "section": {"a": [1, 2]}, "node": {"a": [1, 2]}, "instant": "2026-11-23T00:00:00Z",
                 "list": [1, 2], "set": ["a", "b", "a"], "map": {"x": {"a": 1}}, "inner": {"a": 2, "b": "c"}}
                """);

        assertThat(settings.whole()).contains(-7);
        assertThat(settings.large()).contains(Long.MAX_VALUE);
        assertThat(settings.small()).contains((short) 300);
        assertThat(settings.tiny()).contains((byte) -128);
        assertThat(settings.fraction()).contains(8.5);
        assertThat(settings.single()).contains(0.5f);
        assertThat(settings.decimal()).contains(new BigDecimal("1.10"));
        assertThat(settings.huge()).contains(new BigInteger("123456789012345678901234567890"));
        assertThat(settings.flag()).contains(true);
        assertThat(settings.text()).contains("t\u00e9xt");
        assertThat(settings.uri()).contains(URI.create("https://example.com/a?b=c"));
        assertThat(settings.path()).contains(Path.of("/var/lib"));
        assertThat(settings.pause()).contains(Duration.ofMinutes(90));
        assertThat(settings.minutes()).contains(Duration.ofMinutes(5));
        assertThat(settings.mode()).contains(Mode.VERY_SLOW);
        assertThat(settings.peer()).contains(PeerUrl.of("http://auth:2016"));
        assertThat(settings.host()).contains(HostAndPort.of("[::1]:9200"));
        assertThat(settings.secret()).contains(Secret.of("hunter2"));
        assertThat(settings.level()).contains(LogLevel.WARNING);
        assertThat(settings.section().orElseThrow().json()).isEqualTo("{\"a\": [1, 2]}");
        assertThat(settings.node().orElseThrow().get("a").get(1).intValue()).isEqualTo(2);
        assertThat(settings.instant()).contains(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(settings.list()).contains(List.of(1, 2));
        assertThat(settings.set()).contains(Set.of("a", "b"));
        assertThat(settings.map().orElseThrow()).containsEntry("x", new Inner(1, Optional.empty()));
        assertThat(settings.inner()).contains(new Inner(2, Optional.of("c")));
    }

    @Test
    void everyOptionalMayBeAbsentOrNull() {
        assertThat(everything("{}")).isEqualTo(everything("{\"whole\": null, \"inner\": null, \"secret\": null}"));
        assertThat(everything("{}").whole()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    whole    | 8.5            | VALUE_TYPE
                    whole    | 8.0            | VALUE_TYPE
                    whole    | 1e3            | VALUE_TYPE
                    whole    | true           | VALUE_TYPE
                    whole    | "eight"        | VALUE_TYPE
                    whole    | ""             | VALUE_TYPE
                    whole    | "0x10"         | VALUE_TYPE
                    whole    | "007"          | VALUE_TYPE
                    whole    | []             | VALUE_TYPE
                    whole    | {}             | VALUE_TYPE
                    whole    | 2147483648     | VALUE_RANGE
                    large    | 9223372036854775808 | VALUE_RANGE
                    small    | 32768          | VALUE_RANGE
                    tiny     | -129           | VALUE_RANGE
                    fraction | 1e400          | VALUE_RANGE
                    fraction | "1.5.1"        | VALUE_TYPE
                    decimal  | 1e99999999999  | VALUE_RANGE
                    flag     | 1              | VALUE_TYPE
                    flag     | "true"         | VALUE_TYPE
                    text     | 5              | VALUE_TYPE
                    text     | false          | VALUE_TYPE
                    text     | ["a"]          | VALUE_TYPE
                    uri      | 7              | VALUE_TYPE
                    uri      | "a b"          | VALUE_FORMAT
                    pause    | 30             | VALUE_TYPE
                    pause    | "30"           | VALUE_TYPE
                    pause    | "soon"         | VALUE_FORMAT
                    pause    | "-5s"          | VALUE_FORMAT
                    minutes  | 0              | VALUE_RANGE
                    minutes  | 61             | VALUE_RANGE
                    minutes  | "2h"           | VALUE_RANGE
                    minutes  | 1.5            | VALUE_TYPE
                    mode     | 0              | VALUE_TYPE
                    mode     | "slowly"       | VALUE_CHOICE
                    peer     | "auth:2016"    | PEER_URL
                    peer     | ["http://a:1"] | VALUE_TYPE
                    host     | "localhost"    | VALUE_FORMAT
                    secret   | 12345          | VALUE_TYPE
                    secret   | "env:ABSENT"   | SECRET_UNRESOLVED
                    secret   | "file:/absent" | SECRET_UNRESOLVED
                    level    | "loud"         | VALUE_CHOICE
                    instant  | "tomorrow"     | VALUE_FORMAT
                    list     | [1, "x"]       | VALUE_TYPE
                    list     | [null]         | VALUE_TYPE
                    list     | 1              | VALUE_TYPE
                    set      | [[]]           | VALUE_TYPE
                    map      | []             | VALUE_TYPE
                    map      | {"x": 1}       | VALUE_TYPE
                    inner    | []             | VALUE_TYPE
                    inner    | {}             | KEY_MISSING
                    """)
    void refusesAValueThatIsNotOfTheType(String key, String value, ProblemCode code) {
        ConfigException failure = failure(Everything.class, "{\"" + key + "\": " + value + "}");

        assertThat(failure).as(key + " " + value).isNotNull();
        assertThat(failure.stage()).isEqualTo(Stage.BIND);
        assertThat(failure.exitCode()).isEqualTo(78);
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
            assertThat(problem.pointer()).startsWith("/" + key);
            assertThat(problem.position()).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"28015,28015", "-1,-1", "0,0"})
    void aNumberWrittenAsAStringIsTakenWithAWarning(String text, int number) {
        LoadedConfig<Everything> loaded = load(Everything.class, "{\"whole\": \"" + text + "\"}");

        assertThat(loaded.settings().whole()).contains(number);
        assertThat(loaded.warnings()).extracting(ConfigProblem::code).containsExactly(ProblemCode.NUMBER_AS_TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "FAST,FAST",
        "fast,FAST",
        "Very_Slow,VERY_SLOW",
        "very-slow,VERY_SLOW",
        "off!,DISABLED",
        "disabled,DISABLED"
    })
    void anEnumIsReadWithoutRegardToCaseAndHyphens(String text, Mode mode) {
        assertThat(everything("{\"mode\": \"" + text + "\"}").mode()).contains(mode);
    }

    @ParameterizedTest
    @CsvSource({"text", "peer", "host", "uri", "secret", "mode", "pause"})
    void aBlankTextCountsAsNotSet(String key) {
        assertThat(everything("{\"" + key + "\": \"  \"}")).isEqualTo(everything("{}"));
    }

    record Required(
            String name,
            @DefaultValue("7") int number,
            @DefaultValue("[\"a\"]") List<String> list) {}

    @Test
    void defaultsStandForAbsentKeysAndBlankTextsDoNotPassAsRequired() {
        assertThat(load(Required.class, "{\"name\": \"n\"}").settings()).isEqualTo(new Required("n", 7, List.of("a")));
        assertThat(failure(Required.class, "{\"name\": \"\"}").problems())
                .extracting(ConfigProblem::code)
                .containsExactly(ProblemCode.KEY_MISSING);
    }

    @Test
    void collectionsCannotBeChanged() {
        List<String> list = load(Required.class, "{\"name\": \"n\"}").settings().list();

        assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMisspeltKeyIsToldOnceAndNotAsMissingToo() {
        assertThat(failure(Required.class, "{\"nmae\": \"n\"}").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.KEY_UNKNOWN);
                    assertThat(problem.hint()).contains("did you mean \"name\"?");
                });
    }

    @Test
    void aMisspeltOptionalKeyIsAnErrorTooBecauseItsDefaultWouldHideIt() {
        assertThat(failure(Required.class, "{\"name\": \"n\", \"Numbre\": 1}").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("unknown key"))
                .satisfies(problem -> assertThat(problem.hint()).contains("did you mean \"number\"?"));
    }

    @Test
    void anUnknownKeyLikeNoOtherIsAWarningAndAnErrorOnlyWhenStrict() {
        String document = "{\"name\": \"n\", \"feature_of_tomorrow\": \"hunter2\"}";

        assertThat(load(Required.class, document).warnings())
                .singleElement()
                .hasToString("/feature_of_tomorrow (1:15)  unknown key, ignored  [EGF2-B02]");
        ConfigException strict = catchThrowableOfType(
                ConfigException.class,
                () -> bootstrap(Required.class, document).strict().load("--config", "test:document"));
        assertThat(strict.problems()).extracting(ConfigProblem::code).containsExactly(ProblemCode.KEY_UNKNOWN);
        assertThat(Leaks.everythingOf(strict)).doesNotContain("hunter2");
    }

    @Test
    void anUnknownKeyNearAPresentOneIsNoMisspelling() {
        assertThat(load(Required.class, "{\"name\": \"n\", \"names\": \"m\"}").warnings())
                .hasSize(1);
    }

    @Test
    void aTopLevelSchemaKeyIsIgnoredAndANestedOneIsNot() {
        assertThat(load(Required.class, "{\"$schema\": \"x\", \"name\": \"n\"}").warnings())
                .isEmpty();
        assertThat(load(Everything.class, "{\"inner\": {\"$schema\": \"x\", \"a\": 1}}")
                        .warnings())
                .hasSize(1);
    }

    record Open(int port, @JsonAnySetter JsonSection further) {}

    @Test
    void anOpenSectionKeepsWhatItsRecordDoesNotName() {
        LoadedConfig<Open> loaded = load(Open.class, "{\"x\": {\"y\": 1}, \"port\": 1, \"ports\": [2]}");

        assertThat(loaded.settings().further()).isEqualTo(JsonSection.of("{\"x\":{\"y\": 1},\"ports\":[2]}"));
        assertThat(loaded.warnings()).isEmpty();
        assertThat(failure(Open.class, "{\"prot\": 1}").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("unknown key"))
                .satisfies(problem -> assertThat(problem.hint()).contains("did you mean \"port\"?"));
    }

    record Tree(String name, @DefaultValue("[]") List<Tree> children) {}

    @Test
    void aRecordMayHoldItself() {
        Tree tree = load(Tree.class, "{\"name\": \"a\", \"children\": [{\"name\": \"b\"}]}")
                .settings();

        assertThat(tree).isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
    }

    record Ruled(int from, int to) {
        Ruled {
            if (from > to) {
                throw new IllegalArgumentException("\"from\" is after \"to\"");
            }
        }
    }

    @Test
    void aRuleOfTheConstructorBecomesAProblemOfItsObject() {
        assertThat(failure(Ruled.class, "{\"from\": 2, \"to\": 1}").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.RULE_BROKEN);
                    assertThat(problem.message()).isEqualTo("\"from\" is after \"to\"");
                });
    }

    record Throwing(String password) {
        Throwing {
            throw new IllegalStateException(password);
        }
    }

    @Test
    void anyOtherExceptionOfAConstructorIsABugAndItsMessageIsNotShown() {
        ConfigException failure = failure(Throwing.class, "{\"password\": \"hunter2\"}");

        assertThat(failure.exitCode()).isEqualTo(70);
        assertThat(Leaks.everythingOf(failure))
                .contains("IllegalStateException")
                .doesNotContain("hunter2");
    }

    record Careless(int password, String apiToken) {}

    @Test
    void aKeyThatSoundsSecretIsTreatedAsOne() {
        ConfigException failure = failure(Careless.class, "{\"password\": \"hunter2\", \"apiToken\": 4711}");

        assertThat(failure.problems()).hasSize(2);
        assertThat(Leaks.everythingOf(failure)).doesNotContain("hunter2").doesNotContain("4711");
    }

    @Test
    void thousandsOfProblemsMakeAShortReport() {
        ConfigException failure = failure(Everything.class, "{\"list\": [" + "\"x\",".repeat(5_000) + "1]}");

        assertThat(failure.problems()).hasSize(1_000);
        assertThat(failure.report())
                .contains("5000 problems")
                .contains("/list/0 \u2026 999: 1000 values, the first at 1:11")
                .contains("and 4000 more problems");
        assertThat(failure.report().lines()).hasSizeLessThan(20);
    }

    record Silent(int from) {
        Silent {
            throw new IllegalArgumentException();
        }
    }

    @Test
    void aRuleWithoutWordsIsNamedByItsRecord() {
        assertThat(failure(Silent.class, "{\"from\": 2}").report())
                .contains("(1:1)  breaks a rule of Silent  [EGF2-B08]");
    }

    record Typed(
            byte tiny,
            long large,
            double fraction,
            @Range(min = 3) int least) {}

    @Test
    void aNumberThatIsNoneOfTheTypeIsToldTheRangeOfTheType() {
        assertThat(failure(
                                Typed.class,
                                "{\"tiny\": -129, \"large\": 9223372036854775808, \"fraction\": 1e400, \"least\": 2}")
                        .problems())
                .extracting(ConfigProblem::message)
                .containsExactly(
                        "expected a whole number from -128 to 127, found -129",
                        "expected a whole number from -9223372036854775808 to 9223372036854775807, "
                                + "found 9223372036854775808",
                        "expected a number that fits into a double, found 1e400",
                        "expected a whole number of at least 3, found 2");
    }

    enum Case {
        RED,
        red
    }

    record Cases(Case colour) {}

    @Test
    void anEnumConstantWrittenExactlyIsThatOne() {
        assertThat(load(Cases.class, "{\"colour\": \"red\"}").settings().colour())
                .isEqualTo(Case.red);
    }

    /** A class of somebody's own, which databind makes. */
    public record Foreign(Plain plain) {

        /** Made by its constructor. */
        public static final class Plain {

            @JsonCreator
            Plain(@JsonProperty("name") String name, @JsonProperty("size") int size) {
                assertThat(name.length()).isEqualTo(size);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"plain": {"name": "a"}}              | /plain/size
            {"plain": {"size": 0}}                | /plain/name
            {"plain": {"name": null, "size": 0}}  | /plain/name
            {"plain": {"name": 1, "size": 1}}     | /plain/name
            {"plain": {"name": "a", "size": "1"}} | /plain/size
            {"plain": {"name": "a", "size": 1.5}} | /plain/size
            """)
    void databindConvertsNothingSilently(String document, String pointer) {
        load(Foreign.class, "{\"plain\": {\"name\": \"a\", \"size\": 1}}");

        assertThat(failure(Foreign.class, document).problems())
                .extracting(ConfigProblem::pointer)
                .containsExactly(pointer);
    }

    record TwoOptionals(Optional<List<Optional<String>>> nested) {}

    record SameKeyTwice(int a, @JsonProperty("a") int b) {}

    record RangeOfText(@Range(min = 1) String text) {}

    record EmptyRange(@Range(min = 5, max = 1) int number) {}

    record Generic<T>(T value) {}

    record OfGeneric(Generic<String> generic) {}

    @SuppressWarnings("ArrayRecordComponent") // the mistake that is told
    record Array(Secret[] secrets) {}

    record Matrix(List<int[]> rows) {}

    record KeyedByEnum(Map<Mode, String> modes) {}

    record Sorted(SortedSet<String> names) {}

    record Wild(List<? extends Number> numbers) {}

    enum Nothing {}

    record OfNothing(Nothing nothing) {}

    record TwoRests(
            @JsonAnySetter JsonSection one, @JsonAnySetter JsonSection other) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                TwoOptionals.class,
                SameKeyTwice.class,
                RangeOfText.class,
                EmptyRange.class,
                Generic.class,
                OfGeneric.class,
                Array.class,
                Matrix.class,
                KeyedByEnum.class,
                Sorted.class,
                Wild.class,
                OfNothing.class,
                TwoRests.class
            })
    void aWrongSettingsRecordIsABugOfTheServiceAndSaysSo(Class<? extends Record> type) {
        ConfigException failure = failure(type, "{}");

        assertThat(failure.exitCode()).isEqualTo(70);
        assertThat(failure.report()).contains(type.getName()).contains("tell its developers");
    }

    @Test
    void positionsAreThoseOfAnEditor() {
        ConfigException failure =
                failure(Everything.class, "{\r\n  \"text\": \"\uD83D\uDE00\", \"whole\": 8.5,\r\n\t\"flag\": 1\r\n}");

        assertThat(failure.problems())
                .extracting(problem -> problem.position().orElseThrow().toString())
                .containsExactly("2:25", "3:10");
    }

    @Test
    void theFingerprintIsTheSha256OfTheBytes() {
        assertThat(load(Everything.class, "{}").fingerprint())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    enum Store {
        BIG_TABLE,
        NONE
    }

    record Declared(
            @DefaultValue("none") Store store,
            String mode,
            int port,

            @JsonProperty("big")
            @RequiredWhen(key = "store", value = "big-table")
            @RequiredWhen(key = "mode", value = "safe")
            Optional<Range1> bigTable) {}

    record Range1(String from) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'store': 'big_table', 'mode': 'x', 'port': 1}|/big (1:11)|\"store\" is \"big-table\", but \"big\" is missing: expected an object with \"from\"",
                "{'mode': 'safe', 'port': 1}|/big (1:10)|\"mode\" is \"safe\", but \"big\" is missing: expected an object with \"from\"",
                "{'store': 'BIG-TABLE', 'mode': 'x', 'port': 1, 'big': null}|/big (1:11)|\"store\" is \"big-table\", but \"big\" is missing: expected an object with \"from\"",
            })
    void whatAnotherKeyDemandsIsToldAtThatKey(String document, String place, String message) {
        ConfigException failure = failure(Declared.class, document.replace('\'', '"'));

        assertThat(failure.problems()).singleElement().hasToString(place + "  " + message + "  [EGF2-B08]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mode': 'x', 'port': 1}",
                "{'store': 'none', 'mode': 'SAFE', 'port': 1}",
                "{'store': 'big-table', 'mode': 'safe', 'port': 1, 'big': {'from': 'a'}}"
            })
    void whatNoKeyDemandsMayBeAbsent(String document) {
        assertThat(load(Declared.class, document.replace('\'', '"')).settings().port())
                .isEqualTo(1);
    }

    @Test
    void whatAnotherKeyDemandsIsToldBesideEveryOtherMistake() {
        ConfigException failure = failure(Declared.class, "{\"store\": \"big-table\", \"mode\": 1, \"port\": \"x\"}");

        assertThat(failure.problems())
                .extracting(ConfigProblem::code)
                .containsExactly(ProblemCode.RULE_BROKEN, ProblemCode.VALUE_TYPE, ProblemCode.VALUE_TYPE);
    }

    @Test
    void aMisspeltKeyThatAnotherOneDemandsIsToldOnce() {
        ConfigException failure = failure(
                Declared.class,
                "{\"store\": \"big-table\", \"mode\": \"x\", \"port\": 1, \"bigg\": {\"from\": \"a\"}}");

        assertThat(failure.problems()).extracting(ConfigProblem::code).containsExactly(ProblemCode.KEY_UNKNOWN);
    }

    @Test
    void aValueThatIsWrongDemandsNothing() {
        ConfigException failure = failure(Declared.class, "{\"store\": \"bigtable2\", \"mode\": \"x\", \"port\": 1}");

        assertThat(failure.problems()).extracting(ConfigProblem::code).containsExactly(ProblemCode.VALUE_CHOICE);
    }

    record NoSuchKey(
            @RequiredWhen(key = "kind", value = "a") Optional<String> a) {}

    record NoSuchValue(
            Store store,
            @RequiredWhen(key = "store", value = "small") Optional<String> a) {}

    record NotAChoice(
            int port,
            @RequiredWhen(key = "port", value = "1") Optional<String> a) {}

    record NotOptional(
            Store store,
            @RequiredWhen(key = "store", value = "none") String a) {}

    @ParameterizedTest
    @ValueSource(classes = {NoSuchKey.class, NoSuchValue.class, NotAChoice.class, NotOptional.class})
    void aRequirementThatCannotHoldIsAMistakeOfTheRecord(Class<? extends Record> type) {
        assertThat(failure(type, "{}").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BUG))
                .satisfies(problem -> assertThat(problem.message()).contains("@RequiredWhen"));
    }

    record Numbers(
            OptionalInt whole,
            OptionalLong large,
            OptionalDouble fraction,

            @Range(min = 1) @DefaultValue("7") OptionalInt least) {}

    @Test
    void anOptionalNumberMayBeAbsent() {
        Numbers empty =
                new Numbers(OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), OptionalInt.of(7));

        assertThat(load(Numbers.class, "{}").settings()).isEqualTo(empty);
        assertThat(load(Numbers.class, "{\"whole\": null, \"large\": null}").settings())
                .isEqualTo(empty);
        assertThat(load(Numbers.class, "{\"whole\": 1, \"large\": 2, \"fraction\": 0.5, \"least\": 3}")
                        .settings())
                .isEqualTo(
                        new Numbers(OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(0.5), OptionalInt.of(3)));
        assertThat(failure(Numbers.class, "{\"whole\": 1.5, \"large\": \"x\", \"fraction\": [], \"least\": 0}")
                        .problems())
                .extracting(ConfigProblem::pointer)
                .containsExactly("/whole", "/large", "/fraction", "/least");
    }

    record Elements(
            @DefaultValue("[]") List<String> list,
            @DefaultValue("[]") Set<String> set,
            @DefaultValue("{}") Map<String, String> map,
            @DefaultValue("[]") List<PeerUrl> urls,
            @DefaultValue("[]") List<Secret> secrets,
            @DefaultValue("[]") List<Duration> pauses,
            @DefaultValue("[]") List<Mode> modes) {}

    @ParameterizedTest
    @ValueSource(strings = {"list", "set", "map", "urls", "secrets", "pauses", "modes"})
    void aBlankTextIsNoElementAsNullIsNone(String key) {
        for (String blank : List.of("\"\"", "\" \"", "null")) {
            String value = key.equals("map") ? "{\"a\": " + blank + "}" : "[" + blank + "]";

            assertThat(failure(Elements.class, "{\"" + key + "\": " + value + "}")
                            .problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_TYPE);
                        assertThat(problem.pointer()).startsWith("/" + key + "/");
                    });
        }
    }

    @Test
    void whatStandsInASetTwiceIsTakenOnceWithAWarningThatNamesBothPlaces() {
        LoadedConfig<Elements> loaded =
                load(Elements.class, "{\"set\": [\"b\", \"a\",\n \"b\"], \"list\": [\"c\", \"c\"]}");

        assertThat(loaded.settings().set()).containsExactly("b", "a");
        assertThat(loaded.settings().list()).containsExactly("c", "c");
        assertThat(loaded.warnings())
                .singleElement()
                .hasToString("/set/2 (2:2)  stands in the set already, at 1:10; it is taken once  [EGF2-B12]");
    }

    record Keyed(
            @DefaultValue("env:MISSING") Secret password,
            @DefaultValue("{\"token\": \"env:TOKEN\"}") Login login) {}

    record Login(Secret token) {
        Login {
            if (token.reveal().length() < 8) {
                throw new IllegalArgumentException("the token is too short");
            }
        }
    }

    @Test
    void aDefaultThatRefersToAVariableIsLookedUpWhenItIsUsedAndNoBugIfThatIsMissing() {
        ConfigException failure = failure(Keyed.class, "{\"login\": {\"token\": \"long-enough\"}}");

        assertThat(failure.exitCode()).isEqualTo(78);
        assertThat(failure.problems())
                .singleElement()
                .hasToString("/password  the environment variable MISSING is not set (the default of this key)"
                        + "  [EGF2-B09]");
        Keyed settings = ConfigBootstrap.forService("auth", Keyed.class)
                .environment(Map.of("MISSING", "p", "TOKEN", "long-enough"))
                .fetcher(FixedFetcher.of("{}"))
                .load("--config", "test:document")
                .settings();
        assertThat(settings.password()).isEqualTo(Secret.of("p"));
        assertThat(settings.login().token()).isEqualTo(Secret.of("long-enough"));
    }

    @Test
    void aRuleThatAReferredDefaultBreaksIsNoBugEither() {
        ConfigException failure = catchThrowableOfType(
                ConfigException.class,
                () -> ConfigBootstrap.forService("auth", Keyed.class)
                        .environment(Map.of("MISSING", "p", "TOKEN", "short"))
                        .fetcher(FixedFetcher.of("{}"))
                        .load("--config", "test:document"));

        assertThat(failure.exitCode()).isEqualTo(78);
        assertThat(failure.problems()).singleElement().hasToString("/login  the token is too short  [EGF2-B08]");
    }
}
