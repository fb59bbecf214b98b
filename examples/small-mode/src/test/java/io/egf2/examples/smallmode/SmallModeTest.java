package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, for it starts more JVMs than the others together, and has a time to keep. */
@Isolated
final class SmallModeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void startsNineServicesShowsOneReportAndLeavesNoProcessBehind() {
        int code = SmallMode.run(new Screen(print, false), Service.ALL, false);

        assertThat(code).as(text()).isZero();
        for (Service service : Service.ALL) {
            assertThat(text())
                    .contains("INFO " + service.name() + " configured from http://127.0.0.1:")
                    .contains("{\"service\": \"" + service.name() + "\", \"fingerprint\": \"");
        }
        assertThat(text())
                .contains("  | The 9 documents fit each other.  (exit 0)")
                .contains("answers 503")
                .contains("2 attempts")
                .contains("auth cannot start: 6 problems")
                .contains("(exit 78)")
                .contains("OK  9 services started")
                .doesNotContain("\u001b")
                .doesNotContain("hunter2");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void theDocumentsMayComeFromS3() {
        int code = SmallMode.run(new Screen(print, false), Service.ALL, true);

        assertThat(code).as(text()).isZero();
        assertThat(text())
                .contains(
                        "9 documents of s3://egf2-configs/{service}.json", "The 9 documents fit each other.  (exit 0)")
                .contains("INFO auth configured from s3://egf2-configs/auth.json")
                .contains("auth cannot start: 6 problems in s3://egf2-configs/")
                .contains("OK  9 services started");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void tellsWhatAServiceSaidThatDidNotStartAndEndsTheOthers() {
        List<Service> services = List.of(
                Service.of("client-data", ClientDataService.class, 8000), Service.of("auth", JobService.class, 2016));

        int code = SmallMode.run(new Screen(print, false), services, false);

        assertThat(code).as(text()).isEqualTo(1);
        assertThat(text())
                .contains("FAILED  auth did not start but ended with exit code 78; its standard error:")
                .contains("/queue (1:1)  required key is missing");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void aServiceCanBeCheckedAlone() {
        String configs = "../deployment/configs/small/";
        try (var check = process(AuthService.class, "--config-check", "--config=" + configs + "job.json")) {
            check.assertExitCode(78);
        }
        try (var check = process(JobService.class, "--config-check", "--config=" + configs + "job.json")) {
            check.assertExitCode(0).assertOutputContains("job can start with ");
        }
    }

    private static io.egf2.config.testkit.ServiceProcess process(Class<?> main, String... args) {
        return io.egf2.config.testkit.ServiceProcess.run(main, args);
    }

    @Test
    void servicesEndWhenTheirParentIsKilled() throws Exception {
        try (var demo = io.egf2.config.testkit.ServiceProcess.run(SmallMode.class)) {
            demo.assertStarted(" configured from ");
            ProcessHandle parent = ProcessHandle.of(demo.pid()).orElseThrow();
            List<ProcessHandle> services = parent.children().toList();
            assertThat(services).isNotEmpty();

            parent.destroyForcibly();

            for (ProcessHandle service : services) {
                service.onExit().get(30, TimeUnit.SECONDS);
            }
        }
    }
}
