package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.testkit.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens between SIGTERM and the end. */
final class DrainTest {

    private final Path directory;
    private final int port;
    private final String url;

    DrainTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.port = new FreePorts().next();
        this.url = "http://127.0.0.1:" + port;
    }

    private static ServiceProcess auth(Path document, String drain) {
        return ServiceProcess.run(AuthService.class, "--config=" + document, drain)
                .assertStarted("started {");
    }

    private static void terminate(ServiceProcess service) {
        ProcessHandle.of(service.pid()).orElseThrow().destroy();
    }

    @Test
    void othersAreServedUntilTheBalancerHasNoticed() throws Exception {
        try (FakePeer clientData = FakePeer.prompt(200, Health.page("client-data", "", ""));
                FakePeer pusher = FakePeer.prompt(200, Health.page("pusher", "", ""));
                ServiceProcess auth =
                        auth(AuthFile.write(directory, port, clientData.url(), pusher.url()), "--drain=600s")) {
            assertThat(Http.status(url + "/health")).isEqualTo(200);

            terminate(auth);
            Until.holds("the health page to tell", () -> Http.status(url + "/health") == 503);

            HttpResponse<String> health = Http.get(url + "/health");
            assertThat(health.body()).endsWith("\"state\": \"draining\"}\n");
            assertThat(health.headers().firstValue("Connection")).hasValue("close");
            HttpResponse<String> other = Http.get(url + "/v1/other");
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.headers().firstValue("Connection")).hasValue("close");
            auth.assertRunning();
        }
    }

    @Test
    void aRequestUnderWayIsFinished() throws Exception {
        try (FakePeer slow = FakePeer.slow("client-data");
                FakePeer prompt = FakePeer.prompt(200, Health.page("pusher", "", ""));
                ServiceProcess auth =
                        auth(AuthFile.write(directory, port, slow.url(), prompt.url()), "--drain=100ms")) {
            CompletableFuture<HttpResponse<String>> underWay = Http.getLater(url + "/");
            Until.holds("the peer to be asked", slow::isAsked);

            terminate(auth);
            Until.holds("the port to be closed", () -> Http.status(url + "/health") == 0);
            auth.assertRunning();
            assertThat(underWay).isNotDone();
            slow.release();

            HttpResponse<String> finished = underWay.get(10, TimeUnit.SECONDS);
            assertThat(finished.statusCode()).isEqualTo(200);
            assertThat(finished.headers().firstValue("Connection")).hasValue("close");
            auth.assertExitCode(143).assertOutputContains("\ndraining {\"service\": \"auth\", ");
        }
    }

    @Test
    void withNothingUnderWayItEndsWithTheGrace() throws Exception {
        try (ServiceProcess auth = auth(AuthFile.write(directory, port), "--drain=0s")) {
            assertThat(Http.status(url + "/health")).isEqualTo(200);

            long begin = System.nanoTime();
            terminate(auth);

            auth.assertExitCode(143);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(5_000);
        }
    }

    @Test
    void aRequestThatHangsIsNotWaitedForForEver() throws Exception {
        try (ServiceProcess auth = auth(AuthFile.write(directory, port), "--drain=0s");
                Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(30_000);
            client.getOutputStream()
                    .write("POST /health HTTP/1.1\r\nHost: auth\r\nContent-Length: 9\r\n\r\nhalf"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 405 Method Not Allowed");

            long begin = System.nanoTime();
            terminate(auth);

            auth.assertExitCode(143);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                    .as("the drain, and what a request may take")
                    .isBetween(4L, 20L);
        }
    }

    @Test
    void aServiceWithoutPortEndsAtOnce() {
        try (ServiceProcess job =
                ServiceProcess.run(JobService.class, "--config=../deployment/configs/small/job.json", "--drain=300s")) {
            job.assertStarted("started {\"service\": \"job\"").assertRunning();
            assertThat(job.stop()).isEqualTo(143);
        }
    }
}
