package io.egf2.config.internal.http;

import io.egf2.config.internal.text.Causes;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.EOFException;
import java.net.SocketException;
import java.security.AlgorithmParameters;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong between us and a TLS server. Loaded only when something is. */
final class TlsFailure {

    private static final String ALERT = "alert: ";

    private TlsFailure() {}

    /**
     * The failure.
     *
     * @param tls what was seen of the handshake; null if none was begun
     */
    static FetchException of(Exception e, HttpTarget target, @Nullable JvmTls tls) {
        return classify(e, target, tls).withPhase(Phase.TLS);
    }

    private static FetchException classify(Exception e, HttpTarget target, @Nullable JvmTls tls) {
        if (Causes.find(e, CertificateException.class) != null
                || Causes.find(e, CertPathBuilderException.class) != null
                || Causes.find(e, SSLPeerUnverifiedException.class) != null) {
            return new CertificateFailure(target, tls == null ? new X509Certificate[0] : tls.chain()).of(e);
        }
        String text = Causes.text(e);
        boolean isAsked = tls != null && tls.isAskedForCertificate();
        boolean isBroken = Causes.find(e, SocketException.class) != null || Causes.find(e, EOFException.class) != null;
        if (isAsked && (isBroken || text.contains(ALERT)) || text.contains(ALERT + "certificate_required")) {
            return noClientCertificate(target);
        }
        return isBroken
                ? new FetchException(
                        Reason.UNREACHABLE, target.hostAndPort() + " closed the connection during the TLS handshake")
                : noHandshake(text, target.hostAndPort());
    }

    /** Known by its alert, by what it asked before it ended the handshake, or by the page that it sends instead. */
    static FetchException noClientCertificate(HttpTarget target) {
        return new FetchException(Reason.NO_PERMISSION, target.hostAndPort() + " requires a client certificate")
                .withHint("this library sends none: let the server give this document without one");
    }

    private static FetchException noHandshake(String text, String server) {
        if (text.contains("Unsupported or unrecognized SSL message")) {
            return new FetchException(Reason.UNUSABLE_ANSWER, server + " does not speak TLS")
                    .withHint("if it is a plain HTTP server, write http:// instead of https://");
        }
        if (text.contains(ALERT + "protocol_version") || text.contains("selected protocol version")) {
            return new FetchException(Reason.UNUSABLE_ANSWER, server + " offers neither TLS 1.2 nor TLS 1.3")
                    .withHint("the server must offer TLS 1.2 or 1.3");
        }
        if (!hasEllipticCurves()) {
            return new FetchException(
                            Reason.LOCAL_SETUP,
                            "the TLS handshake with " + server
                                    + " failed, and this JVM has no elliptic curves: its module jdk.crypto.ec is missing")
                    .withHint("add the module jdk.crypto.ec to this Java runtime");
        }
        return new FetchException(Reason.UNUSABLE_ANSWER, "the TLS handshake with " + server + " failed" + alert(text));
    }

    private static boolean hasEllipticCurves() {
        try {
            return AlgorithmParameters.getInstance("EC") != null;
        } catch (NoSuchAlgorithmException e) {
            return false;
        }
    }

    /** Its name in RFC 8446, which people search for. */
    private static String alert(String text) {
        int at = text.indexOf(ALERT);
        int from = at + ALERT.length();
        int to = from;
        while (at >= 0 && to < text.length() && (text.charAt(to) == '_' || Character.isLowerCase(text.charAt(to)))) {
            to++;
        }
        return at < 0 || to == from || to - from > 40 ? "" : ": the server sent the alert " + text.substring(from, to);
    }
}
