package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What Route 53 is on AWS: a dnsmasq that knows the names of this system, and no other. */
final class NameServer implements AutoCloseable {

    private static final int PORT = 53;
    private static final long SECONDS_TO_START = 20;
    private static final long PAUSE_MILLIS = 20;

    private final InetSocketAddress address;
    private final Map<String, String> names;
    private final Child dnsmasq;

    /** Starts it. */
    NameServer(Place place, Path program, List<Member> members) throws IOException {
        address = new InetSocketAddress(place.network().nameServer(), PORT);
        names = place.network().names(members);
        Path written = Files.writeString(place.folder().resolve("dnsmasq.conf"), text(address.getHostString(), names));
        List<String> command = place.commands().program(program, "--no-daemon", "--conf-file=" + written);
        dnsmasq = new Child("dnsmasq", command, Map.of());
    }

    /** Waits until it serves, and looks whether it is what a JVM asks here. */
    void awaitNames() throws DemoException, InterruptedException {
        awaitPort();
        for (Map.Entry<String, String> name : names.entrySet()) {
            check(name.getKey(), name.getValue());
        }
    }

    /** Nothing of the machine's own is read, and no other server is asked. */
    static String text(String address, Map<String, String> names) {
        return """
                port=53
                listen-address=%s
                bind-interfaces
                pid-file=
                no-resolv
                no-hosts
                local=/egf2.internal/
                """.formatted(address)
                + names.entrySet().stream()
                        .map(name -> "host-record=" + name.getKey() + "," + name.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private void awaitPort() throws DemoException, InterruptedException {
        Deadline deadline = Deadline.ofSeconds(SECONDS_TO_START);
        while (!answers()) {
            if (deadline.isOver() || !dnsmasq.isAlive()) {
                throw dnsmasq.failure("does not listen on " + address);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Each JVM asks as this one does. */
    private void check(String name, String wanted) throws DemoException {
        try {
            String found = InetAddress.getByName(name).getHostAddress();
            if (!found.equals(wanted)) {
                throw dnsmasq.failure("is not asked: " + name + " is " + found + ", not " + wanted);
            }
        } catch (UnknownHostException e) {
            throw dnsmasq.failure("is not asked: " + name + " is not known");
        }
    }

    @Override
    public void close() {
        dnsmasq.close();
    }
}
