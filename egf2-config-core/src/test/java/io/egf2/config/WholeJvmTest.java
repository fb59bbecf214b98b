package io.egf2.config;

import static io.egf2.config.RawServer.answer;
import static io.egf2.config.RawServer.endless;
import static io.egf2.config.RawServer.ok;
import static io.egf2.config.RawServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.egf2.config.internal.http.FetchMain;
import io.egf2.config.internal.http.HttpRequests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What depends on the JVM as a whole: its memory, its resolver, its proxy, its end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WholeJvmTest {

    private final Path directory;

    WholeJvmTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void attacksBySizeEndInAReportEvenInASmallHeap() throws Exception {
        byte[] blanks = new byte[64 << 10];
        Arrays.fill(blanks, (byte) ' ');
        Path sparse = directory.resolve("sparse.json");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        String head = "HTTP/1.1 200 OK\r\n";
        String chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        try (RawServer endless = RawServer.start(endless(head + "\r\n", blanks));
                RawServer chunk = RawServer.start(endless(chunked + "7fffffffffffffff\r\n", blanks));
                RawServer announced = RawServer.start(endless(head + "Content-Length: 2147483647\r\n\r\n", blanks));
                RawServer bomb = RawServer.start(gzip());
                RawServer error = RawServer.start(endless("HTTP/1.1 404 X\r\n\r\n", blanks));
                RawServer moved = RawServer.start(endless("HTTP/1.1 302 X\r\nLocation: /x\r\n\r\n", blanks), ok("{}"));
                RawServer headers = RawServer.start(endless(head + "X: ", blanks))) {
            String printed = ChildJvm.under()
                    .with("-Xmx64m")
                    .run(
                            FetchMain.class,
                            "8000",
                            endless.url(),
                            chunk.url(),
                            announced.url(),
                            bomb.url(),
                            error.url(),
                            moved.url(),
                            headers.url(),
                            "file:///dev/zero",
                            sparse.toUri().toString());
            assertThat(printed)
                    .containsSubsequence(
                            "TOO_LARGE",
                            "TOO_LARGE",
                            "TOO_LARGE",
                            "TOO_LARGE",
                            "NOT_FOUND",
                            "FETCHED {}",
                            "UNUSABLE_ANSWER",
                            "TOO_LARGE",
                            "TOO_LARGE",
                            "the end")
                    .doesNotContain("OutOfMemory");
        }
    }

    @Test
    void redirectIsJudgedOnTheAddressBehindItsName() throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), """
                127.0.0.1 good.example
                169.254.169.254 imds.example
                fe80::1 link.example
                fd00:ec2::254 imds6.example
                64:ff9b::a9fe:a9fe nat64.example
                100.100.100.200 ali.example
                0.0.0.0 zero.example
                """);
        String[] hostile = {"imds", "link", "imds6", "nat64", "ali", "zero"};
        RawServer[] servers = new RawServer[hostile.length];
        String[] arguments = new String[hostile.length + 2];
        arguments[0] = "8000";
        try (RawServer good = RawServer.start(ok("{}"));
                RawServer toGood = RawServer.start(redirect(good.url("http", "good.example")))) {
            for (int i = 0; i < hostile.length; i++) {
                servers[i] = RawServer.start(redirect("http://" + hostile[i] + ".example:" + good.port() + "/"));
                arguments[i + 1] = servers[i].url("http", "good.example");
            }
            arguments[hostile.length + 1] = toGood.url("http", "good.example");
            String printed =
                    ChildJvm.under().with("-Djdk.net.hosts.file=" + hosts).run(FetchMain.class, arguments);
            for (String name : hostile) {
                assertThat(printed)
                        .contains("redirects to a link-local or metadata address (http://" + name + ".example:");
            }
            assertThat(printed).contains("FETCHED {} in 1 attempts").doesNotContain("UNREACHABLE");
            assertThat(good.connections()).isOne();
        } finally {
            for (RawServer server : servers) {
                server.close();
            }
        }
    }

    @Test
    void otherAddressesOfANameAreTriedWithinOneAttempt() throws Exception {
        Path hosts = Files.writeString(
                directory.resolve("hosts"), "::1 both.example\n127.0.0.2 both.example\n127.0.0.1 both.example\n");
        try (RawServer server = RawServer.start(ok("{}"))) {
            for (String preferred : new String[] {"true", "false"}) {
                String printed = ChildJvm.under()
                        .with("-Djdk.net.hosts.file=" + hosts, "-Djava.net.preferIPv6Addresses=" + preferred)
                        .run(FetchMain.class, "8000", server.url("http", "both.example"));
                assertThat(printed).contains("FETCHED {} in 1 attempts");
            }
        }
    }

    @Test
    void nameServerThatNeverAnswersIsGivenUpAndLeftBehind() throws Exception {
        assumeTrue(canUnshare(), "needs namespaces of its own for a name server (unshare)");
        Path resolver =
                Files.writeString(directory.resolve("resolv.conf"), "nameserver 127.0.0.1\noptions timeout:30\n");
        Path script = Files.writeString(
                directory.resolve("run.sh"),
                "ip link set lo up 2>/dev/null || ifconfig lo up\n" + "mount --bind " + resolver
                        + " /etc/resolv.conf && exec \"$@\"\n");
        String printed = ChildJvm.under("unshare", "-rmn", "sh", script.toString())
                .run(SilentNameServer.class, "4000", "http://config.example/auth.json");
        assertThat(printed)
                .contains("asked", "TIMEOUT in ", "timed out after 4 s: the host name is still being resolved")
                .contains("attempt 1  at 0.", "  DNS      no end after ")
                .contains("the DNS servers of this machine do not answer", "the end");
    }

    /** Listens where the resolver asks, says nothing, and lets {@link FetchMain} run. */
    static final class SilentNameServer {

        public static void main(String[] arguments) throws IOException {
            DatagramSocket socket = new DatagramSocket(53, InetAddress.getLoopbackAddress());
            Thread listener = new Thread(() -> {
                try {
                    socket.receive(new DatagramPacket(new byte[512], 512));
                    System.out.println("asked");
                } catch (IOException e) {
                    System.out.println("not asked");
                }
            });
            listener.setDaemon(true);
            listener.start();
            FetchMain.main(arguments);
        }
    }

    @Test
    void proxyOfTheJvmIsUsed() throws Exception {
        try (RawServer proxy = RawServer.start(
                ok("{}"),
                redirect("http://metadata.google.internal/"),
                redirect("http://2852039166/"),
                redirect("http://other.example/y"),
                ok("{\"redirected\":1}"),
                answer(407, "", ""),
                answer(403, "", ""),
                answer(407, "Proxy-Authenticate: Basic\r\n", ""))) {
            String port = "" + proxy.port();
            String printed = ChildJvm.under()
                    .with("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=" + port)
                    .with("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + port)
                    .run(
                            FetchMain.class,
                            "8000",
                            "http://config.example/a",
                            "http://config.example/b",
                            "http://config.example/c",
                            "http://config.example/d",
                            "http://config.example/e",
                            "https://config.example/f",
                            "https://config.example/g");
            assertThat(printed)
                    .containsSubsequence(
                            "FETCHED {} in 1 attempts",
                            "REDIRECT_REFUSED",
                            "metadata address (http://metadata.google.internal:80/)",
                            "REDIRECT_REFUSED",
                            "its host ends in a number, but is not an IPv4 address",
                            "FETCHED {\"redirected\":1} in 1 attempts",
                            "NO_PERMISSION",
                            "the proxy 127.0.0.1:" + port
                                    + " answers 407 (proxy authentication required): it requires a password",
                            "NO_PERMISSION",
                            "the proxy 127.0.0.1:" + port
                                    + " answers 403 (forbidden) and opens no connection to config.example:443",
                            "NO_PERMISSION",
                            "the proxy 127.0.0.1:" + port
                                    + " answers 407 (proxy authentication required): it requires a password",
                            "the end");
            assertThat(proxy.requests().get(0)).startsWith("GET http://config.example/a HTTP/1.1\r\n");
            assertThat(proxy.lastRequest()).startsWith("CONNECT config.example:443 HTTP/1.1\r\n");
        }
    }

    @Test
    void unknownProxyIsNamed() throws Exception {
        String printed = ChildJvm.under()
                .with("-Dhttp.proxyHost=no-such-proxy.invalid", "-Dhttp.proxyPort=3128")
                .with("-Djdk.net.hosts.file=" + Files.createFile(directory.resolve("hosts")))
                .run(FetchMain.class, "8000", "http://config.example/a");
        assertThat(printed).contains("UNREACHABLE", "the proxy no-such-proxy.invalid", "the end");
    }

    @Test
    void eachRepetitionIsOneLineOfTheLog() throws Exception {
        try (RawServer server = RawServer.start(answer(503, "", ""), answer(503, "", ""), ok("{}"))) {
            String printed = ChildJvm.under().run(FetchMain.class, "8000", server.url() + "?token=s3cr3t");
            assertThat(printed).contains("FETCHED {} in 3 attempts").doesNotContain("s3cr3t");
            assertThat(printed.lines().filter(line -> line.contains("WARN")))
                    .hasSize(2)
                    .allMatch(line -> line.contains("failed (STATUS): " + server.hostAndPort()
                            + " answers 503 (service unavailable); next attempt in 0."));
        }
    }

    @Test
    void plainHttpLoadsNeitherTlsNorWhatOnlyAFailureNeeds() throws Exception {
        try (RawServer server = RawServer.start(ok("{}"))) {
            ChildJvm.Result result =
                    ChildJvm.under().with(LoadedClasses.OPTION).result(FetchMain.class, "8000", server.url());
            assertThat(result.out()).contains("FETCHED {}");
            assertThat(LoadedClasses.in(result))
                    .contains(HttpRequests.class.getName())
                    .doesNotContain("sun.security.ssl.SSLContextImpl", "sun.security.ssl.TrustStoreManager")
                    .doesNotContainAnyElementsOf(LoadedClasses.notForAGoodStart());
        }
    }

    @Test
    void fileThatMustNotBeReadIsTold() throws Exception {
        Path file = Files.writeString(directory.resolve("auth.json"), "{}");
        assertThat(file.toFile().setReadable(false, false)).isTrue();
        String[] prefix = {};
        if (Files.isReadable(file)) {
            assumeTrue(succeeds("setpriv", "--version"), "root reads everything unless setpriv takes that right away");
            prefix = new String[] {"setpriv", "--bounding-set=-dac_override,-dac_read_search"};
        }
        String printed =
                ChildJvm.under(prefix).run(FetchMain.class, "8000", file.toUri().toString());
        assertThat(printed).contains("NO_PERMISSION", "permission denied: this user must not read " + file, "the end");
    }

    static boolean canUnshare() throws IOException, InterruptedException {
        return succeeds("unshare", "-rmn", "sh", "-c", "ip link set lo up || ifconfig lo up");
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** 256 MiB of blanks, packed. */
    private static RawServer.Step gzip() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < 256; i++) {
                out.write(blanks);
            }
        }
        return answer(200, "Content-Encoding: gzip\r\n", zipped.toString(StandardCharsets.ISO_8859_1));
    }
}
