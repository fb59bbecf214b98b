package io.egf2.config.internal.http;

import io.egf2.config.internal.text.Causes;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Says in the operator's words what an exception of the network means. The exceptions' own messages are read for what they
 * tell, but never shown: they quote what the server sent. Loaded only when something failed.
 */
final class NetworkFailure {

    private final HttpTarget target;
    private final Phase phase;
    private final int status;
    private final String resolved;
    private final @Nullable Proxy proxy;

    /**
     * How far the attempt had come.
     *
     * @param status the status that was answered, or 0
     * @param resolved the name that was looked up last, or nothing
     * @param proxy what connects for us, if not we
     */
    NetworkFailure(HttpTarget target, Phase phase, int status, String resolved, @Nullable Proxy proxy) {
        this.target = target;
        this.phase = phase;
        this.status = status;
        this.resolved = resolved;
        this.proxy = proxy;
    }

    FetchException of(Exception e) {
        FetchException failure = classify(e);
        return failure.withPhase(failure.phase().orElse(phase)).withCause(e);
    }

    private FetchException classify(Exception e) {
        if (RedirectGuard.hasRefused(e)) {
            return RedirectGuard.refusal(target);
        }
        if (status == 204 || status == 205) {
            // OkHttp refuses these when they announce a body, before anybody can see them.
            return StatusFailure.of(target, status);
        }
        if (e instanceof UnknownHostException) {
            return unknownHost();
        }
        if (Causes.find(e, InterruptedIOException.class) != null) {
            return tooSlow();
        }
        if (!(e instanceof IOException) && phase != Phase.TLS) {
            return notHttp(e);
        }
        if (phase == Phase.BODY) {
            return new FetchException(Reason.INCOMPLETE, "the document broke off before its end");
        }
        if (Causes.find(e, SSLException.class) != null || phase == Phase.TLS) {
            return TlsFailure.of(e, target);
        }
        return phase == Phase.STATUS ? noAnswer(e) : noConnection(e);
    }

    private FetchException unknownHost() {
        boolean isProxy = !resolved.isEmpty() && !resolved.equals(target.host());
        String name = Shown.clipped(isProxy ? resolved : target.host(), 255);
        return new FetchException(
                        Reason.UNREACHABLE, "the name " + name + (isProxy ? " of the proxy" : "") + " is not known")
                .withPhase(Phase.DNS)
                .withHint("check the spelling of the name, and that the name servers of this machine know it");
    }

    private FetchException tooSlow() {
        String message = switch (phase) {
            case CONNECT -> peer() + " did not accept the connection in time";
            case TLS -> target.hostAndPort() + " did not end the TLS handshake in time";
            case BODY -> "the document did not arrive as a whole in time";
            default -> peer() + " did not answer in time";
        };
        FetchException failure = new FetchException(Reason.TIMEOUT, message);
        return phase == Phase.CONNECT
                ? failure.withHint("check that no firewall drops connections to " + peer())
                : failure;
    }

    private FetchException noConnection(Exception e) {
        String text = Causes.text(e);
        if (text.contains("CONNECT: ") || text.contains("authenticate with proxy")) {
            return tunnelRefused(text);
        }
        if (text.contains("refused")) {
            return new FetchException(Reason.UNREACHABLE, peer() + " refuses the connection")
                    .withHint("check that a server is running there, and that the port is right");
        }
        if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
            return new FetchException(Reason.UNREACHABLE, "there is no way through the network to " + peer())
                    .withHint("check the network and routes of this machine");
        }
        if (e instanceof ConnectException && text.contains("timed out")) {
            return tooSlow();
        }
        return new FetchException(Reason.UNREACHABLE, "no connection to " + peer());
    }

    private FetchException tunnelRefused(String text) {
        Reason reason = text.contains("CONNECT: 5") ? Reason.SERVER_TROUBLE : Reason.NO_PERMISSION;
        String why = text.contains("authenticate") ? ", because it wants a password" : "";
        return new FetchException(reason, peer() + " does not let us through to " + target.hostAndPort() + why)
                .withHint(
                        "check the JVM's proxy properties (https.proxyHost, http.nonProxyHosts) and the proxy's rules");
    }

    private FetchException noAnswer(Exception e) {
        String text = Causes.text(e);
        if (looksLikeTls(text)) {
            return new FetchException(
                            Reason.UNUSABLE_ANSWER, target.hostAndPort() + " answers in TLS, not in plain HTTP")
                    .withHint("write https:// instead of http://");
        }
        if (text.contains("status line") || hasHugeHeaders(text)) {
            return notHttp(e);
        }
        if (Causes.find(e, EOFException.class) != null) {
            return new FetchException(
                    Reason.UNREACHABLE, "the connection to " + peer() + " ended before the answer was complete");
        }
        return e instanceof SocketException
                ? new FetchException(Reason.UNREACHABLE, peer() + " broke the connection off before it answered")
                : notHttp(e);
    }

    private FetchException notHttp(Exception e) {
        return new FetchException(Reason.UNUSABLE_ANSWER, peer() + " gave an answer that is not proper HTTP")
                .withPhase(Phase.STATUS)
                .withCause(e);
    }

    /** A TLS alert (21, 3) where the status line should be; as text, or in the hexadecimal that okio quotes. */
    private static boolean looksLikeTls(String text) {
        return text.contains("status line: \u0015\u0003") || text.contains("content=1503");
    }

    /** Okio says how much it has searched for the end of a header line; OkHttp stops it at 256 KiB for all headers. */
    private static boolean hasHugeHeaders(String text) {
        int at = text.indexOf("not found: limit=");
        int digits = at < 0 ? 0 : text.indexOf(' ', at + 12) - at - 17;
        return digits > 5;
    }

    /** Who is at the other end of the connection. */
    private String peer() {
        return proxy != null && proxy.address() instanceof InetSocketAddress at
                ? "the proxy " + Shown.clipped(at.getHostString(), 255) + ':' + at.getPort()
                : target.hostAndPort();
    }
}
