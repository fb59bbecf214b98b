package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.slf4j.LoggerFactory;

/** What a record must not let out. */
final class LeakHuntTest {

    /** The nine services with their records. */
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
    void eachServiceIsSoundAndItsDocumentSetsAllKeysAndLeaksNothing(String service, Class<? extends Record> type) {
        ConfigDocument document = ServiceDocuments.valid(service);

        SettingsAssert.assertThat(type)
                .service(service)
                .isSound()
                .isCoveredBy(document)
                .leaksNothing(document);
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

    record Counting(Secret password, @DefaultValue("1") int port) {
        Counting {
            if (port == 2) {
                throw new IllegalArgumentException("not two: " + password.reveal());
            }
        }
    }

    @Test
    void theHuntIsThatOfTheServiceWithItsPrefix() {
        ConfigDocument document = ConfigDocument.of("{\"password\": \"hunter2\"}");
        var settings = SettingsAssert.assertThat(Counting.class).strict().environmentPrefix("shop_");

        settings.environment(Map.of("egf_port", "2")).leaksNothing(document);
        assertThat(failure(() -> settings.environment(Map.of("shop_port", "2")).binds(document)))
                .contains("not two: hunter2");
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
}
