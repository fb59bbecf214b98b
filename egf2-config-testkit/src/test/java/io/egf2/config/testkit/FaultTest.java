package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.services.AuthSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
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
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
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

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(Fault.status(503), "HTTP/1.1 503 ", "EGF2-F05", 69),
                Arguments.of(Fault.status(404), "HTTP/1.1 404 ", "EGF2-F01", 66),
                Arguments.of(Fault.status(403).body("hunter2"), "hunter2", "EGF2-F02", 77),
                Arguments.of(Fault.reset(), "RESET", "EGF2-F03", 69),
                Arguments.of(Fault.closed(), "", "EGF2-F03", 69),
                Arguments.of(Fault.brokenChunking(), "chunked\r\n\r\n1\r\n{\r\nno number", "EGF2-F06", 69),
                Arguments.of(Fault.garbage(), "lskdu018973t09sylgasjkfg1][]'./.sdlv", "EGF2-F03", 69),
                Arguments.of(Fault.truncatedBody(), "\"port\"", "EGF2-F06", 69),
                Arguments.of(Fault.html(), "<!DOCTYPE html>", "EGF2-F11", 65),
                Arguments.of(Fault.empty(), "HTTP/1.1 200 ", "EGF2-F11", 65),
                Arguments.of(
                        Fault.redirectTo(URI.create("http://169.254.169.254/latest")),
                        "Location: http://169.254.169.254/latest",
                        "EGF2-F09",
                        69));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isOnTheWireAndInTheReport(Fault fault, String wire, String code, int exitCode) throws IOException {
        server.script("auth", fault);
        assertThat(wire()).contains(wire);

        Fault[] often = new Fault[40];
        Arrays.fill(often, fault);
        server.script("auth", often);
        ConfigException failure = catchThrowableOfType(ConfigException.class, () -> load("--config-timeout=1s"));

        assertThat(failure.report()).contains(code).doesNotContain("hunter2");
        assertThat(failure.exitCode()).isEqualTo(exitCode);
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
