package io.egf2.config.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import okhttp3.tls.HeldCertificate;

/** A certificate authority that nobody trusts yet, with one certificate for this machine, in two files. */
final class OwnAuthority implements AutoCloseable {

    static final String PASSWORD = "changeit";
    static final String KEY_STORE_TYPE = "PKCS12";

    /** Not encrypted: to decrypt a PKCS #12 file makes a start over https a quarter slower. */
    private static final String TRUST_STORE_TYPE = "JKS";

    private final HeldCertificate authority = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("egf2-config testkit")
            .build();
    private final Path directory;

    OwnAuthority() {
        try {
            directory = Files.createTempDirectory("egf2-config-testkit");
            KeyStore trusted = empty(TRUST_STORE_TYPE);
            trusted.setCertificateEntry("authority", authority.certificate());
            write(trusted, trustStore());
            HeldCertificate own = certificate();
            KeyStore keys = empty(KEY_STORE_TYPE);
            keys.setKeyEntry("server", own.keyPair().getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
                own.certificate(), authority.certificate()
            });
            write(keys, keyStore());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has both types of stores", e);
        }
    }

    private HeldCertificate certificate() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(authority)
                .build();
    }

    private static KeyStore empty(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private static void write(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    Path trustStore() {
        return directory.resolve("trust.jks");
    }

    Path keyStore() {
        return directory.resolve("keys.p12");
    }

    String certificatePem() {
        return authority.certificatePem();
    }

    Map<String, String> systemProperties() {
        return Map.of(
                "javax.net.ssl.trustStore",
                trustStore().toString(),
                "javax.net.ssl.trustStorePassword",
                PASSWORD,
                "javax.net.ssl.trustStoreType",
                TRUST_STORE_TYPE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(trustStore());
            Files.deleteIfExists(keyStore());
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
