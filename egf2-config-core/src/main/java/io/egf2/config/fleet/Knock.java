package io.egf2.config.fleet;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;

/** One host that is connected to, on a daemon thread, because no timeout of Java reaches the resolving of a name. */
final class Knock {

    private final String host;
    private final int port;
    private final Reach.Resolver resolver;
    private final long end;
    private boolean isOver;
    private String fault = "its name is not resolved in time";

    /**
     * A knock.
     *
     * @param end the moment of {@link System#nanoTime()} at which it is over
     */
    Knock(String host, int port, Reach.Resolver resolver, long end) {
        this.host = host;
        this.port = port;
        this.resolver = resolver;
        this.end = end;
    }

    void begin(CountDownLatch going) {
        Thread thread = new Thread(
                () -> {
                    try {
                        run();
                    } finally {
                        going.countDown();
                    }
                },
                "egf2-config reach " + host);
        thread.setDaemon(true);
        thread.start();
    }

    /** Why it cannot be reached; empty if it can. */
    synchronized String fault() {
        return fault;
    }

    /** What comes later does not count. */
    synchronized void giveUp() {
        isOver = true;
    }

    private synchronized void found(String words) {
        if (!isOver) {
            fault = words;
        }
    }

    private void run() {
        try {
            InetAddress[] addresses = resolver.resolve(host);
            found("it does not answer in time");
            found(connect(addresses));
        } catch (UnknownHostException e) {
            found("its name is not known");
        } catch (RuntimeException e) {
            found("it cannot be connected to (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Each address has its share of the time, so that one that does not answer does not hide one that does. */
    private String connect(InetAddress... addresses) {
        String last = "it has no address";
        for (int i = 0; i < addresses.length; i++) {
            long share = (end - System.nanoTime()) / 1_000_000 / (addresses.length - i);
            if (share <= 0) {
                return last;
            }
            last = connect(addresses[i], (int) share);
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private String connect(InetAddress address, int millis) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), millis);
            return "";
        } catch (SocketTimeoutException e) {
            return "it does not answer in time";
        } catch (NoRouteToHostException e) {
            return "there is no way to it";
        } catch (ConnectException e) {
            return "it refuses the connection";
        } catch (IOException e) {
            return "it cannot be connected to (" + e.getClass().getSimpleName() + ")";
        }
    }
}
