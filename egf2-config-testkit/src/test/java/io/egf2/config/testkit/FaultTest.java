package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.services.AuthSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, as it comes over the wire, and as the library reports it if it is all that comes. */
final class FaultTest {

    @ConfigServer
    private FakeConfigServer server;

    @BeforeEach
    void serve() {
        server.serve("auth", ServiceDocuments.valid("auth"));
    }

    private AuthSettings load(String... switches) {
        String[] args = server.args("auth");
        return ConfigBootstrap.forService("auth", AuthSettings.class)
                .load(switches.length == 0 ? args : new String[] {args[0], args[1], switches[0]})
                .settings();
    }

    /** All that a socket is sent for one request; the end of the connection, orderly or not, ends it. */
    private String wire() throws IOException {
        URI url = server.url("auth");
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + url.getPath() + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int b = socket.getInputStream().read();
                    b >= 0;
                    b = socket.getInputStream().read()) {
                answer.append((char) b);
            }
        } catch (SocketException e) {
            return answer + "RESET";
        }
        return answer.toString();
    }

    /** The faults of the reference, with something that each sends. */
    static List<Arguments> faults() {
        URI metadata = URI.create("http://169.254.169.254/latest");
        return List.of(
                Arguments.of("status(503)", Fault.status(503), "HTTP/1.1 503 "),
                Arguments.of("status(404)", Fault.status(404), "HTTP/1.1 404 "),
                Arguments.of("status(403)", Fault.status(403).body("hunter2"), "hunter2"),
                Arguments.of("reset()", Fault.reset(), "RESET"),
                Arguments.of("closed()", Fault.closed(), ""),
                Arguments.of("garbage()", Fault.garbage(), "lskdu018973t09sylgasjkfg1][]'./.sdlv"),
                Arguments.of("truncatedBody()", Fault.truncatedBody(), "\"port\""),
                Arguments.of("brokenChunking()", Fault.brokenChunking(), "chunked\r\n\r\n1\r\n{\r\nno number"),
                Arguments.of("slowFirstByte(time)", Fault.slowFirstByte(Duration.ofMillis(1_500)), "\"port\""),
                Arguments.of("slowBody(time)", Fault.slowBody(Duration.ofMillis(1_500)), "\"port\""),
                Arguments.of("html()", Fault.html(), "<!DOCTYPE html>"),
                Arguments.of("empty()", Fault.empty(), "HTTP/1.1 200 "),
                Arguments.of("redirectTo(url)", Fault.redirectTo(metadata), "Location: " + metadata));
    }

    private static String row(String name) throws IOException {
        return Files.readString(Path.of("../docs/reference/faults.md"))
                .lines()
                .filter(line -> line.startsWith("| `" + name + "` |"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isOnTheWireAndInTheReportAsTheReferenceSays(String name, Fault fault, String wire) throws IOException {
        String row = row(name);
        server.script("auth", fault);
        assertThat(wire()).contains(wire);
        if (fault.toString().equals("closed")) {
            assertThat(server.requests("auth")).hasSize(1);
        }

        server.script("auth", fault, fault, fault, fault, fault, fault, fault, fault, fault, fault);
        ConfigException failure = catchThrowableOfType(ConfigException.class, () -> load("--config-timeout=1s"));

        String found = failure.problems().get(0).code().id() + " | " + failure.exitCode() + " |";
        assertThat(row).contains("| " + found);
        assertThat(server.requests("auth").size() > 2 || fault.toString().startsWith("slow"))
                .isEqualTo(row.endsWith("| again |"));
        assertThat(failure.report()).doesNotContain("hunter2");
    }

    @Test
    void theReferenceHasNoOtherFault() throws IOException {
        assertThat(Files.readString(Path.of("../docs/reference/faults.md"))
                        .lines()
                        .filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(faults());
    }

    @Test
    void whatPassesIsSurvivedInTheOrderOfTheScript() {
        server.script(
                "auth",
                Fault.status(503).retryAfter(Duration.ZERO),
                Fault.reset(),
                Fault.truncatedBody(),
                Fault.brokenChunking(),
                Fault.closed());

        assertThat(load().port()).isEqualTo(2016);

        assertThat(server.requests("auth")).hasSize(6);
        assertThat(server.faultsLeft()).isEmpty();
    }

    @Test
    void aSlowServerIsWaitedForAndOneTooSlowIsGivenUp() {
        server.script("auth", Fault.slowFirstByte(Duration.ofMillis(50)), Fault.slowBody(Duration.ofMillis(50)));
        assertThat(load().port()).isEqualTo(2016);
        assertThat(load().port()).isEqualTo(2016);

        server.script("auth", Fault.slowFirstByte(Duration.ofHours(1)), Fault.slowBody(Duration.ofHours(1)));
        assertThat(catchThrowableOfType(ConfigException.class, () -> load("--config-timeout=300ms")))
                .hasMessageContaining("EGF2-F04");
        assertThat(catchThrowableOfType(ConfigException.class, () -> load("--config-timeout=300ms")))
                .hasMessageContaining("EGF2-F04");
    }

    @Test
    void aRedirectLeadsToAnotherDocument() {
        server.script("auth", Fault.redirectTo(server.url("new-auth")));
        server.serve("new-auth", ServiceDocuments.valid("auth").with("/port", 7));

        assertThat(load().port()).isEqualTo(7);
    }
}
