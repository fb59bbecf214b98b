package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import io.egf2.config.services.AuthSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

final class SettingsAssertTest {

    record Size(int width, Optional<Integer> height) {}

    record Route(String path, @DefaultValue("1") int weight) {}

    record Pool(
            @DefaultValue("10") int size,
            @DefaultValue("30s") Duration idle) {}

    record Shop(
            @JsonAlias({"listen_port", "listen"}) @DefaultValue("8080") @Range(min = 1, max = 65535)
            int port,

            Map<String, List<Size>> kinds,
            Optional<Secret> password,
            @DefaultValue("[\"a\"]") List<String> names,
            @DefaultValue("[]") List<Route> routes,
            @DefaultValue("{\"size\": 5}") Pool pool,
            @DefaultValue("{}") Map<String, Integer> limits,
            Optional<Pool> spare) {

        Shop {
            if (limits.size() > 1) {
                throw new IllegalArgumentException("more than one limit");
            }
        }
    }

    private static final ConfigDocument SHOP = ConfigDocument.of("""
            {
                "port":   1,
                "kinds":  {"a": [{"width": 1}, {"width": 2, "height": 3}]},
                "names":  [],
                "routes": [{"path": "/", "weight": 2}],
                "pool":   {"size": 1, "idle": "1s"},
                "limits": {"x": 1},
                "spare":  {"size": 1, "idle": "1s"},
                "password": "hunter2"
            }
            """);

    private static final ConfigDocument DEFAULTS = ConfigDocument.of("""
            {
              "port": 8080,
              "names": ["a"],
              "routes": [],
              "pool": {"size": 5, "idle": "30s"},
              "limits": {},
              "spare": {"size": 10, "idle": "30s"}
            }
            """);

    private final SettingsAssert<Shop> shop =
            SettingsAssert.assertThat(Shop.class).service("shop");

    private static void assertFailure(String name, ThrowingCallable assertion) {
        Failures.assertMessage(name, Failures.message(assertion));
    }

    @Test
    void aDocumentThatIsRefusedIsShownWithTheWholeReport() {
        assertFailure("binds-problem", () -> shop.binds(SHOP.with("/port", 0).with("/limits/y", 2)));
    }

    @Test
    void aWarningIsNoGoodBindingUnlessItIsMeant() {
        ConfigDocument odd = SHOP.with("/new", 1).with("/limits/x", "1");

        assertFailure("binds-warning", () -> shop.binds(odd));
        shop.warns(odd, "EGF2-B11 /limits/x", "EGF2-B02 /new (10:5): unknown key, ignored");
        assertFailure("warns-other", () -> shop.warns(odd, "EGF2-B02 /new"));
        assertFailure("warns-none", () -> shop.warns(SHOP, "EGF2-B02 /new"));
        assertFailure("warns-problem", () -> shop.warns(odd.with("/port", 0), "EGF2-B02 /new"));
        assertThatThrownBy(() -> shop.warns(odd)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.settings(odd).port()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EGF2-B04 /port",
                "EGF2-B04 /port (2:15)",
                "EGF2-B04 /port: expected a whole number from 1 to 65535, found 0",
                "EGF2-B04 /port (2:15): expected a whole number from 1 to 65535, found 0"
            })
    void aProblemMayBeWrittenWithItsPositionInTheFileAndWithItsMessage(String problem) {
        shop.rejects(SHOP.with("/port", 0), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EGF2-B04",
                "EGF2-B04 /por",
                "EGF2-B03 /port",
                "EGF2-B04 /port (2:16)",
                "EGF2-B04 /port: expected",
                "/port (2:15)"
            })
    void anotherProblemIsNotTakenForIt(String problem) {
        assertThat(Failures.message(() -> shop.rejects(SHOP.with("/port", 0), problem)))
                .startsWith(
                        "Shop: expected the problems\n  " + problem + "\nfound the problems\n  EGF2-B04 /port (2:15)");
    }

