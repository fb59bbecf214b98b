package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.fleet.FleetReport.Kind;
import io.egf2.config.fleet.FleetReport.Link;
import io.egf2.config.internal.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a check says: the same facts in every form, and one exit code. */
final class FleetReportTest {

    private static final Path EXPECTED = Path.of("src/test/resources/fleet/expected");

    private final Path directory;

    FleetReportTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static Stream<String> samples() {
        return Stream.of("good", "wrong");
    }

    /** With {@code -Dsamples.update=true} the expected texts are not compared but written. */
    private static void compare(String file, String text) throws IOException {
        if (Boolean.getBoolean("samples.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(EXPECTED.resolve(file), text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(EXPECTED.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTextIsThis(String name) throws IOException {
        compare(name + ".txt", new FleetSample(name).text());
    }

    private static JsonNode json(FleetReport report) {
        return JsonMapper.shared().readTree(report.json());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachFormForMachinesIsAsItsSchemaSays(String name) {
        FleetReport report = new FleetSample(name).report();

        assertThat(Schemas.errorsOfJson(report.json())).isEmpty();
        assertThat(Schemas.errorsOfSarif(report.sarif())).isEmpty();
        assertThat(Schemas.errorsOfSarif(report.sarif(Path.of("/")))).isEmpty();
    }

    @Test
    void whatIsWrongWithTheSilencesIsAsTheSchemasSayToo() {
        for (String name : List.of("N16", "N17", "N18")) {
            FleetReport report = new FleetSample(name).report();

            assertThat(Schemas.errorsOfJson(report.json())).as(name).isEmpty();
            assertThat(Schemas.errorsOfSarif(report.sarif())).as(name).isEmpty();
        }
        FleetReport without = Sets.copy("small", directory)
                .check()
                .withSilences(Path.of("none"))
                .run();
        assertThat(Schemas.errorsOfJson(without.json())).isEmpty();
        assertThat(Schemas.errorsOfSarif(without.sarif())).isEmpty();
    }

    private static void assertExit(int code, FleetReport report) {
        assertThat(report.exitCode()).isEqualTo(code);
        assertThat(report.text()).endsWith("  (exit " + code + ")");
        assertThat(json(report).get("exitCode").asInt()).isEqualTo(code);
        assertThat(JsonMapper.shared()
                        .readTree(report.sarif())
                        .at("/runs/0/invocations/0/exitCode")
                        .asInt())
                .isEqualTo(code);
    }

    @Test
    void theExitCodeIsThatOfTheGravestFailureInEveryForm() throws IOException {
        Sets set = Sets.copy("small", directory);
        FleetCheck reaching = set.check().withServices("job").withReach();
        set.change("job", "/client-data", "\"http://127.0.0.1:1\"");
        set.change("job", "/rethinkdb/port", "2");
        assertExit(69, reaching.run());
        set.change("file", "/consumer-group", "\"pusher\"");
        assertExit(78, set.check().withReach().run());
        set.write("sync", "{,");
        assertExit(65, set.check().run());
        Files.delete(set.file("auth"));
        assertExit(66, set.check().run());
        assertExit(64, set.check().withSilences(directory.resolve("none.txt")).run());
    }

    @Test
    void aWarningFailsTheCheckOnlyIfThatIsWanted() {
        Sets set = Sets.copy("small", directory);
        set.change("auth", "/new_key", "1");

        assertExit(0, set.check().run());
        assertExit(78, set.check().withFailureOnWarning().run());
        assertThat(set.check().run().text()).endsWith("The 9 documents fit each other, but for 1 warning.  (exit 0)");
        set.change("auth", "/new_key", "");
        assertExit(0, set.check().withFailureOnWarning().run());
        set.change("auth", "/elastic/indices", "{}");
        assertExit(78, set.check().withFailureOnWarning().run());
    }

    @Test
    void aRuleThatCouldNotBeJudgedIsListedInEveryForm() {
        Sets set = Sets.copy("small", directory);
        set.write("file", "{}");

        FleetReport report = set.check().run();

        assertThat(report.notJudged())
                .contains(ProblemCode.BUCKET_OF_DOCUMENTS)
                .doesNotContain(ProblemCode.SCHEDULER_NAMED, ProblemCode.MODE_UNKNOWN);
        for (ProblemCode code : report.notJudged()) {
            assertThat(report.text()).contains(code.id());
            assertThat(json(report).get("notJudged").toString()).contains(code.id());
            assertThat(report.sarif())
                    .contains(code.id() + " could not be judged in full, because these documents are not good: file");
        }
    }

    @Test
    void aDefaultIsToldAsOne() {
        Sets set = Sets.copy("small", directory);
        set.change("auth", "/port", "");
        set.change("file", "/auth", "\"http://localhost:2116\"");

        FleetReport report = set.check().run();

        assertThat(report.text()).contains("auth.json (default) /port\n");
        assertThat(json(report).at("/findings/0/places/1").has("line")).isFalse();
        assertThat(report.documents().get(2).ports()).containsExactly(2016);
    }

    @Test
    void linksTellWhoTalksToWhomAndWhatIsWrongWithThat() {
        Sets set = Sets.copy("scalable", directory);
        set.change("auth", "/pusher", "\"http://auth.egf2.internal\"");

        assertThat(set.check().run().links())
                .filteredOn(link -> link.from().equals("auth"))
                .containsExactly(
                        new Link(
                                "",
                                "auth",
                                Kind.SERVICE,
                                "client-data",
                                "http://client-data.egf2.internal",
                                "client-data",
                                List.of(),
                                List.of()),
                        new Link(
                                "",
                                "auth",
                                Kind.SERVICE,
                                "pusher",
                                "http://auth.egf2.internal",
                                "pusher",
                                List.of(ProblemCode.PEER_MISTAKEN),
                                List.of()),
                        new Link(
                                "",
                                "auth",
                                Kind.SEARCH,
                                "Elasticsearch",
                                "search.egf2.internal:9200",
                                "search.egf2.internal:9200",
                                List.of(),
                                List.of()));
    }

    /** Values of keys that nobody knows, of sections that are a driver's, and the credentials of locations and URLs. */
    @Test
    void noFormHoldsASecret() {
        Sets set = Sets.copy("small", directory);
        set.change("auth", "/password", "\"hunter2\"");
        set.change("auth", "/elastic/api_key", "\"hunter2\"");
        set.change("client-data", "/cassandra", "{\"password\": \"hunter2\", \"contactPoints\": [\"hunter2\"]}");
        set.change("sync", "/rethinkdb/password", "\"hunter2\"");
        set.change("sync", "/rethinkdb/table", "\"other\"");
        set.change("sync", "/elastic/indices", "{\"hunter2\": 1}");
        set.change("logic", "/elastic", "{\"hosts\": [\"localhost:9201\"], \"indices\": {\"a\": \"hunter2\"}}");
        set.change("job", "/client-data", "\"http://user:hunter2@localhost\"");
        set.write(
                "file",
                set.read("file")
                        .replaceAll("\\s+", " ")
                        .replace("\"pusher\"", "\"x\"")
                        .replace(
                                "\"consumer-group\": \"file\"",
                                "\"token\": \"hunter2\", \"consumer-group\": \"pusher\""));
        FleetCheck far = FleetCheck.of("http://user:hunter2@127.0.0.1:1/{service}.json?token=hunter2")
                .withTimeout(Duration.ofMillis(100));

        for (FleetReport report :
                List.of(set.check().run(), set.check().withStrict().run(), far.run())) {
            assertThat(report.exitCode()).isNotZero();
            assertThat(report.text() + report.json() + report.sarif() + report.links() + report.documents())
                    .doesNotContain("hunter2");
        }
        assertThat(set.check().run().text()).contains("[EGF2-N01]", "[EGF2-N06]", "[EGF2-N14]");
    }

    @Test
    void listsThatOverlapAreOneSystemAndSoAreAllNamesOfTheOwnMachine() {
        Sets set = Sets.copy("scalable", directory);
        set.change("client-data", "/kafka/hosts", "[\"kafka-1:9092\", \"kafka-2:9092\"]");
        set.change("sync", "/kafka/hosts", "[\"KAFKA-2.:9092\", \"kafka-3:9092\"]");
        set.change("job", "/kafka/hosts", "[\"kafka-3:9092\"]");
        set.change("file", "/kafka/hosts", "[\"kafka-4:9092\"]");
        set.change("auth", "/elastic/hosts", "[\"127.0.0.1:9200\"]");
        set.change("sync", "/elastic/hosts", "[\"[::1]:9200\"]");
        set.change("file", "/elastic/hosts", "[\"localhost:9200\", \"other:9200\"]");

        List<Link> links = set.check().run().links();

        assertThat(links)
                .filteredOn(link -> link.to().equals("Kafka")
                        && List.of("client-data", "sync", "job").contains(link.from()))
                .extracting(Link::system)
                .hasSize(3)
                .containsOnly("kafka-1:9092, kafka-2:9092, kafka-3:9092");
        assertThat(links)
                .filteredOn(link -> link.to().equals("Kafka") && link.from().equals("file"))
                .extracting(Link::system)
                .containsExactly("kafka-4:9092");
        assertThat(links)
                .filteredOn(link -> link.to().equals("Elasticsearch")
                        && List.of("auth", "sync", "file").contains(link.from()))
                .extracting(Link::system)
                .hasSize(3)
                .containsOnly("localhost:9200, other:9200");
    }

    @Test
    void aCheckThatCouldNotBeginSaysSoInEveryForm() {
        FleetReport report = FleetReport.refused("unknown switch");

        assertExit(64, report);
        assertThat(report.text()).startsWith("unknown switch  [EGF2-P03]\n");
        assertThat(json(report).at("/findings/0/message").asString()).isEqualTo("unknown switch");
        assertThat(Schemas.errorsOfJson(report.json())).isEmpty();
        assertThat(Schemas.errorsOfSarif(report.sarif())).isEmpty();
        assertThat(report.sarif()).contains("\"executionSuccessful\" : false", "unknown switch");
    }
}
