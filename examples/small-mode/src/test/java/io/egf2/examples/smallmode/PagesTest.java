package io.egf2.examples.smallmode;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.config.testkit.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request to a service asks its peers. */
final class PagesTest {

    private static final String CLIENT_DATA = "../deployment/configs/small/client-data.json";

    private final Path directory;
    private final FreePorts ports = new FreePorts();
    private final int port;
    private final String url;

    PagesTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.port = ports.next();
        this.url = "http://127.0.0.1:" + port;
    }

    private ServiceProcess auth(String clientData, String pusher) throws IOException {
        Path document = AuthFile.write(directory, port, clientData, pusher);
        Path hosts = Files.writeString(directory.resolve("hosts"), "127.0.0.2 client-data.egf2.internal\n");
        return ServiceProcess.of(AuthService.class)
                .systemProperties(Map.of("jdk.net.hosts.file", hosts.toString()))
                .run("--config=" + document)
                .assertStarted("started {");
    }

    /** client-data, on the second address, with a port of our own by an override. */
    private static ServiceProcess clientData(int port) {
        return ServiceProcess.of(ClientDataService.class)
                .environment("egf_port", Integer.toString(port))
                .run("--config=" + CLIENT_DATA, "--listen=127.0.0.2");
    }

    @Test
    void thePeersAreAskedByTheirNamesAndADeadOneIsTold() throws Exception {
        int peerPort = ports.next();
        String peerUrl = "http://client-data.egf2.internal:" + peerPort;
        try (FakePeer pusher = FakePeer.prompt(200, Health.page("pusher", "f", "r"));
                ServiceProcess auth = auth(peerUrl, pusher.url())) {
            HttpResponse<String> dead = Http.get(url + "/v1/anything");
            assertThat(dead.statusCode()).isEqualTo(502);
            assertThat(dead.body())
                    .startsWith("{\"service\": \"auth\", \"fingerprint\": ")
                    .endsWith("\"state\": \"serving\", \"failed\": {\"client-data\": \"" + peerUrl
                            + "/health: Connection refused\"}}\n");

            try (ServiceProcess clientData = clientData(peerPort).assertStarted("started {")) {
                HttpResponse<String> alive = Http.get(url + "/");
                assertThat(alive.statusCode()).isEqualTo(200);
                String page = clientData.output().replaceFirst("started ", "").strip();
                assertThat(alive.body())
                        .endsWith("\"state\": \"serving\", \"peers\": {\"client-data\": " + page
                                + ", \"pusher\": {\"service\": \"pusher\", \"fingerprint\": \"f\", \"revision\": \"r\","
                                + " \"state\": \"serving\"}}}\n");
            }
            auth.assertRunning();
        }
    }

    @Test
    void aServiceWithoutPeersAnswersForItself() throws Exception {
        int peerPort = ports.next();
        try (ServiceProcess clientData = clientData(peerPort).assertStarted("started {")) {
            HttpResponse<String> page = Http.get("http://127.0.0.2:" + peerPort + "/v1/x");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).startsWith("{\"service\": \"client-data\"").endsWith("\"peers\": {}}\n");
            clientData.assertRunning();
        }
    }

    @Test
    void aPeerThatDrainsHasAnsweredAndAnotherServiceHasNot() throws Exception {
        String draining = Health.page("client-data", "f", "r").replace("serving", "draining");
        try (FakePeer clientData = FakePeer.prompt(503, draining);
                FakePeer wrong = FakePeer.prompt(200, Health.page("logic", "f", "r"));
                ServiceProcess auth = auth(clientData.url(), wrong.url())) {
            HttpResponse<String> answer = Http.get(url + "/");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body())
                    .contains("\"failed\": {\"pusher\": \"" + wrong.url()
                            + "/health: answers 200, and not as pusher: {\\\"service\\\": \\\"logic\\\"")
                    .doesNotContain("client-data");
            auth.assertRunning();
        }
    }

    @Test
    void aNameThatIsNotKnownAndAnErrorOfABalancerAreTold() throws Exception {
        try (FakePeer balancer = FakePeer.prompt(503, "<html>no \"server\"</html>");
                ServiceProcess auth = auth("http://nobody.egf2.internal:8000", balancer.url() + "/")) {
            assertThat(Http.get(url + "/").body())
                    .contains(
                            "\"client-data\": \"http://nobody.egf2.internal:8000/health: there is no host of this name\"")
                    .contains("/health: answers 503, and not as pusher: <html>no \\\"server\\\"</html>\"");
            auth.assertRunning();
        }
    }

    @Test
    void anAnswerThatIsCutShortIsNone() throws Exception {
        String page = Health.page("pusher", "f", "r");
        try (ServerSocket broken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServiceProcess auth = auth("http://127.0.0.9:1", "http://127.0.0.1:" + broken.getLocalPort())) {
            var answer = Http.getLater(url + "/");
            try (Socket peer = asked(broken)) {
                String head = "HTTP/1.1 200 OK\r\nContent-Length: " + (page.length() + 1) + "\r\n\r\n";
                peer.getOutputStream().write((head + page).getBytes(US_ASCII));
            }

            assertThat(answer.get().body()).contains("/health: unexpected end of stream");
            auth.assertRunning();
        }
    }

    @Test
    void aPeerThatEndsWithoutAnAnswerIsNotAskedAgain() throws Exception {
        try (ServerSocket broken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServiceProcess auth = auth("http://127.0.0.9:1", "http://127.0.0.1:" + broken.getLocalPort())) {
            var answer = Http.getLater(url + "/");
            asked(broken).close();

            assertThat(answer.get().body()).contains("/health: unexpected end of stream");
            broken.setSoTimeout(1);
            assertThatThrownBy(broken::accept).isInstanceOf(SocketTimeoutException.class);
            auth.assertRunning();
        }
    }

    /** A connection whose request was read. */
    private static Socket asked(ServerSocket peer) throws IOException {
        peer.setSoTimeout(30_000);
        Socket client = peer.accept();
        client.setSoTimeout(30_000);
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        assertThat(in.lines().anyMatch(String::isEmpty)).isTrue();
        return client;
    }

    @Test
    void aPeerThatNeverAnswersIsGivenUpAndStopsNobodyElse() throws Exception {
        try (FakePeer silent = FakePeer.slow("client-data");
                ServiceProcess auth = auth(silent.url(), "http://127.0.0.9:1")) {
            var waiting = Http.getLater(url + "/");
            Until.holds("the peer to be asked", silent::isAsked);

            assertThat(Http.status(url + "/health")).isEqualTo(200);
            assertThat(waiting).isNotDone();

            HttpResponse<String> answer = waiting.get();
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("\"client-data\": \"" + silent.url() + "/health: no answer in time\"");
            auth.assertRunning();
        }
    }
}
