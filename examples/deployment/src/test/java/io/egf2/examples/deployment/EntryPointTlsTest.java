package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.examples.deployment.Http.Answer;
import io.egf2.examples.deployment.SmallModeDocuments.Run;
import io.egf2.examples.deployment.StubServices.Seen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real nginx with TLS, as it is by default: with a certificate of the JDK's keytool. */
@Needs("nginx")
final class EntryPointTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private SmallModeDocuments documents;
    private KeyStore keys;

    @BeforeEach
    void makeACertificate() throws IOException, InterruptedException, GeneralSecurityException {
        documents = SmallModeDocuments.write(folder);
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(keytool.waitFor()).as(said).isZero();
        keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        pem("certificate.pem", "CERTIFICATE", keys.getCertificate("own").getEncoded());
        pem("key.pem", "PRIVATE " + "KEY", keys.getKey("own", PASSWORD).getEncoded());
    }

    private void pem(String file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    @Test
    void aRequestByTlsReachesItsServiceWhichIsToldSo() throws Exception {
        try (StubServices services = new StubServices();
                Nginx nginx = Nginx.start(folder, site(), documents.entry)) {
            services.start("auth", documents.port("auth"));

            HttpResponse<String> answer = client().send(
                            HttpRequest.newBuilder(URI.create("https://localhost:" + documents.entry + "/v1/login"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("auth");
            Seen seen = services.seen.remove();
            assertThat(seen.headers()).containsEntry("X-forwarded-proto", List.of("https"));
            Nginx.await(() -> nginx.read("egf2.access.log").contains("GET \"/v1/login\" 200"));
        }
    }

    @Test
    void aPlainRequestIsSentToTlsUnderOurNameWhateverHostItNames() throws Exception {
        try (Nginx nginx = Nginx.start(folder, site(), documents.plain)) {
            Answer answer = Http.send(documents.plain, "POST", "/v1/login?a=1", "{}");

            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.headers())
                    .containsEntry("location", "https://api.example.com:" + documents.entry + "/v1/login?a=1")
                    .containsEntry("server", "nginx");
            assertThat(nginx.read("main.access.log")).isEmpty();
        }
    }

    @Test
    void aPlainRequestAtThePortOfTlsIsRefused() throws Exception {
        try (Nginx nginx = Nginx.start(folder, site(), documents.entry)) {
            Http.get(documents.entry, "/v1/login?token=s3cr3t").assertRefused(400, "BadRequest");
            Nginx.await(() -> nginx.read("egf2.access.log").contains("400"));
            assertThat(nginx.read("egf2.access.log") + nginx.read("egf2.error.log"))
                    .doesNotContain("s3cr3t");
        }
    }

    @Test
    void nginxSaysIfTheCertificateIsNotThere() throws Exception {
        String site = site();
        Files.delete(folder.resolve("certificate.pem"));

        assertThat(Nginx.checked(folder, site)).contains("certificate.pem", "exit 1");
    }

    private String site() {
        Run run = documents.run(
                "--port=" + documents.entry,
                "--redirect=" + documents.plain,
                "--certificate=" + folder.resolve("certificate.pem"),
                "--key=" + folder.resolve("key.pem"));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private HttpClient client() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", keys.getCertificate("own"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }
}
