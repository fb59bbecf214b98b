package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Rule;
import io.egf2.config.internal.rule.Rules;
import io.egf2.config.internal.rule.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One change of a good set of documents, and what is found then: that and nothing else. */
final class FleetRulesTest {

    private final Path directory;

    FleetRulesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "scalable", "big-data"})
    void aGoodSetHasNoFinding(String set) {
        FleetReport report = Sets.copy(set, directory).check().run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.exitCode()).isZero();
        assertThat(report.notJudged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
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
            scalable | client-data | /kafka/topic      | "other"                           | N04 | client-data, sync, pusher, scheduler, logic, file, job
            scalable | file        | /kafka/client-id  | "pusher"                          | N19 | file, pusher
            scalable | file        | /kafka/client-id  |                                   |     |
            small    | sync        | /rethinkdb/offsettable | "events"                     | N20 | sync, client-data
            small    | file        | /auth             | "http://auth.localhost:2016"      |     |
            small    | file        | /auth             | "http://[::1]:2016"               |     |
            scalable | file        | /auth             | "http://AUTH.egf2.internal.:80"   |     |
            scalable | file        | /auth             | "http://127.egf2.internal"        | N10 | file, client-api
            """)
    void oneChangeGivesExactlyItsFinding(
            String set, String service, String pointer, String json, String code, String services) {
        Sets documents = Sets.copy(set, directory);
        documents.change(service, pointer, json == null ? "" : json);

        FleetReport report = documents.check().run();

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
    void aConsumerOfAnotherKindOfQueueIsFound() {
        Sets documents = Sets.copy("small", directory);
        documents.change("sync", "/kafka", "{\"hosts\": [\"localhost:9092\"]}");
        documents.change("sync", "/queue", "\"kafka\"");
        documents.change("sync", "/rethinkdb", "");

        assertThat(documents.check().run().findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.QUEUE_KIND);
    }

    @Test
    void storageAndQueueOfNoModeAreFound() {
        Sets documents = Sets.copy("small", directory);
        documents.change("client-data", "/cassandra", "{}");
        documents.change("client-data", "/storage", "\"cassandra\"");

        assertThat(documents.check().run().findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.MODE_UNKNOWN);
    }

    @Test
    void withEverythingOnOneHostPortsAreComparedWhateverTheHostsAreCalled() {
        Sets documents = Sets.copy("scalable", directory);

        assertThat(documents.check().withOneHost().run().findings())
                .extracting(Finding::code)
                .containsOnly(ProblemCode.PEER_PORT);
    }

    @Test
    void eachRuleReadsTheKeysThatItDeclaresAndNoOthers() throws IOException {
        for (Rule rule : Rules.ALL) {
            Set<String> read = new TreeSet<>();
            for (String set : Sets.NAMES) {
                try (Stream<Path> old = Files.list(directory)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
                FleetCheck check = Sets.copy(set, directory).check();
                check.judged(rule, read::add);
                check.withOneHost().judged(rule, read::add);
            }
            assertThat(read).as(rule.code().id()).isEqualTo(new TreeSet<>(rule.reads()));
        }
    }

    @Test
    void eachPeerIsAKeyOfItsRecord() {
        Services.RECORDS.forEach((service, record) -> assertThat(Arrays.stream(record.getRecordComponents())
                        .filter(component ->
                                component.getGenericType().getTypeName().contains("PeerUrl"))
                        .map(component -> component.getName().replace("clientData", "client-data")))
                .as(service)
                .containsExactlyInAnyOrderElementsOf(Services.peers(service)));
    }
}
