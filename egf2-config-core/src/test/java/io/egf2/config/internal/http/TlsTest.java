package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ChildJvm;
import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom the fetch trusts over https, and how it says that it does not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TlsTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private final Path directory;

    TlsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void certificateOfAnUnknownAuthorityIsNotTrustedAndAskedForOnce() {
        try (RawServer server = start(issued("127.0.0.1").build())) {
            Problem problem = Fetching.problem(server.url("https", "127.0.0.1"));
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_TRUSTED);
            assertThat(problem.message())
                    .isEqualTo("nobody whom this JVM trusts vouches for the certificate of " + server.hostAndPort()
                            + " (self-signed, or of an unknown authority)");
            assertThat(problem.hint()).get().asString().contains("-Djavax.net.ssl.trustStore=FILE");
            assertThat(Details.of(problem)).singleElement().asString().contains("  TLS  ");
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void selfSignedCertificateIsNotTrusted() {
        HeldCertificate selfSigned = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        try (RawServer server = start(selfSigned)) {
            assertThat(Fetching.problem(server.url("https", "127.0.0.1")).code())
                    .isEqualTo(ProblemCode.NOT_TRUSTED);
        }
    }

    @Test
    void plainServerOnAnHttpsLocationIsToldAsSuch() throws IOException {
        try (RawServer server = RawServer.hasty(RawServer.answer(400, "", ""))) {
            Problem problem = Fetching.problem(server.url("https", "127.0.0.1"));
            assertThat(problem.code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(problem.message()).contains(server.hostAndPort() + " does not speak TLS");
            assertThat(problem.hint()).contains("if it is a plain HTTP server, write http:// instead of https://");
        }
    }

    @Test
    void tlsServerOnAnHttpLocationIsToldAsSuch() {
        try (RawServer server = start(issued("127.0.0.1").build())) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(problem.message()).contains("answers in TLS, not in plain HTTP");
            assertThat(problem.hint()).contains("write https:// instead of http://");
        }
    }

    @Test
    void serverWithOldTlsOnlyIsToldOnce() throws IOException {
        SSLServerSocket old = (SSLServerSocket)
                sockets(issued("127.0.0.1").build()).createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        old.setEnabledProtocols(new String[] {"TLSv1.2"});
        old.setEnabledCipherSuites(new String[] {"TLS_DHE_RSA_WITH_AES_128_CBC_SHA"});
        try (RawServer server = RawServer.start(old, ok("{}"))) {
            Problem problem = Fetching.problem(server.url("https", "127.0.0.1"));
            assertThat(problem.code()).isEqualTo(ProblemCode.UNUSABLE_ANSWER);
            assertThat(problem.message()).contains("find no common way of TLS");
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void serverThatDemandsACertificateIsToldAsSuch() throws Exception {
        SSLServerSocket demanding = (SSLServerSocket)
                sockets(issued("localhost").build()).createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        demanding.setNeedClientAuth(true);
        try (RawServer server = RawServer.start(demanding, ok("{}"))) {
            String printed = ChildJvm.under()
                    .with(trustStore("secret"), "-Djavax.net.ssl.trustStorePassword=secret")
                    .run(FetchMain.class, "10000", server.url("https", "localhost"));
            assertThat(printed).contains("NO_PERMISSION", "demands a certificate of the client");
        }
    }

    @Test
    void serverThatStallsInTheHandshakeIsGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.start(ok("{}"))) {
            Problem problem = Fetching.problem(server.url("https", "127.0.0.1"), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT);
            assertThat(Details.of(problem)).singleElement().asString().contains("  TLS  ");
        }
    }

    @Test
    void trustStoreOfTheJvmDecides() throws Exception {
        long now = System.currentTimeMillis();
        try (RawServer good = start(issued("localhost").build());
                RawServer expired = start(issued("localhost")
                        .validityInterval(now - 2 * DAY, now - DAY)
                        .build());
                RawServer early = start(issued("localhost")
                        .validityInterval(now + DAY, now + 2 * DAY)
                        .build());
                RawServer other = start(issued("other.example")
                        .addSubjectAlternativeName("two.example")
                        .build());
                RawServer downgrade =
                        start(issued("localhost").build(), RawServer.redirect(good.url("http", "localhost")));
                RawServer upgrade = RawServer.start(RawServer.redirect(good.url("https", "localhost")))) {
            String printed = ChildJvm.under()
                    .with(trustStore("secret"), "-Djavax.net.ssl.trustStorePassword=secret")
                    .run(
                            FetchMain.class,
                            "10000",
                            good.url("https", "localhost"),
                            upgrade.url("http", "localhost"),
                            expired.url("https", "localhost"),
                            early.url("https", "localhost"),
                            other.url("https", "localhost"),
                            downgrade.url("https", "localhost"));
            assertThat(printed)
                    .containsSubsequence(
                            "FETCHED {\"tls\":true} in 1 attempts",
                            "FETCHED {\"tls\":true} in 1 attempts",
                            "NOT_TRUSTED",
                            "has expired",
                            "renew the certificate",
                            "NOT_TRUSTED",
                            "is not valid yet",
                            "check the clock",
                            "NOT_TRUSTED",
                            "is for another host: other.example, two.example",
                            "a certificate for localhost",
                            "REDIRECT_REFUSED",
                            "redirects from https to plain http",
                            "the end");
            assertThat(expired.connections()).isOne();
            assertThat(other.connections()).isOne();
        }
    }

    @Test
    void trustStoreThatCannotBeReadIsToldAsSuch() throws Exception {
        try (RawServer server = start(issued("localhost").build())) {
            String url = server.url("https", "localhost");
            String wrongPassword = ChildJvm.under()
                    .with(trustStore("secret"), "-Djavax.net.ssl.trustStorePassword=wrong")
                    .run(FetchMain.class, "10000", url);
            assertThat(wrongPassword).contains("NOT_TRUSTED", "the trust store of this JVM cannot be read", "the end");
            String missing = ChildJvm.under()
                    .with("-Djavax.net.ssl.trustStore=" + directory.resolve("none.p12"))
                    .run(FetchMain.class, "10000", url);
            assertThat(missing)
                    .contains(
                            "NOT_TRUSTED",
                            "this JVM trusts nobody: there is no file " + directory.resolve("none.p12"),
                            "the end");
        }
    }

    private String trustStore(String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", AUTHORITY.certificate());
        Path file = directory.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return "-Djavax.net.ssl.trustStore=" + file;
    }

    private static HeldCertificate.Builder issued(String name) {
        return new HeldCertificate.Builder().signedBy(AUTHORITY).rsa2048().addSubjectAlternativeName(name);
    }

    private static RawServer start(HeldCertificate certificate, RawServer.Step... script) {
        RawServer.Step[] steps = script.length == 0 ? new RawServer.Step[] {ok("{\"tls\":true}")} : script;
        return RawServer.start(sockets(certificate), InetAddress.getLoopbackAddress(), 0, steps);
    }

    private static ServerSocketFactory sockets(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory();
    }
}
