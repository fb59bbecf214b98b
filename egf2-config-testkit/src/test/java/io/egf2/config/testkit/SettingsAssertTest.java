package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.ConfigBootstrap;
import io.egf2.config.DefaultValue;
import io.egf2.config.JsonSection;
import io.egf2.config.PeerUrl;
import io.egf2.config.Secret;
import io.egf2.config.services.AuthSettings;
import io.egf2.config.services.ClientApiSettings;
import io.egf2.config.services.ClientDataSettings;
import io.egf2.config.services.FileSettings;
import io.egf2.config.services.JobSettings;
import io.egf2.config.services.LogicSettings;
import io.egf2.config.services.PusherSettings;
import io.egf2.config.services.SchedulerSettings;
import io.egf2.config.services.SyncSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.slf4j.LoggerFactory;

final class SettingsAssertTest {

    private static final ConfigDocument AUTH = ServiceDocuments.valid("auth");

    static List<Arguments> services() {
        return List.of(
                Arguments.of("client-api", ClientApiSettings.class),
                Arguments.of("client-data", ClientDataSettings.class),
                Arguments.of("auth", AuthSettings.class),
                Arguments.of("sync", SyncSettings.class),
                Arguments.of("pusher", PusherSettings.class),
                Arguments.of("scheduler", SchedulerSettings.class),
                Arguments.of("logic", LogicSettings.class),
                Arguments.of("file", FileSettings.class),
                Arguments.of("job", JobSettings.class));
    }

