package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.egf2.config.ChildJvm;
import io.egf2.config.RawServer;
import io.egf2.config.internal.fetch.FetchContext;
import io.egf2.config.internal.fetch.FetchInProgress;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.fetch.Fetchers;
import io.egf2.config.internal.fetch.Time;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.StageFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host whose name becomes known while the service starts, although the JVM remembers that it was not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LateNameTest {

    private final Path directory;

    LateNameTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void nameThatANameServerLearnsIsFoundAtTheNextAttempt(int unknown) throws Exception {
        assertThat(inNamespace("nameserver 127.0.0.1\nsearch .\n", LateNameServer.class, "" + unknown))
                .contains("FETCHED {} in " + (unknown + 1) + " attempts");
    }

    @Test
    void nameThatIsWrittenIntoTheHostsFileIsFoundAtTheNextAttempt() throws Exception {
        assertThat(inNamespace("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n", LateHosts.class, "/etc/hosts"))
                .contains("FETCHED {} in 2 attempts");
    }

    private String inNamespace(String resolver, Class<?> main, String argument) throws Exception {
        assumeTrue(canUnshare(), "needs namespaces of its own for names (unshare)");
        Path hosts = Files.writeString(directory.resolve("hosts"), "127.0.0.1 localhost\n");
        Path resolv = Files.writeString(directory.resolve("resolv.conf"), resolver);
        Path script = Files.writeString(
                directory.resolve("run.sh"),
                "ip link set lo up 2>/dev/null || ifconfig lo up\nmount --bind " + hosts
                        + " /etc/hosts && mount --bind " + resolv + " /etc/resolv.conf && exec \"$@\"\n");
        return ChildJvm.under("unshare", "-rmn", "sh", script.toString()).run(main, argument, "9000");
    }

    private static boolean canUnshare() throws Exception {
        Process process = new ProcessBuilder("unshare", "-rmn", "sh", "-c", "ip link set lo up || ifconfig lo up")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void whereTheCaseOfLettersCountsTheMemoryOfTheJvmIsWaitedFor() throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), "");
        Path security = Files.writeString(directory.resolve("security"), "networkaddress.cache.negative.ttl=1\n");
        String printed = ChildJvm.under()
                .with("-Djdk.net.hosts.file=" + hosts, "-Djava.security.properties=" + security)
                .run(LateHosts.class, hosts.toString(), "9000");
        assertThat(printed).contains("FETCHED {} in 2 attempts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "-1"})
    void deadlineThatIsTooShortForThatMemoryIsTold(String seconds) throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), "");
        Path security =
                Files.writeString(directory.resolve("security"), "networkaddress.cache.negative.ttl=" + seconds + "\n");
        String printed = ChildJvm.under()
                .with("-Djdk.net.hosts.file=" + hosts, "-Djava.security.properties=" + security)
                .run(FetchMain.class, "9000", "http://config.example/auth.json");
        assertThat(printed)
                .contains(
                        "UNREACHABLE",
                        "unknown host: config.example; the JVM remembers that beyond the deadline of 9 s")
                .contains("this JVM remembers for " + (seconds.equals("10") ? "10 s" : "ever")
                        + " that a host is unknown (networkaddress.cache.negative.ttl)")
                .doesNotContain("attempt 2");
    }

    /** Writes the name into a hosts file when the first attempt has failed. */
    static final class LateHosts {

        public static void main(String[] arguments) {
            fetch(Duration.ofMillis(Long.parseLong(arguments[1])), () -> {
                try {
                    Files.writeString(Path.of(arguments[0]), "127.0.0.1 localhost\n127.0.0.1 config.example\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Knows the name after so many lookups. */
    static final class LateNameServer {

        public static void main(String[] arguments) throws IOException {
            DatagramSocket socket = new DatagramSocket(53, InetAddress.getLoopbackAddress());
            int[] unknown = {Integer.parseInt(arguments[0])};
            Thread server = new Thread(() -> answer(socket, unknown));
            server.setDaemon(true);
            server.start();
            fetch(Duration.ofMillis(Long.parseLong(arguments[1])), () -> unknown[0]--);
        }

        private static void answer(DatagramSocket socket, int[] unknown) {
            try {
                while (true) {
                    DatagramPacket question = new DatagramPacket(new byte[512], 512);
                    socket.receive(question);
                    byte[] answer = answer(Arrays.copyOf(question.getData(), question.getLength()), unknown[0] > 0);
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** RFC 1035: the question again, and for an address of version 4 an answer. */
        private static byte[] answer(byte[] question, boolean isUnknown) {
            int end = 12;
            while (question[end] != 0) {
                end += question[end] + 1;
            }
            end += 5;
            boolean isVersion4 = question[end - 3] == 1;
            boolean isAnswered = !isUnknown && isVersion4;
            ByteBuffer answer = ByteBuffer.allocate(end + (isAnswered ? 16 : 0));
            answer.put(question, 0, end);
            answer.putShort(2, (short) (isUnknown ? 0x8583 : 0x8580));
            answer.putShort(6, (short) (isAnswered ? 1 : 0))
                    .putShort(8, (short) 0)
                    .putShort(10, (short) 0);
            if (isAnswered) {
                answer.putShort((short) 0xC00C).putShort((short) 1).putShort((short) 1);
                answer.putInt(0).putShort((short) 4).put(new byte[] {127, 0, 0, 1});
            }
            return answer.array();
        }
    }

    private static void fetch(Duration timeout, Runnable afterEachFailure) {
        try (RawServer server = RawServer.start(ok("{}"))) {
            FetchContext context = FetchContext.begin(
                    ConfigLocation.parse(server.url("http", "config.example")),
                    "auth",
                    new FetchPolicy(timeout, 100),
                    Time.REAL,
                    line -> afterEachFailure.run(),
                    Time.REAL.nanos());
            Fetched fetched = FetchInProgress.start(
                            context, new Fetchers(List.of(), LateNameTest.class), new HttpRequests())
                    .await();
            System.out.println("FETCHED {} in " + fetched.attempts() + " attempts");
        } catch (StageFailure failure) {
            System.out.println(Fetching.visible(failure));
        }
    }
}