    @Test
    void aRuleOfTheRecordIsAssertedByItsMessage() {
        shop.rejects(SHOP.with("/limits/y", 2), "EGF2-B08: more than one limit");
        assertFailure("rejects-other", () -> shop.rejects(SHOP.with("/limits/y", 2), "EGF2-B08: more than 1 limit"));
        assertFailure("rejects-bound", () -> shop.rejects(SHOP, "EGF2-B03 /port", "EGF2-B08"));
        assertThatThrownBy(() -> shop.rejects(SHOP)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProblemOfAVariableIsWrittenWithTheVariable() {
        shop.environment(Map.of("egf_port", "many")).rejects(SHOP, "EGF2-B03 /port (egf_port)");
        shop.environmentPrefix("SHOP_")
                .environment(Map.of("SHOP_PORT", "many", "egf_port", "x"))
                .rejects(SHOP, "EGF2-B03 /port (SHOP_PORT)");
        shop.environment(Map.of("PW", "x")).binds(SHOP.with("/password", "env:PW"));
        shop.rejects(SHOP.with("/password", "env:PW"), "EGF2-B09 /password");
    }

    @Test
    void aStrictServiceRefusesEveryUnknownKey() {
        shop.strict().rejects(SHOP.with("/new", 1), "EGF2-B02 /new");
    }

    @Test
    void everyKeyIsCoveredUnderWhicheverOfItsNames() {
        shop.isCoveredBy(SHOP);
        shop.isCoveredBy(SHOP.renamed("/port", "listen"));
        shop.isCoveredBy(SHOP.without("/kinds/a/1/height"), SHOP);
        assertFailure("is-covered", () -> shop.isCoveredBy(SHOP.without("/port").without("/kinds/a/1/height")));
    }

    @Test
    void allDefaultsAreComparedAsTheServiceHasThem() {
        shop.hasDefaults(DEFAULTS);
        shop.hasDefaults(DEFAULTS.renamed("/port", "listen_port").with("/$schema", "shop.schema.json"));
        assertFailure(
                "has-defaults",
                () -> shop.hasDefaults(DEFAULTS.with("/port", 80)
                        .without("/names")
                        .with("/routes", Map.of("path", "/"))
                        .without("/pool/idle")
                        .without("/spare")
                        .with("/other", 1)));
    }

    record Listed(
            @DefaultValue("[{\"path\": \"/\"}, {\"path\": \"/a\", \"weight\": 3}]")
            List<Route> routes) {}

    record Keyed(@DefaultValue("{\"a\": {}}") Map<String, Pool> pools, List<Route> routes, Optional<Pool> pool) {}

    @Test
    void aDefaultWithRecordsInItIsWrittenWithTheirDefaults() {
        SettingsAssert.assertThat(Listed.class)
                .hasDefaults(ConfigDocument.of(
                        "{\"routes\": [{\"path\": \"/\", \"weight\": 1}, {\"path\": \"/a\", \"weight\": 3}]}"));
        SettingsAssert.assertThat(Keyed.class).hasDefaults(ConfigDocument.of("""
                {"pools": {"a": {"size": 10, "idle": "30s"}}, "routes": [{"weight": 1}], "pool": {"size": 10, "idle": "30s"}}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "\"x\"", "null", "[{}]", "{\"a\": [1]}"})
    void anyValueInThePlaceOfADefaultIsAFailureAndNoException(String json) {
        for (String key : List.of("port", "kinds", "names", "routes", "pool", "limits", "spare", "other", "password")) {
            ConfigDocument other = ConfigDocument.of("{\"" + key + "\": " + json + "}");

            assertThat(catchThrowableOfType(AssertionFailedError.class, () -> shop.hasDefaults(other)))
                    .as(key)
                    .isNotNull();
        }
    }

    @Test
    void theSchemaInAFileIsWhatTheServicePrints(@TempDir Path directory) throws Exception {
        var auth = SettingsAssert.assertThat(AuthSettings.class).service("auth");
        Path file = directory.resolve("auth.schema.json");
        try (ServiceProcess service = ServiceProcess.run(Mains.Auth.class, "--config-schema")) {
            service.assertExitCode(0);
            Files.writeString(file, service.output());
        }

        auth.hasSchema(file);
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        auth.hasSchema(file);
        Files.writeString(file, Files.readString(file).replace("2016", "2017"));
        assertThat(Failures.message(() -> auth.hasSchema(file)))
                .startsWith("AuthSettings: the schema in " + file + " is not that of the record; line ")
                .contains("\n  expected \"default\" : 2016,\n  found    \"default\" : 2017,\n")
                .endsWith("\nRun the test once with -Dschema.update=true to write it.");
        assertThat(Failures.message(() -> auth.hasSchema(directory.resolve("none.json"))))
                .isEqualTo("AuthSettings: there is no schema in " + directory.resolve("none.json")
                        + "\nRun the test once with -Dschema.update=true to write it.");
    }

    @Test
    void aSchemaNeedsTheNameOfTheService(@TempDir Path directory) {
        assertThatThrownBy(() ->
                        SettingsAssert.assertThat(AuthSettings.class).hasSchema(directory.resolve("auth.schema.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the schema has the service's name in it: write assertThat(AuthSettings.class)"
                        + ".service(\"...\").hasSchema(...), with the name that forService is given");
    }

    record Login(String user, @JsonProperty("pwd_password") String word) {}

    record Unsound(
            String apiKey,
            Secret password,
            Optional<String> accessToken,
            List<Login> logins,
            Map<String, String> credentials,
            @JsonProperty("token_url") String tokenUrl,
            Set<Integer> secretNumbers) {}

    record Defaulted(@DefaultValue("eighty") int port) {}

    record Clash(int a, @JsonProperty("a") int b) {}

    record Failing(Optional<String> name) {
        Failing {
            if (name.orElseThrow().isBlank()) {
                throw new IllegalArgumentException("blank");
            }
        }
    }

    @Test
    void whatIsWrongWithARecordItselfIsToldAtOnce() {
        shop.isSound();
        assertFailure("is-sound", () -> SettingsAssert.assertThat(Unsound.class).isSound());
        assertThat(Failures.message(
                        () -> SettingsAssert.assertThat(Defaulted.class).isSound()))
                .startsWith("Defaulted: expected a sound record, but found\n  /port  the settings record ")
                .endsWith("has a wrong default: expected a whole number, found \"eighty\"");
        assertFailure(
                "is-sound-clash", () -> SettingsAssert.assertThat(Clash.class).isSound());
        assertFailure(
                "is-sound-constructor",
                () -> SettingsAssert.assertThat(Failing.class).isSound());
    }

    @Test
    void aComponentThatIsNoSecretInSpiteOfItsNameIsNamed() {
        record Client(String tokenUrl) {}

        SettingsAssert.assertThat(Client.class).isSound("Client.tokenUrl");
        assertFailure(
                "is-sound-plain",
                () -> SettingsAssert.assertThat(Client.class).isSound("Client.tokenUrl", "Client.name"));
    }

    @Test
    void whatLeaksIsShownWithItsPlace() {
        record Open(Secret password) {
            @Override
            public String toString() {
                return "Open[" + password.reveal() + "]";
            }
        }
        String message = Failures.message(() ->
                SettingsAssert.assertThat(Open.class).leaksNothing(ConfigDocument.of("{\"password\": \"hunter2\"}")));

        Failures.assertMessage("leaks-nothing", message.replaceAll("leak-[0-9a-f]{8}-", "leak-00000000-"));
    }
}
