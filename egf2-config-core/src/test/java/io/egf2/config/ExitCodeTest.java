package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each exit code in a JVM of its own: the code, the report on standard error, and nothing on standard output. */
final class ExitCodeTest {

    private static final String VALID = """
            {"client-data": "http://client-data:8000", "pusher": "http://pusher:2017", "elastic": {"hosts": ["es:9200"]}}
            """;

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    private static String serve(String path, int status, String body) {
        SERVER.stubFor(WireMock.get(path)
                .willReturn(WireMock.aResponse().withStatus(status).withBody(body)));
        return SERVER.url(path);
    }

    private static String fails(int code, Class<?> main, String... args) throws Exception {
        ChildJvm.Result result = ChildJvm.under().result(main, args);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .containsPattern("(?m)^auth cannot start: ")
                .contains("Nothing was started.")
                .contains("(exit " + code + ")")
                .containsPattern("\\[main] ERROR io.egf2.config - service=auth stage=[A-Z]+ exit_code=" + code
                        + " codes=EGF2-[A-Z][0-9]{2}\\S* location=.* auth cannot start: .*\\(exit " + code + "\\)")
                .doesNotContain("\tat ");
        return result.err();
    }

    @Test
    void startsWithAValidDocumentAndLogsOneLine() throws Exception {
        ChildJvm.Result result = ChildJvm.under().result(ServiceMain.class, "--config", serve("/ok", 200, VALID));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualToNormalizingNewlines("started on port 2016\n");
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("INFO io.egf2.config - auth configured from " + SERVER.url("/ok"))
                .contains("sha256 " + sha256(VALID))
                .contains(VALID.length() + " bytes")
                .contains("1 attempt");
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    @Test
    void endsWith64WithoutTheParameter() throws Exception {
        assertThat(fails(64, ServiceMain.class)).contains("--config").contains("EGF2-P01");
    }

    @Test
    void endsWith64ForAMalformedLocationAndDoesNotShowItsPassword() throws Exception {
        assertThat(fails(64, ServiceMain.class, "--config", "http:/root:hunter2@config/auth.json"))
                .contains("EGF2-L01")
                .doesNotContain("hunter2");
    }

    @Test
    void endsWith64ForASchemeNobodyServes() throws Exception {
        assertThat(fails(64, ServiceMain.class, "--config", "s3://bucket/auth.json"))
                .contains("egf2-config-s3");
    }

    @Test
    void endsWith65ForADocumentThatIsNotJson() throws Exception {
        assertThat(fails(65, ServiceMain.class, "--config", serve("/comma", 200, "{\"port\": 1,}")))
                .contains("EGF2-D05");
    }

    @Test
    void endsWith65ForALoginPage() throws Exception {
        String page = serve("/login", 200, "<!DOCTYPE html><title>Sign in</title>");

        assertThat(fails(65, ServiceMain.class, "--config", page)).contains("EGF2-F11");
    }

    @Test
    void endsWith66ForADocumentThatIsNotThere() throws Exception {
        assertThat(fails(66, ServiceMain.class, "--config", serve("/gone", 404, "s3cr3t body")))
                .contains("EGF2-F01")
                .doesNotContain("s3cr3t");
        assertThat(fails(
                        66,
                        ServiceMain.class,
                        "--config",
                        folder.resolve("absent.json").toString()))
                .contains("EGF2-F01");
    }

    @Test
    void endsWith69ForAServerThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(fails(69, ServiceMain.class, "--config-timeout=5s", "--config", "http://127.0.0.1:" + port + "/x"))
                .contains("EGF2-F03")
                .contains("attempt 1");
    }

    @Test
    void endsWith70ForABugInTheSettingsRecord() throws Exception {
        assertThat(fails(70, BrokenRecordMain.class, "--config", serve("/empty", 200, "{}")))
                .contains("EGF2-X01")
                .contains("jobs");
    }

    @Test
    void endsWith77WithoutPermission() throws Exception {
        assertThat(fails(77, ServiceMain.class, "--config", serve("/secret", 403, "s3cr3t")))
                .contains("EGF2-F02");
    }

    @Test
    void endsWith78ForInvalidSettings() throws Exception {
        assertThat(fails(78, ServiceMain.class, "--config", serve("/empty", 200, "{}")))
                .contains("3 problems")
                .contains("/client-data");
    }

