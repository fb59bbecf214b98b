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
import io.egf2.config.services.RethinkDbSettings;
import io.egf2.config.services.SyncSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    // --- the quirks of files in the wild, each in every service that it concerns ---

    static Stream<String> withRethinkDb() {
        return Stream.of("sync", "pusher", "scheduler", "logic", "file", "job", "client-data");
    }

    /** The service's document with a queue or storage section as shipped files have it. */
    private static String withSection(String service, String section) throws Exception {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EgfServices.document(service));
        document.put("queue", "rethinkdb").set("rethinkdb", JsonMapper.shared().readTree(section));
        return document.toString();
    }

    private static RethinkDbSettings rethinkDb(String service, String document) throws Exception {
        LoadedConfig<?> loaded = EgfServices.load(service, EgfServices.record(service), document);
        Object section = loaded.settings().getClass().getMethod("rethinkdb").invoke(loaded.settings());
        return (RethinkDbSettings) ((Optional<?>) section).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("withRethinkDb")
    void aRethinkDbSectionWithoutHostAndPortIsThatOfThisMachine(String service) throws Exception {
        RethinkDbSettings section = rethinkDb(
                service,
                withSection(service, "{\"db\": \"x\", \"table\": \"events\", \"offsettable\": \"event_offset\"}"));

        assertThat(section.host()).isEqualTo("localhost");
        assertThat(section.port()).isEqualTo(28015);
        assertThat(section.offsettable()).contains("event_offset");
        assertThat(rethinkDb(service, withSection(service, "{\"host\": \"\", \"db\": \"x\"}"))
                        .host())
                .isEqualTo("localhost");
        assertThat(rethinkDb(service, withSection(service, "{\"host\": \"db\", \"port\": \"28016\"}"))
                        .port())
                .isEqualTo(28016);
    }

    @ParameterizedTest
    @MethodSource("services")
    void theLogLevelMayBeAbsentAndIsReadInEverySpelling(String service) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EgfServices.document(service));
        document.remove("log_level");
        assertThat(logLevel(service, document)).isEqualTo(LogLevel.INFO);
        for (String name : List.of("trace", "debug", "info", "warn", "warning", "error", "fatal")) {
            LogLevel expected =
                    name.equals("warn") ? LogLevel.WARNING : LogLevel.valueOf(name.toUpperCase(Locale.ROOT));
            for (String spelling : List.of(name, name.toUpperCase(Locale.ROOT))) {
                assertThat(logLevel(service, document.put("log_level", spelling)))
                        .as(spelling)
                        .isEqualTo(expected);
            }
        }
    }

    private static Object logLevel(String service, ObjectNode document) {
        Object settings = EgfServices.load(service, EgfServices.record(service), document.toString())
                .settings();
        try {
            return settings.getClass().getMethod("logLevel").invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachPeerUrlIsTheSameWithAndWithoutASlashAndMayBeOfAnyHost(String service) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EgfServices.document(service));
        for (String peer : List.of("client-data", "auth", "pusher", "scheduler")) {
            if (document.has(peer)) {
                for (String host : List.of("localhost", "127.0.0.1", "data.internal.example.com", "client_data")) {
                    Object without = loaded(service, document.put(peer, "http://" + host + ":8000"));
                    assertThat(loaded(service, document.put(peer, "http://" + host + ":8000/")))
                            .isEqualTo(without);
                }
            }
        }
    }

    private static Object loaded(String service, ObjectNode document) {
        return EgfServices.load(service, EgfServices.record(service), document.toString())
                .settings();
    }

    @ParameterizedTest
    @CsvSource({"auth,email_from,emailFrom", "pusher,template_host,templateHost"})
    void aBlankTextMeansNotSet(String service, String key, String accessor) throws Exception {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EgfServices.document(service));
        Object settings = loaded(service, document.put(key, ""));

        assertThat(settings.getClass().getMethod(accessor).invoke(settings)).isEqualTo(Optional.empty());
    }

    @Test
    void theConsumerGroupOfTheDocumentationsSampleIsNotJudged() {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EgfServices.document("file"));
        FileSettings file = (FileSettings) loaded("file", document.put("consumer-group", "pusher"));

        assertThat(file.consumerGroup()).contains("pusher");
    }

    @Test
    void hostsWithoutASchemeAreAListAndBothSectionsOfAQueueMayBeThere() throws Exception {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(withSection("job", "{\"db\": \"x\"}"));
        document.set("kafka", JsonMapper.shared().readTree("{\"hosts\": [\"kafka-1:9092\", \"10.0.0.7:9092\"]}"));
        JobSettings job = (JobSettings) loaded("job", document);

        assertThat(job.kafka().orElseThrow().hosts())
                .containsExactly(HostAndPort.of("kafka-1:9092"), HostAndPort.of("10.0.0.7:9092"));
        assertThat(job.rethinkdb()).isPresent();
    }
}
