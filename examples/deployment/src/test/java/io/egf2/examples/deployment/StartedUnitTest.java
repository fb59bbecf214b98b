package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.testkit.ConfigDocument;
import io.egf2.config.testkit.FakeConfigServer;
import io.egf2.config.testkit.RecordedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The line ExecStart of the unit, run for an installed service, with the credentials where systemd would put them. */
@Needs("bash")
@Timeout(120)
final class StartedUnitTest {

    private static final String PASSWORD = "a-password-of-auth";

    @TempDir
    private Path root;

    private InstalledService auth;
    private FakeConfigServer server;

    @BeforeEach
    void prepare() throws IOException {
        auth = new InstalledService(root);
        server = FakeConfigServer.startHttps();
        server.serve(
                "auth",
                ConfigDocument.of(Configs.of("small").resolve("auth.json")).with("/port", freePort()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void itStartsWithLocationAndTrustStoreOfItsCredentials() throws IOException, InterruptedException {
        install();

        Process process = start("");
        try {
            assertThat(awaitStarted(process)).contains("\"auth\"");
            assertThat(lastRequest().header("Authorization")).contains("Basic " + base64("auth:" + PASSWORD));
        } finally {
            assertThat(stop(process))
                    .isEqualTo(Integer.parseInt(SystemdUnit.of("egf2@.service").value("SuccessExitStatus")));
        }
    }

    @Test
    void whereItsDocumentIsStandsInNoCommandLineAndInNoEnvironment() throws IOException, InterruptedException {
        install();

        Process process = start("");
        try {
            awaitStarted(process);
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            assertThat(Files.readString(proc.resolve("cmdline")))
                    .contains("/jvm.args")
                    .doesNotContain(PASSWORD)
                    .doesNotContain("https://");
            assertThat(Files.readString(proc.resolve("environ"))).doesNotContain(PASSWORD);
        } finally {
            stop(process);
        }
    }

    @Test
    void moreThanNineteenOfTwentyOfItsClassesComeFromTheArchive() throws IOException, InterruptedException {
        install();

        Path log = root.resolve("classes.log");
        Process process = start("-Xlog:class+load:file=" + log + ":");
        try {
            awaitStarted(process);
        } finally {
            stop(process);
        }

        List<String> ours = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" io.egf2.config."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(ours.stream().filter(line -> line.contains("shared objects file")))
                .hasSizeGreaterThan(ours.size() * 95 / 100);
    }

    @Test
    void withoutAnArchiveItStartsAllTheSame() throws IOException, InterruptedException {
        install();
        Files.delete(auth.file("/opt/egf2/auth/archive.env"));

        Process process = start("");
        try {
            assertThat(awaitStarted(process)).contains("\"auth\"");
        } finally {
            stop(process);
        }
    }

    @Test
    void withoutTheTrustStoreOfItsCredentialsTheServerIsNotTrusted() throws IOException, InterruptedException {
        auth.install(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), arguments());

        Process process = start("");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(69);
    }

    @Test
    void aMissingDocumentEndsItForGood() throws IOException, InterruptedException {
        install();
        server.close();
        server = FakeConfigServer.start();
        Path credentials = auth.loadCredentials();
        Files.writeString(credentials.resolve("jvm.args"), "-Dconfig=" + server.url("nobody") + "\n");

        Process process = new ProcessBuilder(auth.execStart(credentials))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(SystemdUnit.of("egf2@.service")
                        .value("RestartPreventExitStatus")
                        .split(" "))
                .contains(Integer.toString(process.exitValue()));
    }

    private void install() {
        Path trusted = Path.of(server.systemProperties().get("javax.net.ssl.trustStore"));
        RanProgram installed = auth.install(trusted, arguments());
        assertThat(installed.status()).as(installed.error()).isZero();
        assertThat(installed.output() + installed.error()).doesNotContain(PASSWORD);
    }

    private String[] arguments() {
        return new String[] {
            "-Dconfig=" + server.url("auth").toString().replace("://", "://auth:" + PASSWORD + "@"),
            "-Djavax.net.ssl.trustStorePassword=" + server.systemProperties().get("javax.net.ssl.trustStorePassword")
        };
    }

    /** What systemd would do, without its hardening. */
    private Process start(String option) throws IOException {
        List<String> command = auth.execStart(auth.loadCredentials());
        if (!option.isEmpty()) {
            command.add(1, option);
        }
        return new ProcessBuilder(command)
                .redirectError(root.resolve("errors").toFile())
                .start();
    }

    private String awaitStarted(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith("started ")) {
            line = output.readLine();
        }
        assertThat(line).as(Files.readString(root.resolve("errors"))).isNotNull();
        return line;
    }

    private static int stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private RecordedRequest lastRequest() {
        List<RecordedRequest> requests = server.requests("auth");
        return requests.get(requests.size() - 1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
