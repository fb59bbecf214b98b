package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.examples.deployment.Route.Reach;
import io.egf2.examples.deployment.SmallModeDocuments.Run;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program writes, and what it refuses. */
final class EntryPointTest {

    private static final String SMALL = "--configs=" + Configs.of("small") + "/{service}.json";

    @TempDir
    private Path folder;

    private SmallModeDocuments documents;

    @BeforeEach
    void write() throws IOException {
        documents = SmallModeDocuments.write(folder);
    }

    @Test
    void theFileOfTheRepositoryIsWhatIsWrittenForItsDocuments() throws IOException {
        Run run = SmallModeDocuments.program(SMALL, "--server-name=api.example.com");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("nginx/egf2.conf")));
    }

    @Test
    void aDocumentWithoutAPortHasTheOneOfItsRecord() throws IOException {
        documents.change("client-api", "\"port\": " + documents.port("client-api") + ",", "");

        assertThat(documents.run().out()).contains("upstream egf2-client-api { server 127.0.0.1:2019; }");
    }

    @Test
    void aDocumentWithAFaultEndsWithTheReport() throws IOException {
        documents.change("auth", "\"info\"", "\"inf\"");

        Run run = documents.run();

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("auth cannot start", "/log_level", "[EGF2-B05]");
    }

    @Test
    void aDocumentThatIsNoJsonEndsWith65() throws IOException {
        Files.writeString(folder.resolve("file.json"), "port: 2018\n");

        assertThat(documents.run().exitCode()).isEqualTo(65);
    }

    @Test
    void aDocumentThatIsNotThereEndsWith66() throws IOException {
        Files.delete(folder.resolve("job.json"));

        Run run = documents.run();

        assertThat(run.exitCode()).isEqualTo(66);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("job");
    }

    @Test
    void twoServicesWithOnePortEndWithTheReport() throws IOException {
        documents.change("logic", "\"port\": " + documents.port("logic"), "\"port\": " + documents.port("auth"));

        Run run = documents.run();

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("auth", "logic", "Between the documents");
    }

    @Test
    void aRouteToAServiceWithoutAPortIsABug() {
        Upstreams small = Upstreams.of(FleetCheck.of(folder + "/{service}.json").run());

        assertThatThrownBy(() -> small.port(new Route("/v1/jobs", "job", Reach.EXACT)))
                .hasMessage("job does not listen where /v1/jobs leads to");
        assertThatThrownBy(() -> small.port(new Route("/v1/listen", "auth", Reach.WEB_SOCKET)))
                .hasMessageContaining("auth does not listen");
    }

    @Test
    void aPortThatAServiceHasIsRefused() {
        int taken = documents.port(SmallModeDocuments.WEB_SOCKET);

        assertUsage(documents.run("--port=" + taken), "--port: a service listens on " + taken + " already");
        assertUsage(documents.run("--redirect=" + taken), "--redirect: a service listens on " + taken + " already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--server-name=a.b;c | --server-name is not a host's name",
                "--server-name=$host | --server-name is not a host's name",
                "--server-name=_ | --server-name is not a host's name",
                "--server-name=api..example.com | --server-name is not a host's name",
                "--server-name | --server-name has no value: write --server-name=...",
                "--server-name= | --server-name has no value: write --server-name=...",
                "--servername=a | there is no switch --servername",
                "-x | an argument that is no switch",
                "https://user:secret@host/ | an argument that is no switch",
                "--plain=yes | --plain takes no value",
                "--port=0 | --port is not a number from 1 to 65535",
                "--port=65536 | --port is not a number from 1 to 65535",
                "--port=99999999999 | --port is not a number from 1 to 65535",
                "--port=80a | --port is not a number from 1 to 65535",
                "--port=80 | --port and --redirect are both 80",
                "--timeout=0 | --timeout is not a number from 1 to 3600",
                "--timeout=1.5 | --timeout is not a number from 1 to 3600",
                "--logs=logs | --logs is not a path from the root",
                "--logs=/a b | --logs is not a path from the root",
                "--certificate=/a.pem | --certificate and --key go together",
                "--key=/a.pem | --certificate and --key go together",
                "--configs=/etc/egf2/auth.json | --configs has no {service}",
                "--configs=/etc/{fleet}/{service}.json | --configs has {fleet}",
            })
    void aMistakeInTheCommandLineIsTold(String mistake, String told) {
        String configs = mistake.startsWith("--configs") ? mistake : SMALL;
        String name = mistake.startsWith("--server-name") ? mistake : "--server-name=api.example.com";
        Run run = mistake.equals(configs) || mistake.equals(name)
                ? SmallModeDocuments.program(configs, name)
                : SmallModeDocuments.program(configs, name, mistake);

        assertUsage(run, told);
        assertThat(run.err()).doesNotContain("secret");
    }

    /** Who waits for nine documents that cannot be had wants to have heard of it before. */
    @Test
    void aMistakeInTheCommandLineIsToldBeforeTheDocumentsAreRead() {
        Run run =
                SmallModeDocuments.program("--configs=" + folder + "/no/{service}.json", "--server-name=a", "--port=0");

        assertUsage(run, "--port is not a number");
    }

    @Test
    void whatIsMissingAndWhatIsGivenTwiceIsTold() {
        assertUsage(SmallModeDocuments.program(), "--configs is missing");
        assertUsage(SmallModeDocuments.program(SMALL), "--server-name is missing");
        assertUsage(SmallModeDocuments.program(SMALL, SMALL), "--configs is given more than once");
        assertUsage(documents.run("--plain", "--plain"), "--plain is given more than once");
    }

    @ParameterizedTest
    @CsvSource({"--redirect=81", "--certificate=/a.pem", "--key=/a.pem"})
    void plainGoesWithNothingOfTls(String other) {
        assertUsage(documents.run("--plain", other), "--plain goes with none of");
    }

    @Test
    void theHelpTellsEachSwitch() {
        Run run = SmallModeDocuments.program(SMALL, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--configs=LOCATION", "--plain", "--timeout=SECONDS");
    }

    /** A full disk must not leave half a configuration behind in silence. */
    @Test
    void anOutputThatCannotBeWrittenEndsWith74() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream full = new PrintStream(new FileOutputStream("/dev/full"), true, StandardCharsets.UTF_8)) {
            int exitCode = EntryPoint.run(
                    full, new PrintStream(err, true, StandardCharsets.UTF_8), SMALL, "--server-name=api.example.com");

            assertThat(exitCode).isEqualTo(74);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    private static void assertUsage(Run run, String told) {
        assertThat(run.err()).startsWith("entry point: " + told);
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
    }
}