    private static String failure(ThrowingCallable assertion) {
        return String.valueOf(
                catchThrowableOfType(AssertionFailedError.class, assertion).getMessage());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theDocumentOfEachServiceSetsAllItsKeysAndLeaksNothing(String service, Class<? extends Record> type) {
        ConfigDocument document = ServiceDocuments.valid(service);

        SettingsAssert.assertThat(type).isCoveredBy(document).leaksNothing(document);
    }

    @Test
    void aDocumentThatIsRefusedIsShownWithTheWholeReport() {
        assertThat(failure(() -> SettingsAssert.assertThat(AuthSettings.class).binds(AUTH.with("/port", 0))))
                .isEqualTo("""
                        AuthSettings: expected no problem, but the report is

                        AuthSettings cannot start: 1 problem in testkit:document

                          1. /port (2:12)  expected a whole number from 1 to 65535, found 0  [EGF2-B04]
                                2 |   "port" : 0,
                                  |            ^

                        Nothing was started. Correct the document and restart AuthSettings.  (exit 78)""");
    }

    @Test
    void aWarningIsNoGoodBinding() {
        assertThat(failure(() -> SettingsAssert.assertThat(AuthSettings.class).binds(AUTH.with("/new", 1))))
                .startsWith("AuthSettings: expected no warning, but there are 1\n")
                .contains("/new", "EGF2-B02");
        assertThat(SettingsAssert.assertThat(AuthSettings.class)
                        .settings(AUTH.with("/new", 1))
                        .port())
                .isEqualTo(2016);
    }

    @Test
    void problemsAreComparedByCodePointerAndPosition() {
        ConfigDocument broken = AUTH.with("/port", 8.5).with("/client-data", "client-data:8000");
        var settings = SettingsAssert.assertThat(AuthSettings.class);

        settings.rejects(broken, "EGF2-B03 /port (2:12)", "EGF2-B07 /client-data (5:19)");
        assertThat(failure(() -> settings.rejects(broken, "EGF2-B03 /port (2:12)")))
                .startsWith("""
                        AuthSettings: expected the problems
                          EGF2-B03 /port (2:12)
                        found the problems
                          EGF2-B03 /port (2:12)
                          EGF2-B07 /client-data (5:19)
                        The report is

                        AuthSettings cannot start: 2 problems""");
        assertThat(failure(() -> settings.rejects(AUTH, "EGF2-B03 /port"))).isEqualTo("""
                        AuthSettings: expected the problems
                          EGF2-B03 /port
                        but the document is bound without one""");
    }

    record Size(int width, Optional<Integer> height) {}

    record Shop(
            @DefaultValue("8080") int port,
            Map<String, List<Size>> kinds,
            Optional<Secret> password,
            @DefaultValue("[\"a\"]") List<String> names) {}

    private static final ConfigDocument SHOP = ConfigDocument.of("""
            {"port": 1, "kinds": {"a": [{"width": 1}, {"width": 2}]}, "password": "env:PW", "names": []}
            """);

    @Test
    void aKeyThatNoDocumentSetsIsNamedInListsAndMapsToo() {
        var shop = SettingsAssert.assertThat(Shop.class).environment(Map.of("PW", "hunter2"));

        assertThat(failure(() -> shop.isCoveredBy(SHOP.without("/port")))).isEqualTo("""
                Shop: expected every key in a document, but these are in none
                  /kinds/*/*/height  {"type":"integer","minimum":-2147483648,"maximum":2147483647}
                  /port  {"default":8080,"type":"integer","minimum":-2147483648,"maximum":2147483647}""");
        shop.isCoveredBy(SHOP, SHOP.with("/kinds/a/1/height", 3));
    }

    @Test
    void aMissingSecretOfTheEnvironmentIsAProblem() {
        SettingsAssert.assertThat(Shop.class).rejects(SHOP, "EGF2-B09 /password (10:16)");
    }

    @Test
    void allDefaultsAreCompared() {
        var shop = SettingsAssert.assertThat(Shop.class);

        assertThatThrownBy(() -> shop.rejects(SHOP)).isInstanceOf(IllegalArgumentException.class);
        shop.hasDefaults(ConfigDocument.of("{\"port\": 8080, \"names\": [\"a\"]}"));
        assertThat(failure(() -> shop.hasDefaults(ConfigDocument.of("{\"port\": 80, \"other\": 1}"))))
                .isEqualTo("""
                Shop: expected the defaults
                  /other = 1
                  /port = 80
                found the defaults
                  /names = ["a"]
                  /port = 8080""");
    }

    @Test
    void aSchemaThatIsNotCurrentIsToldByItsFirstLine(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("shop.schema.json");
        var shop = SettingsAssert.assertThat(Shop.class);

        assertThat(failure(() -> shop.hasSchema(file)))
                .contains("is not that of the record; line 1\n", "found    the end", "-Dschema.update=true");
        Files.writeString(file, ConfigBootstrap.forService("Shop", Shop.class).schema() + "\n");
        shop.hasSchema(file);
        Files.writeString(file, Files.readString(file).replace("8080", "8081"));
        assertThat(failure(() -> shop.hasSchema(file)))
                .contains("\n  expected \"default\" : 8080,\n  found    \"default\" : 8081,\n");
    }

    record Chatty(Secret password) {
        @Override
        public String toString() {
            return "password is " + password.reveal();
        }
    }

    record Quoting(Secret password, @DefaultValue("1") int port) {
        Quoting {
            if (password.reveal().contains("leak")) {
                throw new IllegalArgumentException("not good: " + password.reveal());
            }
        }
    }

    record Logging(Secret password) {
        Logging {
            LoggerFactory.getLogger("app").info("password {}", password.reveal());
        }
    }

    record Careful(
            PeerUrl url,
            Optional<Secret> password,
            List<Secret> more,
            JsonSection driver,
            @JsonProperty("log") Optional<String> log,
            @JsonAnySetter JsonSection rest) {}

    @Test
    void aSecretThatARecordPrintsQuotesOrLogsIsFound() {
        ConfigDocument document = ConfigDocument.of("{\"password\": \"hunter2\"}");

        assertThat(failure(() -> SettingsAssert.assertThat(Chatty.class).leaksNothing(document)))
                .contains(
                        "the secret /password, in toString of the settings, the valid document:\n",
                        "password is hunter2leak-");
        assertThat(failure(() -> SettingsAssert.assertThat(Quoting.class).leaksNothing(document)))
                .contains("the secret /password, in the report, the valid document:\n", "not good: hunter2leak-");
        assertThat(failure(() -> SettingsAssert.assertThat(Logging.class).leaksNothing(document)))
                .contains("the secret /password, in the log, the valid document:\n", "password hunter2leak-");
    }

    @Test
    void aSecretOfTheEnvironmentIsMarkedToo() {
        ConfigDocument document = ConfigDocument.of("{\"password\": \"env:PW\"}");

        assertThat(failure(() -> SettingsAssert.assertThat(Chatty.class)
                        .environment(Map.of("PW", "hunter2"))
                        .leaksNothing(document)))
                .contains("the secret /password, in toString of the settings, the valid document:\n");
    }

    record Brief(Secret password) {
        Brief {
            if (password.reveal().length() > 10) {
                throw new IllegalArgumentException("too long");
            }
        }
    }

    @Test
    void aRecordThatTakesNoMarkIsNotPassedOver() {
        assertThat(failure(() -> SettingsAssert.assertThat(Brief.class)
                        .leaksNothing(ConfigDocument.of("{\"password\": \"hunter2\"}"))))
                .startsWith("Brief: the record refuses secrets with a mark at their end")
                .contains("too long");
    }

    record Near(String a, int ax, Optional<Near> next) {}

    @Test
    void keysThatAreAlikeAndRecordsThatHoldThemselvesAreNoTrouble() {
        SettingsAssert.assertThat(Near.class)
                .leaksNothing(ConfigDocument.of("{\"a\": \"\u00e4\", \"ax\": 1, \"next\": {\"a\": \"b\", \"ax\": 2}}"));
    }

    record WithLeaf(UUID id, Secret password, Optional<LocalDate> day) {}

    @Test
    void aTypeThatOnlyDatabindReadsKeepsItsValue() {
        SettingsAssert.assertThat(WithLeaf.class)
                .leaksNothing(
                        ConfigDocument.of(
                                "{\"id\": \"123e4567-e89b-12d3-a456-426614174000\", \"password\": \"hunter2\", \"day\": \"2026-01-02\"}"));
    }

    @Test
    void aCarefulRecordLeaksNothing() {
        SettingsAssert.assertThat(Careful.class)
                .environment(Map.of("PW", "hunter2"))
                .leaksNothing(ConfigDocument.of("""
                        {"url": "http://h:1", "password": "env:PW", "more": ["a", "b"], "driver": {"a": ["b", 1]}, "log": "x"}
                        """));
    }

    @Test
    void aDocumentIsAlteredInOnePlaceAndOthersAreRefusedByTheirPointer() {
        assertThat(AUTH.with("/elastic/hosts/-", "b:1")
                        .without("/elastic/hosts/0")
                        .text())
                .contains("[ \"b:1\" ]");
        assertThat(AUTH.renamed("/port", "prot").text()).startsWith("{\n  \"prot\" : 2016,\n  \"session_lifetime\"");
        assertThat(AUTH.with("/elastic", ConfigDocument.of("{}"))
                        .with("/x", null)
                        .text())
                .contains("\"elastic\" : { }", "\"x\" : null");
        assertThatThrownBy(() -> AUTH.without("/prot"))
                .hasMessageStartingWith("there is nothing at /prot; the keys there are [port, session_lifetime");
        assertThatThrownBy(() -> AUTH.with("/port/x", 1)).hasMessage("there is neither object nor list around /port/x");
        assertThatThrownBy(() -> AUTH.with("port", 1)).hasMessageContaining("begins with a slash");
        assertThatThrownBy(() -> AUTH.without("/elastic/hosts/1")).hasMessageEndingWith("hosts/1: the list has 1");
        assertThatThrownBy(() -> AUTH.renamed("/port", "pusher")).hasMessageEndingWith("there is a key pusher already");
        assertThatThrownBy(() -> AUTH.renamed("/elastic/hosts/0", "x")).hasMessageEndingWith("an element of a list");
        assertThatThrownBy(() -> AUTH.with("/port", Secret.of("x"))).hasMessageEndingWith("is no value of a document");
        assertThatThrownBy(() -> ConfigDocument.of("{\"a\": 1, \"a\": 2}"))
                .hasMessageStartingWith("no JSON: Duplicate");
        assertThat(ConfigDocument.of("{\"a\": 1.50, \"b\": 0.10000000000000000001}")
                        .text())
                .contains("1.50", "0.10000000000000000001");
        assertThatThrownBy(() -> AUTH.with("/elastic/hosts/7", 1))
                .hasMessageContaining("no element at /elastic/hosts/7");
    }
}
