package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.answer;
import static io.egf2.config.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.egf2.config.ChildJvm;
import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.text.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                    .isEqualTo("the certificate of " + server.hostAndPort() + " is not trusted: its issuer "
                            + Shown.quoted(AUTHORITY
                                    .certificate()
                                    .getSubjectX500Principal()
                                    .getName())
                            + " is not in the trust store");
            assertThat(problem.hint())
                    .contains(
                            "if it is the right server, make a trust store with the certificate of that issuer, as above");
            assertThat(Details.of(problem).get(0)).contains("  TLS      after ");
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void selfSignedCertificateIsNotTrusted() {
        HeldCertificate selfSigned = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        try (RawServer server = start(selfSigned)) {
            Problem problem = Fetching.problem(server.url("https", "127.0.0.1"));
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_TRUSTED);
            assertThat(problem.message())
                    .isEqualTo("the certificate of " + server.hostAndPort() + " is not trusted: it is self-signed");
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
            assertThat(problem.code()).isEqualTo(ProblemCode.LOCATION_MALFORMED);
            assertThat(problem.message()).contains(" expects TLS (https), but was asked in plain HTTP");
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
            assertThat(problem.message())
                    .contains("the TLS handshake with " + server.hostAndPort()
                            + " failed: the server sent the alert handshake_failure");
            assertThat(server.connections()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void serverThatDemandsACertificateIsToldAsSuch(String protocol) throws Exception {
        SSLServerSocket demanding = (SSLServerSocket)
                sockets(issued("localhost").build()).createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        demanding.setEnabledProtocols(new String[] {protocol});
        demanding.setNeedClientAuth(true);
        try (RawServer server = RawServer.start(demanding, ok("{}"))) {
            String printed = trusting().run(FetchMain.class, "20000", server.url("https", "localhost"));
            assertThat(printed)
                    .contains("NO_PERMISSION", "localhost:" + server.port() + " requires a client certificate")
                    .contains("this library sends none");
        }
    }

    @Test
    void serverThatAsksAndThenBreaksOffAgainAndAgainDemandsACertificate() throws Exception {
        SSLServerSocket asking = (SSLServerSocket)
                sockets(issued("localhost").build()).createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        asking.setWantClientAuth(true);
        try (RawServer server =
                RawServer.start(asking, RawServer.reply(""), ok("{}"), RawServer.reply(""), RawServer.reply(""))) {
            String url = server.url("https", "localhost");
            assertThat(trusting().run(FetchMain.class, "20000", url, url))
                    .containsSubsequence("FETCHED {} in 2 attempts", "NO_PERMISSION", "requires a client certificate");
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void serverThatOnlyAsksForACertificateIsFetchedFrom() throws Exception {
        SSLServerSocket asking = (SSLServerSocket)
                sockets(issued("localhost").build()).createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        asking.setWantClientAuth(true);
        String page = "<center>No required SSL certificate was sent</center>";
        try (RawServer server = RawServer.start(asking, ok("{}"), answer(400, "", page))) {
            String url = server.url("https", "localhost");
            assertThat(trusting().run(FetchMain.class, "20000", url, url))
                    .containsSubsequence("FETCHED {}", "NO_PERMISSION", "requires a client certificate");
        }
    }

    @Test
    void jvmWithoutEllipticCurvesIsToldAsSuch() throws Exception {
        assumeTrue(Runtime.version().feature() < 22, "they are part of java.base since");
        SSLServerSocket curves = (SSLServerSocket)
                sockets(issued("localhost").build()).createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        curves.setEnabledProtocols(new String[] {"TLSv1.2"});
        curves.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
        try (RawServer server = RawServer.start(curves, ok("{}"))) {
            assertThat(trusting()
                            .with("--limit-modules", "java.base,java.logging,java.xml,java.management,java.naming")
                            .run(FetchMain.class, "20000", server.url("https", "localhost")))
                    .contains("LOCAL_SETUP", "this JVM has no elliptic curves: its module jdk.crypto.ec is missing");
        }
    }

    @Test
    void serverOfAnOlderTlsIsToldAsSuch() throws Exception {
        try (RawServer server = RawServer.hasty(RawServer.reply("\u0015\u0003\u0001\0\u0002\u0002F"))) {
            Problem problem = Fetching.problem(server.url("https", "127.0.0.1"));
            assertThat(problem.message()).isEqualTo(server.hostAndPort() + " offers neither TLS 1.2 nor TLS 1.3");
            assertThat(server.connections()).isOne();
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
                            "20000",
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
                            "the certificate of localhost:" + expired.port() + " expired on ",
                            " UTC",
                            "renew the certificate",
                            "the clock of this machine says ",
                            "NOT_TRUSTED",
                            "the certificate of localhost:" + early.port() + " is not valid before ",
                            "correct the clock",
                            "NOT_TRUSTED",
                            "the certificate of localhost:" + other.port() + " is not for localhost",
                            "a subject alternative name for localhost",
                            "it is for: other.example, two.example",
                            "REDIRECT_REFUSED",
                            "redirects from https to plain http",
                            "the end");
            assertThat(expired.connections()).isOne();
            assertThat(other.connections()).isOne();
        }
    }

    @Test
    void namesThatDoNotCountAreToldAsSuch() throws Exception {
        HeldCertificate.Builder common =
                new HeldCertificate.Builder().signedBy(AUTHORITY).rsa2048();
        KeyStore own = selfSigned("san=dns:127.0.0.1");
        try (RawServer addressAsName = RawServer.start(sockets(own), InetAddress.getLoopbackAddress(), 0, ok("{}"));
                RawServer commonName = start(common.commonName("localhost").build());
                RawServer onlyName = start(issued("localhost").build())) {
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("own", own.getCertificate("own"));
            trusted.setCertificateEntry("authority", AUTHORITY.certificate());
            save(trusted, directory.resolve("both.p12"), "secret");
            String printed = ChildJvm.under()
                    .with("-Djavax.net.ssl.trustStore=" + directory.resolve("both.p12"))
                    .with("-Djavax.net.ssl.trustStorePassword=secret")
                    .run(
                            FetchMain.class,
                            "20000",
                            addressAsName.url("https", "127.0.0.1"),
                            commonName.url("https", "localhost"),
                            onlyName.url("https", "127.0.0.1"));
            assertThat(printed)
                    .containsSubsequence(
                            "the certificate of " + addressAsName.hostAndPort()
                                    + " is not for 127.0.0.1: it has the address as a DNS name, which does not count",
                            "a subject alternative name for the IP address 127.0.0.1",
                            "it is for: 127.0.0.1 (as a DNS name)",
                            "the certificate of localhost:" + commonName.port()
                                    + " is not for localhost: it has only a common name, which does not count",
                            "a subject alternative name for localhost]",
                            "the certificate of " + onlyName.hostAndPort() + " is not for 127.0.0.1  [",
                            "a subject alternative name for the IP address 127.0.0.1, or use a name that it is for",
                            "it is for: localhost");
        }
    }

    @Test
    void authorityThatExpiredIsNamed() throws Exception {
        long now = System.currentTimeMillis();
        HeldCertificate between = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .certificateAuthority(0)
                .commonName("Mid\u202edle")
                .validityInterval(now - 2 * DAY, now - DAY)
                .build();
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(between)
                .addSubjectAlternativeName("localhost")
                .build();
        ServerSocketFactory sockets = new HandshakeCertificates.Builder()
                .heldCertificate(own, between.certificate())
                .build()
                .sslContext()
                .getServerSocketFactory();
        try (RawServer server = RawServer.start(sockets, InetAddress.getLoopbackAddress(), 0, ok("{}"))) {
            assertThat(trusting().run(FetchMain.class, "20000", server.url("https", "localhost")))
                    .contains("the certificate \"CN=Mid\\u202edle\", which signed that of localhost:" + server.port()
                            + ", expired on ");
        }
    }

    /** Only after this the store is trusted: nobody else has vouched for the server. */
    @Test
    void commandsOfTheReportMakeATrustStoreThatWorks() throws Exception {
        HeldCertificate selfSigned = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        try (RawServer issued = start(issued("localhost").build());
                RawServer own = start(selfSigned)) {
            follow(issued.url("https", "localhost"), "issuer.pem", AUTHORITY.certificatePem());
            Files.delete(directory.resolve("trust.p12"));
            follow(own.url("https", "localhost"), "server.pem", selfSigned.certificatePem());
            // The store is named now: what the report says then adds to it.
            ChildJvm named = ChildJvm.under()
                    .with("-Djavax.net.ssl.trustStore=" + directory.resolve("trust.p12"))
                    .with("-Djavax.net.ssl.trustStorePassword=changeit");
            String printed = named.run(FetchMain.class, "20000", issued.url("https", "localhost"));
            String command = printed.lines()
                    .filter(line -> line.contains("keytool "))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(directory.resolve("issuer.pem"), AUTHORITY.certificatePem());
            shell("echo changeit | " + command.strip());
            assertThat(named.run(FetchMain.class, "20000", issued.url("https", "localhost")))
                    .contains("FETCHED {\"tls\":true}");
        }
    }

    private void follow(String url, String file, String pem) throws Exception {
        String printed = ChildJvm.under().run(FetchMain.class, "20000", url);
        assertThat(printed).contains("NOT_TRUSTED", "in the file " + file);
        Files.writeString(directory.resolve(file), pem);
        for (String command : printed.lines()
                .filter(line -> line.strip().startsWith("keytool "))
                .toList()) {
            shell(command.strip());
        }
        String options = printed.lines()
                .filter(line -> line.strip().startsWith("java -D"))
                .findFirst()
                .orElseThrow();
        ChildJvm trusting = ChildJvm.under();
        for (String option : options.strip().replace(" \u2026", "").split(" ", -1)) {
            if (option.startsWith("-D")) {
                trusting.with(option.replace(
                        "trust.p12", directory.resolve("trust.p12").toString()));
            }
        }
        assertThat(trusting.run(FetchMain.class, "20000", url)).contains("FETCHED {\"tls\":true}");
    }

    private void shell(String command) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        Process process = new ProcessBuilder("sh", "-c", "PATH=" + java + ":$PATH; " + command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    @Test
    void trustStoreOfNoUseIsToldBeforeTheServerIsBlamed() throws Exception {
        Path none = directory.resolve("none.p12");
        Path text = Files.writeString(directory.resolve("text.p12"), "no key store");
        Path pem = Files.writeString(directory.resolve("ca.pem"), AUTHORITY.certificatePem());
        Path empty = directory.resolve("empty.p12");
        save(emptyStore(), empty, "secret");
        String good = trustStore("secret");
        String store = good.substring(good.indexOf('=') + 1);
        String passwordIsSecret = "-Djavax.net.ssl.trustStorePassword=secret";
        String[][] cases = {
            {"the trust store " + none + " does not exist", "-Djavax.net.ssl.trustStore=" + none},
            {"the trust store " + directory + " is not a file", "-Djavax.net.ssl.trustStore=" + directory},
            {
                "the password in javax.net.ssl.trustStorePassword does not open the trust store " + store,
                good,
                "-Djavax.net.ssl.trustStorePassword=wrong"
            },
            {
                "no certificate can be read from the trust store " + store
                        + ", and javax.net.ssl.trustStorePassword is not set",
                good
            },
            {
                "the trust store " + empty + " has no trusted certificate",
                "-Djavax.net.ssl.trustStore=" + empty,
                passwordIsSecret
            },
            {
                "the trust store " + text + " is not a key store that this JVM can read",
                "-Djavax.net.ssl.trustStore=" + text
            },
            {"the trust store " + pem + " is a PEM file, not a key store", "-Djavax.net.ssl.trustStore=" + pem},
            {
                "this JVM knows no key store type NONSUCH",
                good,
                passwordIsSecret,
                "-Djavax.net.ssl.trustStoreType=NONSUCH"
            },
            {
                "this JVM has no security provider of the name in javax.net.ssl.trustStoreProvider",
                good,
                passwordIsSecret,
                "-Djavax.net.ssl.trustStoreProvider=nonsuch"
            }
        };
        try (RawServer server = start(issued("localhost").build())) {
            for (String[] one : cases) {
                String printed = ChildJvm.under()
                        .with(Arrays.copyOfRange(one, 1, one.length))
                        .run(FetchMain.class, "20000", server.url("https", "localhost"));
                assertThat(printed)
                        .contains("LOCAL_SETUP", one[0] + "  [", "the end")
                        .doesNotContain("=wrong", "secret");
            }
            // Java's own trust store stands in for one that does not exist, and for a directory.
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private ChildJvm trusting() throws Exception {
        return ChildJvm.under().with(trustStore("secret"), "-Djavax.net.ssl.trustStorePassword=secret");
    }

    private static KeyStore emptyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void save(KeyStore store, Path file, String password) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private String trustStore(String password) throws Exception {
        KeyStore store = emptyStore();
        store.setCertificateEntry("authority", AUTHORITY.certificate());
        Path file = directory.resolve("trust.p12");
        save(store, file, password);
        return "-Djavax.net.ssl.trustStore=" + file;
    }

    /** Such a certificate is made by hand only: it is one for an address, where the address does not count. */
    private KeyStore selfSigned(String extension) throws Exception {
        Path file = directory.resolve("own.p12");
        shell("keytool -genkeypair -alias own -keyalg RSA -dname CN=own -storetype PKCS12 -storepass changeit -ext "
                + extension + " -keystore " + file);
        KeyStore store = emptyStore();
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private static ServerSocketFactory sockets(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
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
