package io.egf2.config.internal.http;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;

/**
 * Opens the connections of redirected requests, but not to a link-local or metadata address. Only here is the address known
 * to which a connection really goes, however it was written and whatever a name server said a moment before.
 */
final class RedirectGuard extends SocketFactory {

    private final BooleanSupplier isDirect;

    private RedirectGuard(BooleanSupplier isDirect) {
        this.isDirect = isDirect;
    }

    /**
     * Guards one exchange.
     *
     * @param isDirect false while a proxy connects for us: its own address is the operator's choice
     */
    static SocketFactory socketFactory(BooleanSupplier isDirect) {
        return new RedirectGuard(isDirect);
    }

    /** What the operator reads. */
    static FetchException refusal(HttpTarget target) {
        return new FetchException(
                        Reason.REDIRECT_REFUSED,
                        "the server redirects to a link-local or metadata address (" + target
                                + "), which is not followed")
                .withPhase(Phase.CONNECT)
                .withHint("if the document really is there, write that address as the location");
    }

    /** Whether a connection failed because of this guard; OkHttp collects the failures of a name's other addresses. */
    static boolean hasRefused(Throwable e) {
        for (Throwable other : e.getSuppressed()) {
            if (other instanceof Refused) {
                return true;
            }
        }
        return e instanceof Refused;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(isDirect);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    /** The connection was not opened. */
    static final class Refused extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static final class GuardedSocket extends Socket {

        private final BooleanSupplier isDirect;

        GuardedSocket(BooleanSupplier isDirect) {
            this.isDirect = isDirect;
        }

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            boolean isKnown = address instanceof InetSocketAddress inet && inet.getAddress() != null;
            if (isDirect.getAsBoolean()
                    && (!isKnown || MetadataAddress.is(((InetSocketAddress) address).getAddress()))) {
                throw new Refused();
            }
            super.connect(address, timeout);
        }
    }
}
