package io.egf2.examples.smallmode;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Ports of loopback that nobody listens on. They lie below those that systems hand out to outgoing connections, or one of
 * the many connections of this example could take a port between its choice and its use.
 */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;

    private final Random random = new Random();
    private final Set<Integer> given = new HashSet<>();

    /** Gives a port that it has not given before. */
    int next() throws IOException {
        for (int attempt = 0; attempt < COUNT; attempt++) {
            int port = FIRST + random.nextInt(COUNT);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IOException("no free port from " + FIRST + " to " + (FIRST + COUNT - 1));
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (BindException e) {
            return false;
        }
    }
}
