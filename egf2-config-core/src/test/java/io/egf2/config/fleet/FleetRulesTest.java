package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One change of a good set of documents, and what is found then: that and nothing else. */
final class FleetRulesTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path directory;

    FleetRulesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private FleetCheck check(String set) throws IOException {
        Path source = Path.of("src/test/resources/fleet", set);
        List<String> services = new ArrayList<>();
        for (String service : Services.RECORDS.keySet()) {
            if (Files.exists(source.resolve(service + ".json"))) {
                Files.copy(source.resolve(service + ".json"), directory.resolve(service + ".json"));
                services.add(service);
            }
        }
        return FleetCheck.of(directory + "/{service}.json").withServices(services.toArray(String[]::new));
    }

    private void change(String service, String pointer, String json) throws IOException {
        Path file = directory.resolve(service + ".json");
        ObjectNode document = (ObjectNode) MAPPER.readTree(Files.readString(file));
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) (last == 0 ? document : document.at(pointer.substring(0, last)));
        JsonNode value = json.isEmpty() ? null : MAPPER.readTree(json);
        if (value == null) {
            parent.remove(pointer.substring(last + 1));
        } else {
            parent.set(pointer.substring(last + 1), value);
        }
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "scalable", "big-data"})
    void aGoodSetHasNoFinding(String set) throws IOException {
        FleetReport report = check(set).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.exitCode()).isZero();
        assertThat(report.notJudged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock = """
            small    | file        | /consumer-group   | "pusher"                          | N01 | file, pusher
            scalable | job         | /consumer-group   | "sync"                            | N01 | job, sync
            scalable | job         | /kafka/hosts      | ["other.egf2.internal:9092"]      | N03 | job, client-data
            scalable | client-data | /kafka/hosts      | ["other.egf2.internal:9092"]      | N03 | client-data, sync, pusher, scheduler, logic, file, job
            scalable | sync        | /kafka/topic      | "even"                            | N04 | sync, client-data
            small    | sync        | /rethinkdb/host   | "other.egf2.internal"             | N05 | sync, client-data
            small    | sync        | /rethinkdb/port   | 28016                             | N05 | sync, client-data
            small    | sync        | /rethinkdb/db     | "other"                           | N06 | sync, client-data
            small    | sync        | /rethinkdb/table  | "other"                           | N06 | sync, client-data
            scalable | auth        | /pusher           | "http://auth.egf2.internal"       | N07 | auth, client-api
            scalable | client-api  | /auth             | "http://client-data.egf2.internal"| N07 | client-api
            small    | auth        | /pusher           | "http://localhost:2016"           | N07 | auth
            small    | file        | /auth             | "http://127.0.0.1:2116"           | N08 | file, auth
            small    | auth        | /port             | 2116                              | N08 | auth, client-api, pusher, file
            small    | auth        | /port             |                                   |     |
            small    | file        | /port             | 2020                              | N09 | file, logic
            small    | pusher      | /web_socket_port  | 2017                              | N09 | pusher
            scalable | pusher      | /web_socket_port  | 2017                              | N09 | pusher
            scalable | file        | /port             | 2020                              |     |
            scalable | sync        | /client-data      | "http://client-data.other"        | N10 | sync, client-api
            scalable | sync        | /client-data      | "http://client-data.egf2.internal/" |   |
            scalable | file        | /elastic/hosts    | ["other.egf2.internal:9200"]      | N11 | file, client-api
            scalable | logic       | /scheduler        | "http://scheduler.egf2.internal"  | N12 | logic
            small    | sync        | /kafka            | {"hosts": ["localhost:9092"]}     | N14 | sync
            scalable | sync        | /rethinkdb        | {"db": "egf2"}                    | N14 | sync
            scalable | client-data | /cassandra        | {}                                | N14 | client-data
            scalable | auth        | /elastic/indices  | {}                                | N14 | auth
            small    | file        | /consumer-group   |                                   |     |
            small    | file        | /log_level        | "debug"                           |     |
            """)
    void oneChangeGivesExactlyItsFinding(
            String set, String service, String pointer, String json, String code, String services) throws IOException {
        FleetCheck check = check(set);
        change(service, pointer, json == null ? "" : json);

        FleetReport report = check.run();

        if (code == null) {
            assertThat(report.findings()).isEmpty();
            return;
        }
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("EGF2-" + code);
            assertThat(finding.services()).containsExactlyInAnyOrder(services.split(", "));
        });
        assertThat(report.exitCode()).isEqualTo(report.findings().get(0).isWarning() ? 0 : 78);
    }

    @Test
    void aConsumerOfAnotherKindOfQueueIsFound() throws IOException {
        FleetCheck check = check("small");
        change("sync", "/kafka", "{\"hosts\": [\"localhost:9092\"]}");
        change("sync", "/queue", "\"kafka\"");
        change("sync", "/rethinkdb", "");

        assertThat(check.run().findings()).extracting(Finding::code).containsExactly(ProblemCode.QUEUE_KIND);
    }

    @Test
    void storageAndQueueOfNoModeAreFound() throws IOException {
        FleetCheck check = check("small");
        change("client-data", "/cassandra", "{}");
        change("client-data", "/storage", "\"cassandra\"");

        assertThat(check.run().findings()).extracting(Finding::code).containsExactly(ProblemCode.MODE_UNKNOWN);
    }

    @Test
    void withEverythingOnOneHostPortsAreComparedWhateverTheHostsAreCalled() throws IOException {
        FleetCheck check = check("scalable");

        assertThat(check.withOneHost().run().findings())
                .extracting(Finding::code)
                .containsOnly(ProblemCode.PEER_PORT);
    }

    @Test
    void eachRuleReadsTheKeysThatItDeclaresAndNoOthers() throws IOException {
        for (Rule rule : Rules.ALL) {
            Set<String> read = new TreeSet<>();
            for (String set : List.of("small", "scalable", "big-data")) {
                try (Stream<Path> old = Files.list(directory)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
                FleetCheck check = check(set);
                check.judged(rule, read::add);
                check.withOneHost().judged(rule, read::add);
            }
            assertThat(read).as(rule.code().id()).isEqualTo(new TreeSet<>(rule.reads()));
        }
    }

    @Test
    void eachPeerIsAKeyOfItsRecord() {
        Services.RECORDS.forEach((service, record) -> assertThat(Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getGenericType().getTypeName().contains("PeerUrl"))
                        .map(component -> component.getName().replace("clientData", "client-data")))
                .as(service)
                .containsExactlyInAnyOrderElementsOf(Services.peers(service)));
    }
}
