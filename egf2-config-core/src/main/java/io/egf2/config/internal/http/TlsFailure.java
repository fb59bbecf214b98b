package io.egf2.config.internal.http;

import io.egf2.config.internal.text.Causes;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.EOFException;
import java.io.File;
import java.net.SocketException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says what is wrong between us and a TLS server. Loaded only when something is. */
final class TlsFailure {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private TlsFailure() {}

    static FetchException of(Exception e, HttpTarget target) {
        return classify(e, target).withPhase(Phase.TLS);
    }

    /** The JVM's trust store is needed before the first connection. */
    static FetchException noTrustStore(Throwable cause) {
        return new FetchException(Reason.NOT_TRUSTED, "the trust store of this JVM cannot be read")
                .withHint("check the file and the password that the system properties " + TRUST_STORE + " and "
                        + TRUST_STORE + "Password name")
                .withPhase(Phase.TLS)
                .withCause(cause);
    }

    private static FetchException classify(Exception e, HttpTarget target) {
        String server = target.hostAndPort();
        if (Causes.find(e, CertificateExpiredException.class) != null) {
            return notTrusted("the certificate of " + server + ", or one that vouches for it, has expired")
                    .withHint("renew the certificate of the server; if it is valid, check the clock of this machine");
        }
        if (Causes.find(e, CertificateNotYetValidException.class) != null) {
            return notTrusted("the certificate of " + server + " is not valid yet")
                    .withHint("check the clock of this machine");
        }
        if (Causes.find(e, CertPathBuilderException.class) != null
                || Causes.find(e, InvalidAlgorithmParameterException.class) != null) {
            return unknownAuthority(server);
        }
        SSLPeerUnverifiedException wrongHost = Causes.find(e, SSLPeerUnverifiedException.class);
        if (wrongHost != null) {
            return notTrusted("the certificate of " + server + " is for another host" + names(wrongHost))
                    .withHint("use a name that the certificate holds, or give the server a certificate for "
                            + target.host());
        }
        if (Causes.find(e, CertificateException.class) != null) {
            return notTrusted("the certificate of " + server + " is not accepted");
        }
        return noHandshake(e, server);
    }

    /** Java takes a trust store that does not exist for an empty one, and says nothing. */
    private static FetchException unknownAuthority(String server) {
        String file = System.getProperty(TRUST_STORE, "");
        String name = Shown.clipped(file, 1_000);
        if (!file.isEmpty() && !new File(file).isFile()) {
            return notTrusted("this JVM trusts nobody: there is no file " + name)
                    .withHint("correct the system property " + TRUST_STORE);
        }
        return notTrusted("nobody whom this JVM trusts vouches for the certificate of " + server
                        + " (self-signed, or of an unknown authority)")
                .withHint("if it comes from an authority of your own, "
                        + (file.isEmpty()
                                ? "give the JVM a trust store that holds that authority: -D" + TRUST_STORE + "=FILE"
                                : "add that authority to the trust store " + name));
    }

    private static FetchException noHandshake(Exception e, String server) {
        if (Causes.find(e, SocketException.class) != null || Causes.find(e, EOFException.class) != null) {
            return new FetchException(
                    Reason.UNREACHABLE, server + " broke the connection off during the TLS handshake");
        }
        if (Causes.text(e).contains("Unsupported or unrecognized SSL message")) {
            return new FetchException(Reason.UNUSABLE_ANSWER, server + " does not speak TLS")
                    .withHint("if it is a plain HTTP server, write http:// instead of https://");
        }
        if (Causes.text(e).contains("alert: certificate_required")
                || Causes.text(e).contains("alert: bad_certificate")) {
            return new FetchException(Reason.NO_PERMISSION, server + " demands a certificate of the client")
                    .withHint("this library presents none: let the server give this document without");
        }
        return new FetchException(Reason.UNUSABLE_ANSWER, server + " and this JVM find no common way of TLS")
                .withHint("the server must offer TLS 1.2 or 1.3 with an AEAD cipher suite");
    }

    private static FetchException notTrusted(String message) {
        return new FetchException(Reason.NOT_TRUSTED, message);
    }

    /** The names of the certificate, which OkHttp tells in its message only. */
    private static String names(SSLPeerUnverifiedException e) {
        String text = String.valueOf(e.getMessage());
        int start = text.indexOf("subjectAltNames: [");
        int end = text.indexOf(']', start);
        if (start < 0 || end < 0) {
            return "";
        }
        String names = text.substring(start + "subjectAltNames: [".length(), end);
        return names.isEmpty() ? "" : ": " + Shown.clipped(names, 300);
    }
}
