package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

final class ServiceProcessTest {

    @ConfigServer
    private static FakeConfigServer server;

    @BeforeAll
    static void serve() {
        server.serve("auth", ServiceDocuments.valid("auth"));
        server.serve("wrong", ServiceDocuments.valid("auth").with("/port", 0));
    }

    private static long pidAfter(String word, ServiceProcess process) {
        Matcher pid = Pattern.compile(word + " (\\d+)").matcher(process.output());
        assertThat(pid.find()).isTrue();
        return Long.parseLong(pid.group(1));
    }

    private static void assertEnds(long pid) throws Exception {
        var handle = ProcessHandle.of(pid);
        if (handle.isPresent()) {
            handle.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aServiceStartsAndIsStoppedAsASupervisorDoes() {
        try (ServiceProcess auth = ServiceProcess.run(Mains.Auth.class, server.args("auth"))) {
            auth.assertStarted("auth listens on 2016 – grüße").assertRunning();

            assertThat(auth.stop()).isEqualTo(143);
        }
    }

    @Test
    void aServiceIsStartedWhenItsConditionHolds() {
        try (ServiceProcess auth = ServiceProcess.run(Mains.Auth.class, server.args("auth"))) {
            auth.assertStarted(() -> auth.error().contains("INFO"));
        }
    }

    @Test
    void aServiceThatIsRefusedIsAssertedInOneLine() {
        try (ServiceProcess auth = ServiceProcess.run(Mains.Auth.class, server.args("wrong"))) {
            auth.assertExitCode(78)
                    .assertErrorContains("EGF2-B04", "/port (2:11)")
                    .assertNoOutput()
                    .assertNoStackTrace()
                    .assertNowhere("hunter2");
        }
    }

    @Test
    void whatWasExpectedWhatCameAndAllThatWasPrintedIsInAFailure() {
        try (ServiceProcess auth = ServiceProcess.run(Mains.Auth.class, server.args("wrong"))) {
            assertThatThrownBy(() -> auth.assertExitCode(0))
                    .isInstanceOf(AssertionFailedError.class)
                    .message()
                    .startsWith("""
                            Auth: expected exit code 0, but it ended with 78
                            It ended with exit code 78.
                            --- standard error
                            auth cannot start: 1 problem in http://127.0.0.1:""")
                    .contains("(exit 78)")
                    .endsWith("Nothing on standard output.\n");
            assertThatThrownBy(() -> auth.assertStarted("listens"))
                    .hasMessageStartingWith("Auth: expected it to print \"listens\", but it ended\n");
            assertThatThrownBy(auth::assertRunning).hasMessageContaining("expected it to run, but it ended");
            assertThatThrownBy(() -> auth.assertErrorContains("EGF2-B01"))
                    .hasMessageContaining("expected \"EGF2-B01\" on standard error");
            assertThatThrownBy(() -> auth.assertOutputContains("listens"))
                    .hasMessageContaining("expected \"listens\" on standard output");
        }
    }

    record Named(String name) {}

    /** Starts with a document of its own. */
    static final class Shop {
        public static void main(String[] args) {
            ConfigBootstrap.forService("shop", Named.class)
                    .environmentPrefix("shop_")
                    .fetcher(new Given())
                    .loadOrExit("--config", "given:x");
        }
    }

    private record Given() implements ConfigFetcher {
        @Override
        public Set<String> schemes() {
            return Set.of("given");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) {
            return FetchedDocument.of("{\"name\": 1}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWouldSteerTheServiceByAccidentIsLeftOutOfItsEnvironment() {
        try (ServiceProcess tests = ServiceProcess.of(Mains.Handing.class)
                .environment(Map.of("shop_a", "1", "SHOP_B", "2", "SHADE", "dark"))
                .run()) {
            tests.assertExitCode(0).assertOutputContains("without prefix: [SHADE, SHOP_B, shop_a]", "with: [SHADE]");
        }
    }

    @Test
    void eachFailureIsAWholeStory() {
        try (ServiceProcess shop = ServiceProcess.of(Shop.class)
                .environment("shop_other", "x")
                .environmentPrefix("shop_")
                .run()) {
            Failures.assertMessage("process-exit-code", Failures.message(() -> shop.assertExitCode(0)));
            Failures.assertMessage("process-started", Failures.message(() -> shop.assertStarted("listens")));
            Failures.assertMessage("process-running", Failures.message(shop::assertRunning));
            Failures.assertMessage("process-output", Failures.message(() -> shop.assertOutputContains("listens")));
            Failures.assertMessage("process-nowhere", Failures.message(() -> shop.assertNowhere("Nothing was")));
        }
    }

    @Test
    void aStackTraceAndASecretAreFound() {
        try (ServiceProcess service = ServiceProcess.run(Mains.Throwing.class)) {
            service.assertExitCode(1)
                    .assertErrorContains("Exception in thread \"main\" java.lang.IllegalStateException");
            assertThatThrownBy(service::assertNoStackTrace).hasMessageContaining("expected no stack trace");
            assertThatThrownBy(() -> service.assertNowhere("other", "hunter2"))
                    .hasMessageContaining("expected none of the secrets, but number 2 was printed")
                    .hasMessageContaining("on purpose: ***")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void environmentHeapPropertiesAndDirectoryAreAsGivenAndMuchMayBePrinted(@TempDir Path directory) {
        try (ServiceProcess service = ServiceProcess.of(Mains.Printing.class)
                .environment("SHADE", "dark")
                .systemProperties(Map.of("color", "red"))
                .heap("77m")
                .directory(directory)
                .run()) {
            service.assertExitCode(0).assertOutputContains("SHADE=dark", "red ", directory.toString());
            assertThat(service.output()).hasSizeGreaterThan(3_000_000);
            assertThat(service.error()).hasSizeGreaterThan(3_000_000);
            assertThat(service.output()).doesNotContain("JAVA_TOOL_OPTIONS");
            assertThatThrownBy(service::assertNoOutput).hasMessageContaining("expected nothing on standard output");
        }
    }

    @Test
    void aServiceThatHasNotStartedInTimeIsEnded() throws Exception {
        try (ServiceProcess service = ServiceProcess.of(Mains.Stubborn.class)
                .timeout(Duration.ofSeconds(3))
                .run()) {
            service.assertStarted("child ");
            assertThatThrownBy(() -> service.assertStarted("never")).hasMessageStartingWith("""
                            Stubborn: expected it to print "never" within 3000 ms, the bound of ServiceLaunch.timeout
                            It is running.
                            """);
            assertEnds(service.pid());
            assertEnds(pidAfter("child", service));
        }
    }

    @Test
    void aServiceThatDoesNotStopIsEndedWithAllItHasStarted() throws Exception {
        try (ServiceProcess service = ServiceProcess.run(Mains.Stubborn.class)) {
            service.assertStarted("child ");

            assertThat(service.stop()).isEqualTo(137);
            assertEnds(pidAfter("child", service));
        }
    }

    @Test
    void aForgottenServiceEndsWithTheJvmOfTheTestsEvenIfThatIsKilled() throws Exception {
        long forgotten;
        try (ServiceProcess tests = ServiceProcess.run(Mains.Forgetful.class, server.args("auth"))) {
            tests.assertStarted("forgotten ");
            forgotten = pidAfter("forgotten", tests);
            ProcessHandle.of(tests.pid()).orElseThrow().destroyForcibly();
            assertEnds(tests.pid());
        }
        assertEnds(forgotten);
    }

    @Test
    void aClassWithoutMainIsRefused() {
        assertThatThrownBy(() -> ServiceProcess.run(Mains.None.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Mains$None has no public static void main(String[])");
    }

    @Test
    void aStackTraceInAJsonLogIsFoundToo() {
        try (ServiceProcess service = ServiceProcess.run(Mains.JsonLogging.class)) {
            assertThatThrownBy(service::assertNoStackTrace).hasMessageContaining("expected no stack trace");
        }
    }

    @Test
    void whatIsToBeNowhereIsAwaited() {
        try (ServiceProcess service = ServiceProcess.run(Mains.JsonLogging.class)) {
            assertThatThrownBy(() -> service.assertNowhere("Main.main")).hasMessageContaining("number 1 was printed");
        }
    }
}
