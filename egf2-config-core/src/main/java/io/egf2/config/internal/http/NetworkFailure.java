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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final @Nullable JvmTls tls;

    /**
     * How far the attempt had come.
     *
     * @param status the status that was answered, or 0
     * @param resolved the name that was looked up last, or nothing
     * @param proxy what connects for us, if not we
     * @param tls what was seen of a TLS handshake
     */
    NetworkFailure(
            HttpTarget target, Phase phase, int status, String resolved, @Nullable Proxy proxy, @Nullable JvmTls tls) {
        this.target = target;
        this.phase = phase;
        this.status = status;
        this.resolved = resolved;
        this.proxy = proxy;
        this.tls = tls;
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
        if (e instanceof UnknownHostException unknown) {
            return unknownHost(unknown);
        }
        if (Causes.find(e, InterruptedIOException.class) != null) {
            return timedOut();
        }
        if (!(e instanceof IOException) && phase != Phase.TLS) {
            return notHttp(e);
        }
        if (phase == Phase.BODY) {
            return new FetchException(Reason.INCOMPLETE, "the document was cut off before its end");
        }
        if (Causes.find(e, SSLException.class) != null || phase == Phase.TLS) {
            return TlsFailure.of(e, target, tls);
        }
        return phase == Phase.STATUS ? noAnswer(e) : noConnection(e);
    }

    /** The system tells a name that nobody knows from name servers that do not answer, in English at least. */
    private FetchException unknownHost(UnknownHostException e) {
        boolean isProxy = !resolved.isEmpty() && !resolved.equals(target.host());
        String name = (isProxy ? "the proxy " : "") + Shown.clipped(isProxy ? resolved : target.host(), 255);
        boolean isUnanswered = Causes.text(e).contains("Temporary failure");
        FetchException failure = new FetchException(
                        Reason.UNREACHABLE,
                        isUnanswered ? "temporary failure in name resolution: " + name : "unknown host: " + name)
                .withPhase(Phase.DNS)
                .withHint(
                        isUnanswered
                                ? "the DNS servers do not answer, or fail: check DNS and the network of this machine"
                                : "check the spelling of the name, and that the DNS servers of this machine know it");
        List<String> details = new ArrayList<>(isProxy ? List.of() : ProxySetup.unread(target));
        if (e instanceof UnknownHosts.Remembered remembered) {
            details.add("this JVM remembers for " + remembered.lifetime()
                    + " that a host is unknown (networkaddress.cache.negative.ttl)");
            failure = failure.withRetryAfter(Duration.ofMillis(remembered.millis()));
        }
        return failure.withDetails(details);
    }

    private FetchException timedOut() {
        String message = switch (phase) {
            case CONNECT -> "the connection to " + peer() + " timed out";
            case TLS -> "the TLS handshake with " + target.hostAndPort() + " timed out";
            case BODY -> "the document from " + target.hostAndPort() + " timed out before its end";
            default -> "the answer of " + peer() + " timed out";
        };
        FetchException failure = new FetchException(Reason.TIMEOUT, message);
        return phase == Phase.CONNECT
                ? withProxies(failure).withHint("check that no firewall drops connections to " + peer())
                : failure;
    }

    /** A firewall is what a proxy is there for. */
    private FetchException withProxies(FetchException failure) {
        return proxy == null ? failure.withDetails(ProxySetup.unread(target)) : failure;
    }

    private FetchException noConnection(Exception e) {
        String text = Causes.text(e);
        if (text.contains("CONNECT: ") || text.contains("authenticate with proxy")) {
            return tunnelRefused(text);
        }
        if (text.contains("refused")) {
            return withProxies(new FetchException(Reason.UNREACHABLE, "connection refused by " + peer()))
                    .withHint("check that a server is running there, and that the port is right");
        }
        if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
            return withProxies(new FetchException(Reason.UNREACHABLE, "no route to " + peer()))
                    .withHint("check the network and routes of this machine");
        }
        if (e instanceof ConnectException && text.contains("timed out")) {
            return timedOut();
        }
        return withProxies(new FetchException(Reason.UNREACHABLE, "no connection to " + peer()));
    }

    /** OkHttp tells what a proxy answers to CONNECT in its message only. */
    private FetchException tunnelRefused(String text) {
        int answered = text.contains("authenticate with proxy") ? 407 : statusBehind(text, "CONNECT: ");
        if (answered == 407) {
            return StatusFailure.wantsPassword(proxyName());
        }
        Reason reason = answered >= 500 || answered == 408 || answered == 429
                ? Reason.SERVER_TROUBLE
                : answered == 401 || answered == 403 ? Reason.NO_PERMISSION : Reason.UNUSABLE_ANSWER;
        return new FetchException(
                        reason,
                        peer() + " answers " + StatusFailure.words(answered) + " and opens no connection to "
                                + target.hostAndPort())
                .withHint("look at the rules and the log of " + peer());
    }

    private static int statusBehind(String text, String mark) {
        int status = 0;
        for (int i = text.indexOf(mark) + mark.length(); i < text.length() && status < 100; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            status = status * 10 + digit;
        }
        return status;
    }

    private FetchException noAnswer(Exception e) {
        String text = Causes.text(e);
        if (looksLikeTls(text)) {
            return proxy == null
                    ? StatusFailure.wantsTls(target)
                    : new FetchException(
                            Reason.UNUSABLE_ANSWER, peer() + " expects TLS (https), but was asked in plain HTTP");
        }
        if (text.contains("status line") || hasHugeHeaders(text)) {
            return notHttp(e);
        }
        if (Causes.find(e, EOFException.class) != null) {
            return withCertificate(peer() + " closed the connection before its answer was complete");
        }
        return e instanceof SocketException
                ? withCertificate("connection reset by " + peer() + " before it answered")
                : notHttp(e);
    }

    /** A server of TLS 1.3 refuses after the handshake, and its alert may be lost. To ask is no demand: once may be chance. */
    private FetchException withCertificate(String message) {
        FetchException failure = new FetchException(Reason.UNREACHABLE, message);
        if (tls == null || !tls.isAskedForCertificate()) {
            return failure;
        }
        return tls.countUnanswered() > 1
                ? TlsFailure.noClientCertificate(target)
                : failure.withDetails(List.of("it had asked for a client certificate; this library sends none"));
    }

    private FetchException notHttp(Exception e) {
        return new FetchException(Reason.UNUSABLE_ANSWER, peer() + " sent an answer that is not HTTP")
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
        return proxy != null && proxy.address() instanceof InetSocketAddress
                ? "the proxy " + proxyName()
                : target.hostAndPort();
    }

    private String proxyName() {
        return proxy == null ? "" : name(proxy);
    }

    /** Host and port of a proxy. */
    static String name(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress at
                ? Shown.clipped(at.getHostString(), 255) + ':' + at.getPort()
                : "";
    }
}