    @Test
    void endsEvenIfAShutdownHookHangs() throws Exception {
        fails(78, StubbornMain.class, "--config", serve("/empty", 200, "{}"));
    }

    @Test
    void addsTheStackTraceOnlyIfAsked() throws Exception {
        ChildJvm.Result result = ChildJvm.under()
                .result(ServiceMain.class, "--config-debug", "--config", serve("/comma", 200, "{\"port\": 1,}"));

        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains("\tat io.egf2.config.");
    }

    @Test
    void leavesNothingBehindThatWouldKeepTheJvmAlive() throws Exception {
        assertThat(ChildJvm.under()
                        .result(LoadMain.class, "--config", serve("/ok", 200, VALID))
                        .out())
                .startsWith("loaded");
        assertThat(ChildJvm.under()
                        .result(LoadMain.class, "--config", serve("/empty", 200, "{}"))
                        .out())
                .startsWith("failed with 78");
    }

    @Test
    void findsItsParameterInASystemPropertyAndInTheEnvironment() throws Exception {
        String location = serve("/ok", 200, VALID);

        assertThat(ChildJvm.under()
                        .with("-Dconfig=" + location)
                        .result(ServiceMain.class)
                        .exitCode())
                .isZero();
        assertThat(ChildJvm.under()
                        .withVariable("egf_config", location)
                        .result(ServiceMain.class)
                        .exitCode())
                .isZero();
    }

    @Test
    void takesOverridesFromTheEnvironmentAndNamesThem() throws Exception {
        ChildJvm.Result result = ChildJvm.under()
                .withVariable("EGF_PORT", "7000")
                .result(ServiceMain.class, "--config", serve("/ok", 200, VALID));

        assertThat(result.out()).startsWith("started on port 7000");
        assertThat(result.err()).contains("overridden by the environment: port");
    }

    @Test
    void takesADocumentFromAPath() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("auth.json"), VALID);

        ChildJvm.Result result = ChildJvm.under().result(ServiceMain.class, "-c", file.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("auth configured from file:");
    }

    /** In a mount namespace of its own, with a /dev that has a termination log: nothing on this machine is changed. */
    @Test
    void leavesTheBeginningOfTheReportInTheTerminationLogOfKubernetes() throws Exception {
        Path script = Files.writeString(folder.resolve("run.sh"), """
                mkdir "$0.dev" && mount -t tmpfs none "$0.dev" && cd "$0.dev" || exit 99
                for device in null zero random urandom; do touch $device && mount --bind /dev/$device $device; done
                touch termination-log && mount --rbind . /dev || exit 99
                "$@" 2>/dev/null
                code=$?
                cat /dev/termination-log
                exit $code
                """);
        assumeTrue(WholeJvmTest.canUnshare(), "this system lets nobody make a mount namespace");

        ChildJvm.Result result = ChildJvm.under("unshare", "-rm", "sh", script.toString())
                .result(
                        ServiceMain.class,
                        "--config",
                        serve("/empty", 200, "{\"port\": \"" + "x".repeat(9_000) + "\"}"));

        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(78);
        assertThat(result.out()).startsWith("auth cannot start: ").contains("/port");
        assertThat(result.out().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4_000);
    }

    private static ChildJvm onATerminal() {
        return ChildJvm.under("sh", "-c", "exec script -qec \"$*\" /dev/null", "sh");
    }

    @Test
    void onATerminalTheReportIsColouredUnlessNobodyWantsIt() throws Exception {
        ChildJvm.Result coloured = onATerminal().withVariable("TERM", "xterm").result(ServiceMain.class);
        ChildJvm.Result unwanted = onATerminal()
                .withVariable("TERM", "xterm")
                .withVariable("NO_COLOR", "1")
                .result(ServiceMain.class);
        ChildJvm.Result dumb = onATerminal().withVariable("TERM", "dumb").result(ServiceMain.class);

        assertThat(coloured.exitCode()).as(coloured.out()).isEqualTo(64);
        assertThat(coloured.out()).contains("\u001b[2m[EGF2-P01]\u001b[0m");
        assertThat(unwanted.out()).contains("[EGF2-P01]").doesNotContain("\u001b");
        assertThat(dumb.out()).contains("[EGF2-P01]").doesNotContain("\u001b");
    }
}
