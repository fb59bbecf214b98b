package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.services.AuthSettings;
import io.egf2.config.services.ClientDataSettings;
import io.egf2.config.services.FileSettings;
import io.egf2.config.services.ImageSize;
import io.egf2.config.services.JobSettings;
import io.egf2.config.services.LogicSettings;
import io.egf2.config.services.PusherSettings;
import io.egf2.config.services.QueueKind;
import io.egf2.config.services.SyncSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The nine records, against files as EGF2 wrote them. */
final class ServiceSettingsTest {

    static Set<String> services() {
        return EgfServices.RECORDS.keySet();
    }

    private static <T extends Record> T settings(String service, Class<T> type) {
        return EgfServices.load(service, type, EgfServices.document(service)).settings();
    }

    private static ConfigProblem problem(String service, String found, String replacement) {
        String document = EgfServices.document(service).replace(found, replacement);
        ConfigException failure = catchThrowableOfType(
                ConfigException.class, () -> EgfServices.load(service, EgfServices.record(service), document));
        assertThat(failure.problems()).as(failure.report()).hasSize(1);
        return failure.problems().get(0);
    }

    @ParameterizedTest
    @MethodSource("services")
    void readsAFileAsEgf2WroteIt(String service) {
        LoadedConfig<?> loaded = EgfServices.load(service, EgfServices.record(service), EgfServices.document(service));

        assertThat(loaded.settings()).isNotNull();
        assertThat(loaded.warnings())
                .allSatisfy(warning -> assertThat(warning.code()).isEqualTo(ProblemCode.NUMBER_AS_TEXT));
    }

    @Test
    void authHasItsDefaultsAndTakesABlankSenderAsNone() {
        AuthSettings auth = settings("auth", AuthSettings.class);

        assertThat(auth.port()).isEqualTo(2016);
        assertThat(auth.sessionLifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(auth.logLevel()).isEqualTo(LogLevel.DEBUG);
        assertThat(auth.clientData()).isEqualTo(PeerUrl.of("http://127.0.0.1:8000/"));
        assertThat(auth.pusher()).isEqualTo(PeerUrl.of("http://127.0.0.1:2017"));
        assertThat(auth.emailFrom()).isEmpty();
        assertThat(auth.elastic().hosts()).containsExactly(HostAndPort.of("localhost:9200"));
    }

    @Test
    void clientDataKeepsItsObjectModelAndItsDriversKeys() {
        ClientDataSettings data = settings("client-data", ClientDataSettings.class);

        assertThat(data.graph().toNode().at("/user/code").stringValue()).isEqualTo("03");
        assertThat(data.rethinkdb().orElseThrow().port()).isEqualTo(28015);
        assertThat(data.rethinkdb().orElseThrow().further().json()).isEqualTo("{\"max\":50}");
        assertThat(data.cassandra()
                        .orElseThrow()
                        .further()
                        .toNode()
                        .get("keyspace")
                        .stringValue())
                .isEqualTo("egf2");
        assertThat(data.toString()).doesNotContain("hunter2");
    }

    @Test
    void pusherSyncFileLogicAndJobAreReadWhole() {
        PusherSettings pusher = settings("pusher", PusherSettings.class);
        assertThat(pusher.webSocketPort()).isEqualTo(2000);
        assertThat(pusher.templateHost()).isEmpty();
        assertThat(pusher.ignoredDomains()).isEmpty();
        assertThat(pusher.kafka().orElseThrow().clientId()).contains("pusher");

        SyncSettings sync = settings("sync", SyncSettings.class);
        assertThat(sync.logLevel()).isEqualTo(LogLevel.WARNING);
        assertThat(sync.elastic().indices().orElseThrow().toNode().has("file")).isTrue();
        assertThat(sync.elastic().further().json()).isEqualTo("{\"log\":\"error\"}");

        FileSettings file = settings("file", FileSettings.class);
        assertThat(file.standaloneTtl()).isEqualTo(Duration.ofDays(1));
        assertThat(file.kinds()).containsEntry("image", List.of(new ImageSize(300, 400)));

        LogicSettings logic = settings("logic", LogicSettings.class);
        assertThat(logic.logLevel()).isEqualTo(LogLevel.INFO);
        assertThat(logic.scheduler()).isEmpty();
        assertThat(logic.elastic()).isEmpty();
        assertThat(logic.port()).isEqualTo(2020);

        assertThat(settings("job", JobSettings.class).queue()).isEqualTo(QueueKind.RETHINKDB);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    logic       | "queue": "rethinkdb"   | "queue": "kafka"       | "queue" is "kafka", but "kafka" is missing: expected an object with "hosts"
                    file        | "queue": "kafka"       | "queue": "rethinkdb"   | "queue" is "rethinkdb", but "rethinkdb" is missing: expected an object
                    """)
    void theSectionThatQueueOrStorageNamesMustBeThere(
            String service, String found, String replacement, String message) {
        ConfigProblem problem = problem(service, found, replacement);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.code()).isEqualTo(ProblemCode.RULE_BROKEN);
    }

    @Test
    void aStorageSectionThatIsMissingIsTold() {
        String document = EgfServices.document("client-data")
                .replace("\"storage\": \"rethinkdb\"", "\"storage\": \"cassandra\"")
                .replaceFirst("\"cassandra\": \\{[^}]*},", "");
        ConfigException failure = catchThrowableOfType(
                ConfigException.class, () -> EgfServices.load("client-data", ClientDataSettings.class, document));

        assertThat(failure.report()).contains("\"storage\" is \"cassandra\", but \"cassandra\" is missing");
    }

    @Test
    void emptyHostsAreRefused() {
        assertThat(problem("auth", "[\"localhost:9200\"]", "[]").message()).contains("at least one host");
    }

    @Test
    void everyPlaceholderOfTheOldDocumentationIsRecognised() {
        ConfigProblem problem = problem("auth", "http://127.0.0.1:8000", "<URL pointing to client-data service>");

        assertThat(problem.code()).isEqualTo(ProblemCode.PEER_URL);
        assertThat(problem.toString() + problem.hint()).contains("placeholder");
    }
}
