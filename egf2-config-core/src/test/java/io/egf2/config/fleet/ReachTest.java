package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.DocumentCheck;
import io.egf2.config.internal.start.StartOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each host that a document names and nobody answers at is named at its lines. */
final class ReachTest {

    private final List<ServerSocket> listeners = new ArrayList<>();
    private final Sets set;

    ReachTest(@TempDir Path directory) {
        this.set = Sets.copy("small", directory);
    }

    /** A port of loopback that is listened on. */
    private int listen() throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listeners.add(listener);
        return listener.getLocalPort();
    }

    /** A port of loopback that nobody listens on any more. */
    private static int dead() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return listener.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (ServerSocket listener : listeners) {
            listener.close();
        }
    }

    private void job(int peer, int database) {
        set.change("job", "/client-data", "\"http://127.0.0.1:" + peer + "\"");
        set.change("job", "/rethinkdb/host", "\"127.0.0.1\"");
        set.change("job", "/rethinkdb/port", String.valueOf(database));
    }

    private FleetCheck check(String... services) {
        return set.check().withServices(services);
    }

    @Test
    void nobodyIsConnectedToWithoutBeingAsked() throws IOException {
        job(dead(), dead());

        assertThat(check("job").run().findings()).isEmpty();
    }

    @Test
    void whoAnswersIsNotNamed() throws IOException {
        job(listen(), listen());

        assertThat(check("job").withReach().run().exitCode()).isZero();
    }

    @Test
    void aDeadHostIsNamedAtItsLines() throws IOException {
        int dead = dead();
        job(dead, listen());

        FleetReport report = check("job").withReach().run();

        assertThat(report.exitCode()).isEqualTo(69);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("EGF2-N16");
            assertThat(finding.message())
                    .isEqualTo("127.0.0.1:" + dead + " cannot be reached: it refuses the connection");
            assertThat(finding.places()).extracting(Place::pointer).containsExactly("/client-data");
            assertThat(finding.places().get(0).position()).isNotNull();
        });
        assertThat(report.links())
                .filteredOn(link -> link.to().equals("client-data"))
                .allSatisfy(link -> assertThat(link.problems()).hasSize(1));
    }

    @Test
    void eachElementOfAListIsReachedForAtItsOwnLine() throws IOException {
        int dead = dead();
        set.change("job", "/client-data", "\"http://127.0.0.1:" + listen() + "\"");
        set.change("job", "/kafka", "{\"hosts\": [\"127.0.0.1:" + listen() + "\", \"127.0.0.1:" + dead + "\"]}");
        set.change("job", "/queue", "\"kafka\"");

        assertThat(check("job").withReach().run().findings())
                .filteredOn(finding -> !finding.isWarning())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.places()).extracting(Place::pointer).containsExactly("/kafka/hosts/1"));
    }

    @Test
    void aContactPointOfCassandraIsNotShown() throws IOException {
        set.change("client-data", "/rethinkdb", "{\"host\": \"127.0.0.1\", \"port\": " + listen() + "}");
        set.change(
                "client-data",
                "/cassandra",
                "{\"contactPoints\": [\"127.0.0.1:" + dead() + "\"], \"password\": \"hunter2\"}");
        set.change("client-data", "/storage", "\"cassandra\"");

        FleetReport report = check("client-data").withReach().run();

        assertThat(report.findings())
                .filteredOn(finding -> !finding.isWarning())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo("the contact point of Cassandra cannot be reached: it refuses the connection");
                    assertThat(finding.places().get(0).pointer()).isEqualTo("/cassandra/contactPoints/0");
                    assertThat(String.join("", finding.places().get(0).excerpt()))
                            .contains("\"***\"");
                });
    }

    @Test
    void aDefaultHasNoLine() {
        Finding finding = reached(host -> {
                    throw new UnknownHostException(host);
                })
                .get(1);

        assertThat(finding.message()).isEqualTo("localhost:28015 cannot be reached: its name is not known");
        assertThat(finding.places().get(0).line()).endsWith("job.json (default) /rethinkdb/host");
    }

    /** No event ends this wait but the end of the two seconds: the resolver answers when the test is over. */
    @Test
    void aResolverThatHangsHoldsNothingUp() {
        CountDownLatch over = new CountDownLatch(1);
        try {
            List<Finding> findings = reached(host -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new InetAddress[0];
            });

            assertThat(findings)
                    .extracting(Finding::message)
                    .containsExactly(
                            "localhost:8000 cannot be reached: its name is not resolved in time",
                            "localhost:28015 cannot be reached: its name is not resolved in time");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("egf2-config reach"))
                    .allMatch(Thread::isDaemon);
        } finally {
            over.countDown();
        }
    }

    private List<Finding> reached(Reach.Resolver resolver) {
        Class<? extends Record> type = Objects.requireNonNull(Services.RECORDS.get("job"));
        StartOptions options = StartOptions.of("job", type).withEnvironment(Map.of());
        try (DocumentCheck check = DocumentCheck.begin(options, set.file("job").toString(), System.nanoTime())) {
            Map<String, CheckedDocument> documents = new LinkedHashMap<>();
            documents.put("job", check.finish(Shapes.of(type)));
            return new Reach(resolver).judge(List.of(new Fleet("", documents, false, read -> {})));
        }
    }
}
