package io.egf2.config.internal.http;

import io.egf2.config.spi.FetchException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS as this JVM is set up: its trust store decides, and no certificate of our own is presented. Notes what the server showed and
 * asked in the last handshake, which no exception tells.
 */
final class JvmTls {

    private final X509TrustManager trust;
    private final SSLSocketFactory sockets;
    private volatile X509Certificate[] chain = {};
    private volatile boolean isAskedForCertificate;
    private String server = "";
    private int unanswered;

    private JvmTls(X509TrustManager trust) throws GeneralSecurityException {
        this.trust = trust instanceof X509ExtendedTrustManager full ? new Witness(full) : trust;
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new NoKeys()}, new TrustManager[] {this.trust}, null);
        this.sockets = context.getSocketFactory();
    }

    /** Reads the trust store, which has to hold something. */
    static JvmTls read() throws FetchException {
        try {
            X509TrustManager trust = trustManager();
            if (trust.getAcceptedIssuers().length > 0) {
                return new JvmTls(trust);
            }
        } catch (Exception | AssertionError e) {
            throw TrustStoreFailure.of(e);
        }
        throw TrustStoreFailure.of(null);
    }

    private static X509TrustManager trustManager() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no trust manager for certificates");
    }

    SSLSocketFactory sockets() {
        return sockets;
    }

    X509TrustManager trust() {
        return trust;
    }

    /** The next handshake is with this server. What the same one has shown and asked still holds: a resumed session is short. */
    void begin(String hostAndPort) {
        if (!hostAndPort.equals(server)) {
            server = hostAndPort;
            chain = new X509Certificate[0];
            isAskedForCertificate = false;
            unanswered = 0;
        }
    }

    /** What the server showed in the last handshake, its own certificate first; may be empty. */
    X509Certificate[] chain() {
        return chain;
    }

    /** Whether the server asked for a certificate of ours in the last handshake. */
    boolean isAskedForCertificate() {
        return isAskedForCertificate;
    }

    /** How often a server asked for a certificate and then broke off without an answer, this time included. */
    int countUnanswered() {
        return ++unanswered;
    }

    /** Judges as the JVM does, and remembers what was judged. */
    private final class Witness extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager judge;

        Witness(X509ExtendedTrustManager judge) {
            this.judge = judge;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String authType, Socket socket)
                throws CertificateException {
            chain = shown.clone();
            judge.checkServerTrusted(shown, authType, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
                throws CertificateException {
            chain = shown.clone();
            judge.checkServerTrusted(shown, authType, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String authType) throws CertificateException {
            chain = shown.clone();
            judge.checkServerTrusted(shown, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String authType, Socket socket)
                throws CertificateException {
            judge.checkClientTrusted(shown, authType, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
                throws CertificateException {
            judge.checkClientTrusted(shown, authType, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String authType) throws CertificateException {
            judge.checkClientTrusted(shown, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }
    }

    /** Has no certificate to present, and remembers that it was asked for one. */
    private final class NoKeys extends X509ExtendedKeyManager {

        @Override
        public @Nullable String chooseClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
            isAskedForCertificate = true;
            return null;
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }
}
