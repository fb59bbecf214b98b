package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one jar, started as an operator starts it, with a standard input that has ended. */
final class ServicesJarTest {

    private final Path directory;
    private final Path out;
    private final Path err;

    ServicesJarTest(@TempDir Path directory) {
        this.directory = directory;
        this.out = directory.resolve("out");
        this.err = directory.resolve("err");
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("services.jar", "services.jar")));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Files.writeString(directory.resolve("in"), "").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).matches("(egf|aws)_.*"));
        // Without these, a location in S3 would send the service to the metadata of the machine, and to Amazon.
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "identity",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"));
        return builder.start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Auth", "auth.json", "--config"})
    void withoutTheNameOfAServiceItListsThem(String name) throws Exception {
        Process process = name.isEmpty() ? start() : start(name, "--config", "http://127.0.0.1:1/auth.json");

        assertThat(exitCode(process)).isEqualTo(64);
        assertThat(err).content().isEqualTo("""
                        usage: SERVICE --config URL [--listen=ADDRESS] [--drain=TIME]
                        SERVICE is one of client-data, auth, client-api, pusher, sync, logic, file, scheduler, job
                        --listen=ADDRESS (127.0.0.1) where to listen, --drain=TIME (2s) to serve after SIGTERM
                        """);
        assertThat(out).isEmptyFile();
    }

    @Test
    void aBadDocumentHasItsExitCodeThoughStandardInputHasEnded() throws Exception {
        Path bad = Path.of("src/main/resources/config/auth-with-six-mistakes.json");

        assertThat(exitCode(start("auth", "--config", bad.toString()))).isEqualTo(78);
        assertThat(err).content().contains("auth cannot start: 6 problems");
        assertThat(out).isEmptyFile();
    }

    @Test
    void aGoodDocumentStartsItThoughStandardInputHasEnded() throws Exception {
        int port = new FreePorts().next();
        Path good = AuthFile.write(directory, port);
        Process process = start("auth", "--config", good.toString(), "--listen", "127.0.0.2", "--drain=0s");
        try {
            Until.holds("the health page", () -> Http.status("http://127.0.0.2:" + port + "/health") == 200);
            assertThat(process.isAlive()).isTrue();
            process.destroy();

            assertThat(exitCode(process)).isEqualTo(143);
            assertThat(out)
                    .content()
                    .startsWith("started {\"service\": \"auth\", ")
                    .contains("\ndraining {");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theJarReadsFromS3() throws Exception {
        Process process = start("auth", "--config", "s3://bucket/auth.json", "--config-check", "--config-timeout=1ms");

        assertThat(exitCode(process)).isEqualTo(69);
        assertThat(err).content().contains("s3://bucket/auth.json").doesNotContain("EGF2-F02");
    }
}
