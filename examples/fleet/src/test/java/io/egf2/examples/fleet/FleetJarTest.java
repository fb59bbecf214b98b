package io.egf2.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one jar, as it is run: exit codes, and what goes where. */
final class FleetJarTest {

    private static final String CONFIGS = "--configs={service}.json";
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Pattern PORT = Pattern.compile("ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Path folder;
    private final Jar jar;

    FleetJarTest(@TempDir Path folder) {
        this.folder = folder;
        this.jar = new Jar().in(folder);
    }

    @BeforeEach
    void copy() throws IOException {
        Jar.copyDocuments(folder);
    }

    private void replace(String service, String old, String other) throws IOException {
        Path file = folder.resolve(service + ".json");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, other));
    }

    @Test
    void goodDocumentsEndWithZeroAndATable() {
        Jar.Result result = jar.run("--configs", "{service}.json");

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("9 documents of {service}.json\n\n  service      revision ")
                .endsWith("\nThe 9 documents fit each other, but for 7 warnings.  (exit 0)\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whatDoesNotFitEndsWithTheSameExitCodeInEveryForm() throws IOException {
        replace("file", "\"consumer-group\": \"file\"", "\"consumer-group\": \"pusher\"");

        for (String form : List.of("text", "json", "sarif")) {
            Jar.Result result = jar.run(CONFIGS, "--format=" + form);

            assertThat(result.exitCode()).as(form).isEqualTo(78);
            assertThat(result.out()).as(form).contains("EGF2-N01");
            assertThat(result.err()).as(form).isEmpty();
        }
    }

    @Test
    void aWarningFailsOnlyIfThatIsWanted() throws IOException {
        replace("auth", "{\n", "{\n  \"new_key\": 1,\n");

        assertThat(jar.run(CONFIGS).exitCode()).isZero();
        assertThat(jar.run(CONFIGS, "--fail-on=warning").exitCode()).isEqualTo(78);
        assertThat(jar.run(CONFIGS, "--strict").exitCode()).isEqualTo(78);
    }

    @Test
    void aFindingIsSilencedByALineOfTheReport() throws IOException {
        replace("file", "\"consumer-group\": \"file\"", "\"consumer-group\": \"pusher\"");
        Files.writeString(
                folder.resolve("known.txt"), "EGF2-N01 file pusher /consumer-group  # they are one program now\n");

        Jar.Result result = jar.run(CONFIGS, "--silence", "known.txt");

        assertThat(result.out()).contains("\n1 finding silenced\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void placesAreToldRelativeToTheRootThatIsWanted() {
        Jar.Result result = jar.run(CONFIGS, "--format=sarif", "--sarif-root=" + folder.getParent());

        assertThat(result.out()).contains("\"uri\" : \"" + folder.getFileName() + "/auth.json\"");
    }

    @Test
    void thePictureGoesToAFileOrToStandardOutput() throws IOException {
        replace("file", "\"consumer-group\": \"file\"", "\"consumer-group\": \"pusher\"");

        Jar.Result toFile = jar.run(CONFIGS, "--graph=svg", "--graph-to=fleet.svg");
        Jar.Result printed = jar.run(CONFIGS, "--graph=mermaid");

        assertThat(Files.readString(folder.resolve("fleet.svg")))
                .startsWith("<svg ")
                .contains("EGF2-N01");
        assertThat(toFile.out()).contains("Between the documents: 1 problem");
        assertThat(printed.out()).startsWith("flowchart TD\n").contains("EGF2-N01");
        assertThat(printed.err()).contains("Between the documents: 1 problem");
        assertThat(toFile.exitCode()).isEqualTo(78).isEqualTo(printed.exitCode());
    }

    @Test
    void noVariableHasASay() {
        assertThat(jar.withVariable("egf_config", "nowhere.json")
                        .withVariable("egf_port", "x")
                        .run(CONFIGS)
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --confgs={service}.json                   | unknown switch "--confgs"; did you mean --configs?
            --services=auth                           | where are the documents? write --configs='https://config.internal/{service}.json'
            --configs={service}.json,--services=auht  | --services: there is no service "auht"; did you mean auth?
            --configs={service}.json,--services=      | --services has no value: write --services=NAMES
            --configs                                 | --configs has no value: write --configs=LOCATION
            --configs,--reach                         | --configs has no value: write --configs=LOCATION
            --configs=auth.json                       | --configs has no {service}, which stands for each name
            --configs=x/{servcie}.json                | --configs has "{servcie}"; did you mean {service}?
            --configs={flet}/{service}.json,--fleets=eu | --configs has "{flet}"; did you mean {fleet}?
            --configs={service},--sarif-root=nosuch   | --sarif-root: there is no folder "nosuch"
            --configs={service},--configs={service}   | --configs is given more than once: give it once
            --configs={service},--format=jsn          | --format: expected text or json or sarif, found "jsn"; did you mean json?
            --configs={service},--fail-on=error       | --fail-on: expected warning, found "error"
            --configs={service},--reach=yes           | --reach takes no value: write --reach
            --configs={service},--timeout=10          | --timeout: expected a time such as 10s, found "10"
            --configs={service},--fleets=eu           | --configs has no {fleet}, which stands for each of --fleets
            --configs={fleet}/{service}               | --configs has {fleet}, and no fleet is named: write --fleets=NAMES
            --configs={service},--graph-to=x.svg      | --graph-to without --graph: write --graph=svg or --graph=mermaid too
            https://user:hunter2@config.internal/x    | a location without --configs: write --configs=LOCATION
            auth                                      | unexpected argument "auth"
            """)
    void aFaultOfTheCommandLineIsToldBeforeAnythingIsAskedFor(String arguments, String message) {
        Jar.Result result = jar.run(arguments.strip().split(",(?=-)"));

        assertThat(result.err())
                .isEqualTo("egf2-config-fleet: " + message + "\n"
                        + "egf2-config-fleet --help tells all switches.  (exit 64)\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(64);
    }

    @Test
    void aDocumentThatIsNotThereIsAFailure() throws IOException {
        Files.delete(folder.resolve("sync.json"));

        assertThat(jar.run(CONFIGS).exitCode()).isEqualTo(66);
        assertThat(jar.run(CONFIGS, "--services=auth,job").exitCode()).isZero();
    }

    /** Serves the documents; that of auth only when the latch is open, or after so many milliseconds. */
    private HttpServer serve(CountDownLatch latch, long millis) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            byte[] body = Files.readAllBytes(folder.resolve(name));
            try (exchange) {
                if (name.equals("auth.json")) {
                    latch.await(millis, TimeUnit.MILLISECONDS);
                }
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }

    private static String configs(HttpServer server) {
        return "--configs=http://127.0.0.1:" + server.getAddress().getPort() + "/{service}.json";
    }

    @Test
    void documentsOfAServerAreCheckedAndNobodyIsToldWhoIsAwaitedWithoutATerminal() throws IOException {
        HttpServer server = serve(new CountDownLatch(1), 2_500);
        try {
            Jar.Result result = jar.run(configs(server));

            assertThat(result.exitCode()).as(result.out()).isZero();
            assertThat(result.err()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void onATerminalALineTellsWhoIsStillAwaited() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "script(1) makes a terminal");
        CountDownLatch told = new CountDownLatch(1);
        HttpServer server = serve(told, 30_000);
        Process process = new ProcessBuilder(
                        SCRIPT.toString(), "-qefc", Jar.command() + " '" + configs(server) + "'", "/dev/null")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("still awaited: auth");
            told.countDown();
            assertThat(lines.lines()).last().asString().startsWith("The 9 documents fit each other");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
            server.stop(0);
        }
    }

    /** Nobody listens where small mode would. */
    @Test
    void whoCannotBeReachedIsNamedIfThatIsWanted() throws IOException {
        replace("job", "http://localhost:8000", "http://127.0.0.1:1");

        Jar.Result result = jar.run(CONFIGS, "--services=job", "--reach");

        assertThat(result.exitCode()).isEqualTo(69);
        assertThat(result.out()).contains("127.0.0.1:1 cannot be reached: it refuses the connection  [EGF2-N16]");
    }

    /** It tells its port in its log, and then little enough not to be blocked. */
    private static String port(Process server) throws IOException {
        BufferedReader log = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher started = PORT.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new IOException("the S3 server did not start");
    }

    @Test
    void theModuleForS3AndItsSignaturesAreInTheJar() throws Exception {
        Path buckets = Files.createDirectories(folder.resolve("buckets/configs"));
        Jar.copyDocuments(buckets);
        Path properties =
                Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v4
                s3proxy.identity=local-identity
                s3proxy.credential=local-secret
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(folder.resolve("buckets")));
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("s3proxy.jar", "s3proxy.jar"),
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .start();
        try {
            Jar.Result result = jar.withVariable("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + port(server))
                    .withVariable("AWS_ACCESS_KEY_ID", "local-identity")
                    .withVariable("AWS_SECRET_ACCESS_KEY", "local-secret")
                    .withVariable("AWS_REGION", "us-east-1")
                    .run("--configs=s3://configs/{service}.json");

            assertThat(result.exitCode()).as(result.out()).isZero();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void aMistakeOfTheCommandLineIsToldInTheFormThatIsWanted() {
        for (String form : List.of("--format=json", "--format=sarif")) {
            Jar.Result result = jar.run(form, CONFIGS, "--reech");

            assertThat(result.out()).as(form).startsWith("{").contains("did you mean --reach?", "64");
            assertThat(result.err()).as(form).startsWith("egf2-config-fleet: unknown switch \"--reech\"");
            assertThat(result.exitCode()).as(form).isEqualTo(64);
        }
        assertThat(jar.run("--format=json", "--format=sarif", CONFIGS).out()).isEmpty();
        assertThat(jar.run(CONFIGS, "--format", "sarif", "--sarif-root=nosuch").out())
                .startsWith("{")
                .contains("there is no folder");
    }

    @Test
    void aPictureThatCannotBeWrittenHidesNoReport() throws IOException {
        Jar.Result good = jar.run(CONFIGS, "--graph=svg", "--graph-to=none/x.svg");
        replace("file", "\"consumer-group\": \"file\"", "\"consumer-group\": \"pusher\"");
        Jar.Result wrong = jar.run(CONFIGS, "--graph=svg", "--graph-to=.");

        assertThat(good.out()).contains("fit each other");
        assertThat(good.err())
                .isEqualTo(
                        "egf2-config-fleet: the picture could not be written to \"none/x.svg\": its folder is not there"
                                + "  (exit 74)\n");
        assertThat(good.exitCode()).isEqualTo(74);
        assertThat(wrong.out()).contains("[EGF2-N01]");
        assertThat(wrong.err())
                .isEqualTo("egf2-config-fleet: the picture could not be written to \".\": it is a folder  (exit 78)\n");
        assertThat(wrong.exitCode()).isEqualTo(78);
    }

    @Test
    void hostsThatAreOneAreOneInThePicture() throws IOException {
        replace("auth", "localhost:9200", "127.0.0.1:9200");

        String picture = jar.run(CONFIGS, "--graph=mermaid").out();

        assertThat(picture.lines().filter(line -> line.contains("Elasticsearch")))
                .hasSize(1);
    }
}
