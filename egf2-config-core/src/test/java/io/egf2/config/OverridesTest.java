package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.print.SettingsHelp;
import io.egf2.config.internal.record.Shapes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OverridesTest {

    record Section(String host, int port) {}

    record Settings(
            int port,
            @JsonProperty("client-data") PeerUrl clientData,
            Optional<String> text,
            Optional<Secret> password,
            @DefaultValue("[]") List<String> domains,
            Optional<Section> section,
            @JsonProperty("log_level") @DefaultValue("info") LogLevel logLevel) {}

    private static final String DOCUMENT = "{\"port\": 1, \"client-data\": \"http://a:1\"}";

    private static LoadedConfig<Settings> load(String document, Map<String, String> environment) {
        return ConfigBootstrap.forService("auth", Settings.class)
                .environment(environment)
                .fetcher(FixedFetcher.of(document))
                .load("--config", "test:document");
    }

    private static Settings settings(Map<String, String> environment) {
        return load(DOCUMENT, environment).settings();
    }

    private static ConfigException failure(Map<String, String> environment) {
        return catchThrowableOfType(ConfigException.class, () -> load(DOCUMENT, environment));
    }

    @Test
    void replacesATopLevelKeyOfTheDocument() {
        assertThat(settings(Map.of("egf_port", "7")).port()).isEqualTo(7);
    }

    @Test
    void takesUpperCaseAndUnderscoresForHyphens() {
        PeerUrl b = PeerUrl.of("http://b:2");

        assertThat(settings(Map.of("EGF_CLIENT_DATA", "http://b:2")).clientData())
                .isEqualTo(b);
        assertThat(settings(Map.of("egf_client-data", "http://b:2")).clientData())
                .isEqualTo(b);
        assertThat(settings(Map.of("egf_client_data", "\"http://b:2\"")).clientData())
                .isEqualTo(b);
    }

    @Test
    void halfOfAJsonTextIsToldAsSuch() {
        ConfigException failure = failure(Map.of("egf_domains", "[\"a\", \"b\""));

        assertThat(failure.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.hint()).contains("it is taken as a text, because it is not JSON"));
    }

    @Test
    void suppliesAKeyThatTheDocumentDoesNotHave() {
        Settings settings = load("{}", Map.of("egf_port", "7", "egf_client_data", "http://b:2"))
                .settings();

        assertThat(settings.port()).isEqualTo(7);
    }

    @Test
    void readsListsAndSectionsAsJson() {
        Settings settings =
                settings(Map.of("egf_domains", "[\"a\", \"b\"]", "egf_section", "{\"host\": \"h\", \"port\": \"5\"}"));

        assertThat(settings.domains()).containsExactly("a", "b");
        assertThat(settings.section()).contains(new Section("h", 5));
    }

    @Test
    void takesTextThatLooksLikeJsonAsTextWhereTextIsExpected() {
        assertThat(settings(Map.of("egf_text", "123")).text()).contains("123");
        assertThat(settings(Map.of("egf_text", "true")).text()).contains("true");
        assertThat(settings(Map.of("egf_text", "\"quoted\"")).text()).contains("quoted");
        assertThat(settings(Map.of("egf_password", "0012")).password()).contains(Secret.of("0012"));
    }

    @Test
    void aNumberNeedsNoWarningBecauseEveryVariableIsText() {
        assertThat(load(DOCUMENT, Map.of("egf_port", "7")).warnings()).isEmpty();
    }

    @Test
    void nullAndBlankUnsetAKey() {
        String document = DOCUMENT.replace("}", ", \"text\": \"t\"}");

        assertThat(load(document, Map.of("egf_text", "null")).settings().text()).isEmpty();
        assertThat(load(document, Map.of("egf_text", "")).settings().text()).isEmpty();
    }

    @Test
    void aProblemNamesTheVariableAndNotAPosition() {
        ConfigProblem problem = failure(Map.of("EGF_PORT", "many")).problems().get(0);

        assertThat(problem.variable()).contains("EGF_PORT");
        assertThat(problem.position()).isEmpty();
        assertThat(problem.pointer()).isEqualTo("/port");
        assertThat(problem.toString()).contains("environment variable EGF_PORT");
    }

    @Test
    void twoVariablesForOneKeyAreAProblemOnlyIfTheyDiffer() {
        assertThat(settings(Map.of("egf_port", "7", "EGF_PORT", "7")).port()).isEqualTo(7);
        assertThat(failure(Map.of("egf_port", "7", "EGF_PORT", "8")).report())
                .contains("EGF_PORT")
                .contains("egf_port")
                .contains("EGF2-B10");
    }

    @Test
    void aVariableThatMatchesNoKeyIsAWarningWithASuggestionAndWithoutItsValue() {
        assertThat(load(DOCUMENT, Map.of("egf_prot", "hunter2")).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(ProblemCode.OVERRIDE_INVALID);
                    assertThat(warning.hint()).contains("did you mean egf_port?");
                    assertThat(warning.toString()).contains("egf_prot").doesNotContain("hunter2");
                });
    }

    record Pool(int size, Optional<Duration> idle) {}

    record Database(
            String host,

            @JsonAlias("login-name") @JsonProperty("user-name")
            Optional<String> userName,

            @Range(min = 1, max = 65535) @DefaultValue("5432")
            int port,

            Optional<Secret> password,
            Pool pool,
            List<String> peers,
            Optional<JsonSection> options) {}

    record Nested(
            @JsonAlias("database") Optional<Database> db,
            @JsonProperty("db-log") Optional<Pool> dbLog,
            Map<String, Integer> limits,
            List<String> hosts,
            Optional<JsonSection> driver,
            @JsonProperty("log_level") Optional<LogLevel> logLevel,
            Optional<Pool> log) {}

    private static LoadedConfig<Nested> nested(Map<String, String> environment) {
        return ConfigBootstrap.forService("shop", Nested.class)
                .environment(environment)
                .fetcher(FixedFetcher.of("{\"limits\": {}, \"hosts\": []}"))
                .load("--config", "test:document");
    }

    private static String hint(String variable) {
        return nested(Map.of(variable, "hunter2")).warnings().stream()
                .map(warning -> warning.hint().orElse("none"))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    egf_db_host          | egf_db='{"host": "...", "pool": {...}, "peers": [...]}'
                    EGF_DB_PORT          | egf_db='{"host": "...", "port": ..., "pool": {...}, "peers": [...]}'
                    egf_db__password     | egf_db='{"host": "...", "password": "...", "pool": {...}, "peers": [...]}'
                    egf_db.user.name     | egf_db='{"host": "...", "user-name": "...", "pool": {...}, "peers": [...]}'
                    egf_db_login_name    | egf_db='{"host": "...", "user-name": "...", "pool": {...}, "peers": [...]}'
                    egf_database_host    | egf_db='{"host": "...", "pool": {...}, "peers": [...]}'
                    egf_db_pool_size     | egf_db='{"host": "...", "pool": {"size": ...}, "peers": [...]}'
                    egf_db_pool_idle     | egf_db='{"host": "...", "pool": {"size": ..., "idle": "..."}, "peers": [...]}'
                    egf_db_log_size      | egf_db_log='{"size": ...}'
                    egf_db_nothing       | egf_db='{...}'
                    egf_limits_max       | egf_limits='{...}'
                    egf_hosts_0          | egf_hosts='[...]'
                    egf_driver_x         | egf_driver='...'
                    """)
    void aVariableForAKeyWithinASectionIsToldHowToWriteTheSection(String variable, String example) {
        assertThat(hint(variable)).isEqualTo("a variable sets a whole top-level key, as in " + example);
    }

    @Test
    void aNearKeyIsMeantRatherThanOneThatASectionDoesNotHave() {
        assertThat(hint("egf_log_levle")).isEqualTo("did you mean egf_log_level?");
        assertThat(hint("egf_x_y")).isEqualTo("none");
    }

    static List<Arguments> keysWithinSections() throws IOException {
        List<Arguments> keys = new ArrayList<>();
        for (String service : EgfServices.RECORDS.keySet()) {
            JsonMapper.shared()
                    .readTree(EgfServices.document(service))
                    .properties()
                    .forEach(section -> section.getValue()
                            .propertyNames()
                            .forEach(
                                    key -> keys.add(Arguments.of(service, section.getKey(), key, section.getValue()))));
        }
        return keys;
    }

    /** Whoever does what the hint says, and puts values in the place of the dots, gets the setting and no warning any more. */
    @ParameterizedTest
    @MethodSource("keysWithinSections")
    void theHintIsRight(String service, String section, String key, JsonNode values) throws IOException {
        String variable = "egf_" + section + "_" + key;
        ConfigBootstrap<?> bootstrap = ConfigBootstrap.forService(service, EgfServices.record(service))
                .fetcher(FixedFetcher.of(EgfServices.document(service)));
        List<ConfigProblem> unmatched =
                warnings(bootstrap.environment(Map.of(variable, "x")), ProblemCode.OVERRIDE_INVALID);
        Matcher hint = Pattern.compile("as in (\\w+)='(.*)'")
                .matcher(unmatched.get(0).hint().orElse(""));

        assertThat(unmatched).hasSize(1);
        assertThat(hint.find()).as(unmatched.toString()).isTrue();
        String text = hint.group(2)
                .replaceAll("^(\\{?)\\.\\.\\.(\\}?)$", values.toString().replace("\\", "\\\\"));
        for (String name : values.propertyNames()) {
            text = text.replaceAll(
                    Pattern.quote('"' + name + "\": ") + "(\"...\"|\\{...\\}|\\[...\\]|\\.\\.\\.)",
                    Matcher.quoteReplacement('"' + name + "\": " + values.get(name)));
        }

        assertThat(text).contains('"' + key + '"');
        assertThat(warnings(bootstrap.environment(Map.of(hint.group(1), text)), ProblemCode.OVERRIDE_INVALID))
                .isEmpty();
    }

    private static List<ConfigProblem> warnings(ConfigBootstrap<?> bootstrap, ProblemCode code) {
        return bootstrap.load("--config", "test:document").warnings().stream()
                .filter(warning -> warning.code() == code)
                .toList();
    }

    @Test
    void anotherPrefixTakesThePlaceOfTheUsualOne() {
        ConfigBootstrap<Settings> shop = ConfigBootstrap.forService("shop", Settings.class)
                .environmentPrefix("shop_")
                .fetcher(FixedFetcher.of(DOCUMENT));
        LoadedConfig<Settings> loaded = shop.environment(
                        Map.of("shop_config", "test:document", "SHOP_PORT", "7", "egf_port", "8", "shop_prot", "9"))
                .load();

        assertThat(loaded.settings().port()).isEqualTo(7);
        assertThat(loaded.warnings())
                .extracting(ConfigProblem::message, problem -> problem.hint().orElse(""))
                .containsExactly(
                        tuple("the environment variable shop_prot matches no key, ignored", "did you mean shop_port?"));
        assertThat(shop.environment(Map.of("SHOP_CONFIG", "test:document"))
                        .load()
                        .settings()
                        .port())
                .isEqualTo(1);
    }

    @Test
    void everyTextThatNamesAVariableNamesItWithThePrefix() {
        ConfigBootstrap<Nested> shop = ConfigBootstrap.forService("shop", Nested.class)
                .environmentPrefix("SHOP_")
                .fetcher(FixedFetcher.of("{\"limits\": {}, \"hosts\": []}"));
        List<String> texts = new ArrayList<>();
        for (Map<String, String> variables : List.of(
                Map.of("egf_config", "test:document"),
                Map.of("SHOP_CONFIG", "test:a", "shop_config", "test:b"),
                Map.of("SHOP_CONFIG", "test:a b"),
                Map.of("SHOP_CONFIG", "test:document", "SHOP_HOSTS", "1"),
                Map.of("SHOP_CONFIG", "test:document", "SHOP_HOSTS", "[]", "shop_hosts", "[1]"))) {
            texts.add(catchThrowableOfType(
                            ConfigException.class,
                            () -> shop.environment(variables).load())
                    .report());
        }
        for (String variable : List.of("shop_db_host", "shop_hots", "shop_limits_a")) {
            texts.add(shop.environment(Map.of("SHOP_CONFIG", "test:document", variable, "x"))
                    .load()
                    .warnings()
                    .get(0)
                    .hint()
                    .orElse(""));
        }

        Environment environment = Environment.of(Map.of()).withPrefix("SHOP_");
        texts.add(new SettingsHelp("shop", Shapes.of(Nested.class), environment).text());

        assertThat(texts).allMatch(text -> text.contains("SHOP_")).noneMatch(text -> text.contains("egf_"));
    }

    record Configured(
            @DefaultValue("x") String config,
            @DefaultValue("1") int port) {}

    @Test
    void aKeyWhoseVariableIsThatOfTheLocationHasNone() {
        LoadedConfig<Configured> loaded = ConfigBootstrap.forService("auth", Configured.class)
                .environment(Map.of("egf_config", "test:document", "egf_confg", "y"))
                .fetcher(FixedFetcher.of("{}"))
                .load();

        assertThat(loaded.settings().config()).isEqualTo("x");
        assertThat(loaded.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.hint()).isEmpty());
        String help = new SettingsHelp("auth", Shapes.of(Configured.class), Environment.of(Map.of())).text();
        assertThat(help.substring(0, help.indexOf("Start parameter")))
                .contains("egf_port")
                .doesNotContain("egf_config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "shop", "1_", "sh op_", "sh-op_", "shöp_", "a=_"})
    void whatIsNoPrefixIsRefused(String prefix) {
        ConfigBootstrap<Settings> bootstrap = ConfigBootstrap.forService("shop", Settings.class);

        assertThatThrownBy(() -> bootstrap.environmentPrefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the prefix of environment variables is made of letters, digits and underscores,"
                        + " begins with a letter and ends with an underscore: shop_");
    }

    @Test
    void theLocationAndOtherPrefixesAreNoOverrides() {
        assertThat(load(DOCUMENT, Map.of("egf_config", "x", "EGF_CONFIG", "y", "EGFX_PORT", "7", "PORT", "8"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aBrokenValueOfTheDocumentDoesNotMatterWhereAVariableReplacesIt() {
        Settings settings = load("{\"port\": \"x\", \"client-data\": \"http://a:1\"}", Map.of("egf_port", "7"))
                .settings();

        assertThat(settings.port()).isEqualTo(7);
    }

    record Span(int from, int to, @DefaultValue("0") int step, Optional<Inner> inner) {
        Span {
            if (from > to) {
                throw new IllegalArgumentException("\"from\" is above \"to\"");
            }
        }

        record Inner(int from, int to) {
            Inner {
                if (from > to) {
                    throw new IllegalArgumentException("\"from\" is above \"to\" within");
                }
            }
        }
    }

    private static String broken(String document, Map<String, String> environment) {
        ConfigException failure = catchThrowableOfType(
                ConfigException.class,
                () -> ConfigBootstrap.forService("auth", Span.class)
                        .environment(environment)
                        .fetcher(FixedFetcher.of(document))
                        .load("--config", "test:document"));
        assertThat(failure.problems()).hasSize(1);
        String report = failure.report();
        return failure.problems().get(0) + " / " + report.substring(report.lastIndexOf("Correct"));
    }

    @Test
    void aRuleThatVariablesBreakNamesThoseVariables() {
        String good = "{\"from\": 1, \"to\": 2}";

        assertThat(broken(good, Map.of("egf_from", "3", "egf_step", "1")))
                .isEqualTo("(environment variable egf_from)  \"from\" is above \"to\"  [EGF2-B08]"
                        + " / Correct the environment and restart auth.  (exit 78)");
        assertThat(broken("{\"from\": 1}", Map.of("egf_from", "3", "egf_to", "2")))
                .startsWith("(environment variables egf_from and egf_to)  \"from\" is above \"to\"");
        assertThat(broken(good, Map.of("egf_inner", "{\"from\": 2, \"to\": 1}")))
                .startsWith("/inner (environment variable egf_inner)  \"from\" is above \"to\" within");
    }

    @Test
    void aRuleThatTheDocumentBreaksByItselfIsTheDocuments() {
        String bad = "{\"from\": 3, \"to\": 2}";

        assertThat(broken(bad, Map.of("egf_step", "1")))
                .isEqualTo("(1:1)  \"from\" is above \"to\"  [EGF2-B08]"
                        + " / Correct the document and restart auth.  (exit 78)");
        assertThat(broken(bad, Map.of("egf_from", "4"))).startsWith("(1:1)");
    }
}
