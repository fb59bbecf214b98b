package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes that are in several documents, and what an operator reads then. */
final class FleetMistakesTest {

    private final Path directory;

    FleetMistakesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static String line(Finding finding) {
        String kind = finding.isWarning() ? "warning: " : "";
        String hint = finding.advice().map(text -> "; hint: " + text).orElse("");
        return finding.code().id() + " " + kind + finding.message() + hint;
    }

    private static List<String> lines(FleetReport report) {
        return report.findings().stream().map(FleetMistakesTest::line).toList();
    }

    /** Changes are {@code service pointer json}, and those of several services {@code a,b,c pointer json}. */
    private Sets changed(String set, String changes) {
        Sets documents = Sets.copy(set, directory);
        for (String change : changes.split(" & ", -1)) {
            String[] parts = change.strip().split(" ", 3);
            for (String service : parts[0].split(",", -1)) {
                documents.change(service, parts[1], parts.length < 3 ? "" : parts[2]);
            }
        }
        return documents;
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            scalable | sync,file /kafka/topic "even" | EGF2-N04 the topic is not one: events (client-data, pusher, scheduler, logic and job) or even (sync and file)
            scalable | sync,pusher,scheduler,logic,file /kafka/topic "even" | EGF2-N04 the topic is not one: events (client-data and job) or even (sync, pusher, scheduler, logic and file)
            scalable | sync /kafka/topic "even" | EGF2-N04 the topic of sync is even, but that of client-data, which puts the events there, is events; hint: the other readers agree with client-data; write "events"
            scalable | client-data /kafka/topic & sync /kafka/topic "even" | EGF2-N04 the topic of sync is even, but that of pusher and 4 others is events
            scalable | client-data /kafka/topic & sync,job /kafka/topic "even" | EGF2-N04 the topic is not one: events (pusher, scheduler, logic and file) or even (sync and job)
            small | sync /rethinkdb/port 28016 & client-data /rethinkdb/port "28015" | EGF2-N05 the RethinkDB port of sync is 28016, but that of client-data, which puts the events there, is 28015; hint: the other readers agree with client-data; write 28015
            small | sync /rethinkdb/db "other" | EGF2-N06 the database of sync is other, but that of client-data, which puts the events there, is egf2; hint: the other readers agree with client-data; write "egf2"
            small | client-data /rethinkdb/table "other" | EGF2-N06 the table of client-data, which puts the events there, is other, but that of all its readers is events
            small | sync,pusher,scheduler,logic,file,job /consumer-group "egf2" | EGF2-N01 pusher, scheduler, logic, file and job are in the consumer group "egf2" of sync: they take each other's events; hint: write the name of its service into each but the last
            small | file /consumer-group "Pusher" | EGF2-N01 warning: the consumer group "Pusher" of file differs from "pusher" of pusher by case or blanks only; hint: write "file"
            small | file /consumer-group " pusher" | EGF2-N01 warning: the consumer group " pusher" of file differs from "pusher" of pusher by case or blanks only; hint: write "file"
            scalable | sync,pusher,scheduler,logic,file,job,client-data /kafka/client-id "egf2" | EGF2-N19 warning: sync, pusher, scheduler, logic, file and job call themselves "egf2" at Kafka, as client-data does: its brokers cannot tell them apart; hint: write the name of its service into each but the last
            scalable | sync,pusher,file,job /rethinkdb {"db": "egf2"} | EGF2-N14 warning: "queue" does not name "rethinkdb", so sync, pusher, file and job do not read it
            scalable | sync /kafka/topics "events" & sync /kafka/topic | EGF2-N14 warning: the driver of "kafka" is handed "topics", which sync does not read; did you mean "topic"?
            scalable | sync /kafka/topics "events" |
            scalable | sync /kafka/client.id "sync" & sync /kafka/client-id |
            small | job /rethinkdb/tabel "events" & job /rethinkdb/table | EGF2-N14 warning: the driver of "rethinkdb" is handed "tabel", which job does not read; did you mean "table"?
            scalable | client-api,auth,file /elastic/indices {} | EGF2-N14 warning: only sync makes indices, so client-api, auth and file do not read it
            small | client-data,sync,pusher,scheduler,logic,file,job /rethinkdb/offsettable "events" | EGF2-N20 client-data, sync, pusher, scheduler, logic, file and job keep their places in "events", the table of the events: each note of a place is an event again
            scalable | sync /elastic/hosts ["old.egf2.internal:9200"] | EGF2-N11 sync writes the index at old.egf2.internal:9200, but nobody searches there: client-api and 3 others search at search.egf2.internal:9200
            scalable | file /elastic/hosts ["old.egf2.internal:9200"] | EGF2-N11 warning: file searches at old.egf2.internal:9200, client-api and 3 others at search.egf2.internal:9200
            scalable | sync,pusher,job /client-data "http://old.egf2.internal" | EGF2-N10 sync, pusher and job name client-data by http://old.egf2.internal, but client-api and 4 others name it by http://client-data.egf2.internal
            scalable | auth /pusher "http://localhost:2017" | EGF2-N10 warning: auth names pusher on its own host, by http://localhost:2017, but all other URLs of services lead to other hosts
            scalable | auth /pusher "http://localhost:2999" | EGF2-N08 the URL of pusher has the port 2999, but pusher listens on 2017
            scalable | auth /pusher "http://search.egf2.internal:9200" | EGF2-N07 the URL of pusher leads to the Elasticsearch that client-api names
            scalable | auth /pusher "http://Kafka-2.egf2.internal:9092" | EGF2-N07 the URL of pusher leads to the Kafka that client-data names
            small | auth /pusher "http://localhost:28015" | EGF2-N07 the URL of pusher leads to the RethinkDB that client-data names
            scalable | auth /pusher "http://sync:2021" | EGF2-N07 the URL of pusher leads to sync
            scalable | client-api,pusher,file /auth "http://app1:2016" & auth /pusher "http://app1:2021" | EGF2-N07 the URL of pusher leads to sync
            small | auth /pusher "http://localhost:2018" | EGF2-N07 the URL of pusher leads to file
            small | auth /pusher "http://localhost:2019" | EGF2-N07 the URL of pusher leads to client-api
            small | client-api,pusher,file /auth "http://localhost:2021" | EGF2-N07 the URL of auth leads to sync
            small | file /auth "http://127.0.0.1" | EGF2-N08 the URL of auth has the port 80, but auth listens on 2016; hint: if auth is right, write http://localhost:2016
            small | auth /pusher "http://127.0.0.1:80/" | EGF2-N08 the URL of pusher has the port 80, but pusher listens on 2017; hint: if pusher is right, write http://127.0.0.1:2017
            small | file /port 9200 | EGF2-N09 file listens on 9200 (/port), as the Elasticsearch that client-api names by loopback does: only one of them can start
            scalable | file /port 9200 |
            scalable | client-api,pusher,file /auth "http://client-data.gateway.internal" & auth /pusher "http://pusher.gateway.internal" |
            """)
    void isToldOnceAndLikeThis(String set, String changes, String told) {
        FleetReport report = changed(set, changes).check().run();

        assertThat(lines(report)).as(report.text()).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void aFindingOfManyNamesAllPlacesAndMarksAllEdges() {
        FleetReport report =
                changed("scalable", "sync,file /kafka/topic \"even\"").check().run();

        assertThat(report.findings().get(0).services())
                .containsExactly("sync", "file", "client-data", "pusher", "scheduler", "logic", "job");
        List<String> marked = new ArrayList<>();
        report.links().stream().filter(link -> !link.problems().isEmpty()).forEach(link -> marked.add(link.from()));
        assertThat(marked).containsExactly("sync", "file");
    }

    @Test
    void ofAKeyThatIsPerhapsMisspeltTheValueIsNotShown() {
        FleetReport report = changed("scalable", "sync /kafka/topics \"hunter2\" & sync /kafka/topic")
                .check()
                .run();

        assertThat(report.text()).contains("sync.json:9:5 /kafka/topics\n").doesNotContain("hunter2");
        assertThat(report.json() + report.sarif()).contains("/kafka/topics").doesNotContain("hunter2");
    }

    @Test
    void withEverythingOnOneHostAPortTellsWhomAUrlLeadsTo() {
        FleetReport report = changed("small", "auth /pusher \"http://box.egf2.internal:2018\"")
                .check()
                .withOneHost()
                .run();

        assertThat(lines(report)).containsExactly("EGF2-N07 the URL of pusher leads to file");
    }

    @Test
    void withTwoPortsSwappedNoUrlIsAdvisedThatLeadsToTheOther() {
        FleetReport report =
                changed("small", "auth /port 2017 & pusher /port 2016").check().run();

        assertThat(lines(report))
                .containsExactly(
                        "EGF2-N07 the URL of auth leads to pusher", "EGF2-N07 the URL of pusher leads to auth itself");
    }
}
