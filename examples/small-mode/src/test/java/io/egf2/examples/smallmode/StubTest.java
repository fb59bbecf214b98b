package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.egf2.config.testkit.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service in a JVM of its own: where it listens, and what it answers. */
final class StubTest {

    private final FreePorts ports = new FreePorts();
    private final int port;
    private final Path document;

    StubTest(@TempDir Path directory) throws IOException {
        port = ports.next();
        document = AuthFile.write(directory, port);
    }

    private ServiceProcess auth(String... switches) {
        String[] args = new String[switches.length + 1];
        args[0] = "--config=" + document;
        System.arraycopy(switches, 0, args, 1, switches.length);
        return ServiceProcess.run(AuthService.class, args);
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + port + path;
    }

    @Test
    void twoInstancesListenOnOnePortOfTwoAddresses() throws Exception {
        try (ServiceProcess one = auth("--listen", "127.0.0.2", "--drain=0s");
                ServiceProcess other = auth("--listen=127.0.0.3")) {
            one.assertStarted("started {");
            other.assertStarted("started {");

            assertThat(Http.status(url("127.0.0.2", "/health"))).isEqualTo(200);
            assertThat(Http.status(url("127.0.0.3", "/health"))).isEqualTo(200);
            assertThat(Http.status(url("127.0.0.1", "/health"))).isZero();

            assertThat(one.stop()).isEqualTo(143);
            assertThat(Http.status(url("127.0.0.2", "/health"))).isZero();
            assertThat(Http.status(url("127.0.0.3", "/health"))).isEqualTo(200);
        }
    }

    @Test
    void anAddressOfIpv6WillDo() throws Exception {
        assumeTrue(hasIpv6(), "this machine has no ::1");
        try (ServiceProcess auth = auth("--listen", "::1")) {
            auth.assertStarted("started {");

            assertThat(Http.status(url("[::1]", "/health"))).isEqualTo(200);
            assertThat(Http.status(url("127.0.0.1", "/health"))).isZero();
        }
    }

    private static boolean hasIpv6() {
        byte[] address = new byte[16];
        address[15] = 1;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(address))) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aBadSwitchEndsItBeforeTheDocumentIsRead() {
        try (ServiceProcess auth = auth("--listen", "localhost")) {
            auth.assertExitCode(64).assertNoOutput().assertNoStackTrace();
            assertThat(auth.error())
                    .isEqualTo("auth cannot start: --listen expects an IPv4 or IPv6 address such as 127.0.0.1 or ::1,"
                            + " found \"localhost\"\n");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"));
                ServiceProcess auth = auth("--listen", "127.0.0.2")) {
            assertThat(taken.isBound()).isTrue();
            auth.assertExitCode(1)
                    .assertErrorContains("auth cannot listen on 127.0.0.2:" + port + ": Address already in use")
                    .assertNoOutput()
                    .assertNoStackTrace();
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        try (ServiceProcess auth = auth("--listen", "192.0.2.1")) {
            auth.assertExitCode(1)
                    .assertErrorContains("auth cannot listen on 192.0.2.1:" + port + ": ")
                    .assertNoOutput()
                    .assertNoStackTrace();
        }
    }

    @Test
    void aTakenPortForWebSocketsIsNamedToo(@TempDir Path directory) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int webSocketPort = taken.getLocalPort();
            Path pusher = Files.writeString(directory.resolve("pusher.json"), """
                    {"port": %d, "web_socket_port": %d, "client-data": "http://localhost", "auth": "http://localhost",
                     "queue": "rethinkdb", "rethinkdb": {"db": "egf2", "table": "events", "offsettable": "offsets"}}
                    """.formatted(port, webSocketPort));
            try (ServiceProcess process = ServiceProcess.run(PusherService.class, "--config=" + pusher)) {
                process.assertExitCode(1)
                        .assertErrorContains("pusher cannot listen on 127.0.0.1:" + webSocketPort + ": ")
                        .assertNoOutput()
                        .assertNoStackTrace();
            }
        }
    }

    @Test
    void onlyKnownPathsAndMethodsAreServed() throws Exception {
        try (ServiceProcess auth = auth()) {
            auth.assertStarted("started {");

            HttpResponse<String> page = Http.get(url("127.0.0.1", "/health"));
            assertThat(page.body())
                    .startsWith("{\"service\": \"auth\", \"fingerprint\": \"")
                    .endsWith("\", \"state\": \"serving\"}\n");
            assertThat(page.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(page.headers().firstValue("Connection")).isEmpty();
            assertThat(auth.output()).isEqualTo("started " + page.body());

            HttpResponse<String> head = Http.send("HEAD", url("127.0.0.1", "/health"));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length"))
                    .isEqualTo(page.headers().firstValue("Content-Length"));

            HttpResponse<String> post = Http.send("POST", url("127.0.0.1", "/v1/login"));
            assertThat(post.statusCode()).isEqualTo(405);
            assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");

            for (String path : new String[] {"/healthy", "/health/", "/v2/x", "/V1/x", "/v1"}) {
                HttpResponse<String> none = Http.get(url("127.0.0.1", path));
                assertThat(none.statusCode()).as(path).isEqualTo(404);
                assertThat(none.body()).isEqualTo("{\"error\": \"there is nothing at " + path + "\"}\n");
            }
            assertThat(Http.send("POST", url("127.0.0.1", "/x")).statusCode()).isEqualTo(404);
        }
    }
}
